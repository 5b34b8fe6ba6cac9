import type { LocalDate } from "@/lib/calendar/local-date";
import type { PersonName } from "@/lib/identity/names";
import { byDay } from "@/lib/interview/times";

/** An open time as the police see it. */
export type BoardSlot = {
  readonly slotId: string;
  readonly room: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Who has it; null while it is free. */
  readonly holder: {
    readonly bookingId: string;
    readonly number: string;
    readonly person: PersonName;
    readonly status: "held" | "attended" | "missed";
  } | null;
};

export type Occupancy = { readonly day: LocalDate; readonly open: number; readonly booked: number };

/** How many times of each day are open, and how many of them are taken. */
export function occupancy(
  days: readonly LocalDate[],
  slots: readonly BoardSlot[],
): readonly Occupancy[] {
  const found = new Map(byDay(slots).map(({ day, times }) => [day, times]));
  return days.map((day) => {
    const ofDay = found.get(day) ?? [];
    return { day, open: ofDay.length, booked: ofDay.filter(isTaken).length };
  });
}

const isTaken = ({ holder }: BoardSlot) => holder !== null;

export type BoardRow = {
  readonly startsAt: Date;
  readonly cells: readonly { readonly room: string; readonly slot: BoardSlot | null }[];
};
export type Board = { readonly rooms: readonly string[]; readonly rows: readonly BoardRow[] };

/** One day as a table: a row for each start, a column for each room. */
export function boardOf(slots: readonly BoardSlot[]): Board {
  const rooms = [...new Set(slots.map(({ room }) => room))].toSorted();
  const starts = [...new Set(slots.map(({ startsAt }) => startsAt.getTime()))].toSorted(
    (a, b) => a - b,
  );
  const rows = starts.map((start) => ({
    startsAt: new Date(start),
    cells: rooms.map((room) => ({
      room,
      slot: slots.find((slot) => slot.room === room && slot.startsAt.getTime() === start) ?? null,
    })),
  }));
  return { rooms, rows };
}

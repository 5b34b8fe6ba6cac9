import { randomUUID } from "node:crypto";
import { stateOf } from "@/lib/application/execute.command";
import type { ApplicationState, Service } from "@/lib/application/state";
import type { RegionCode } from "@/lib/identity/regions";
import type { Actor } from "@/lib/identity/roles";
import { bookSlot, moveBooking } from "@/lib/interview/book-slot.command";
import { db } from "@/lib/platform/db";
import { at, PEOPLE, play } from "../../factories/application";
import { INTERVIEW } from "../../factories/journeys";
import { anActor } from "../application/stored-case";

/** A case that may book, and the applicant whose it is. */
export type Booker = { readonly id: string; readonly personId: string; readonly actor: Actor };

export const NOW = at("2026-03-11 09:00");

const applicantOf = (personId: string): Actor => anActor("applicant", { personId });

const personRow = (id: string) => ({
  id,
  documentCountry: "UZ",
  documentNumber: id,
  dateOfBirth: new Date("1990-06-15"),
  sex: "female",
  citizenship: "UZ",
  latinSurname: "KARIMOVA",
  latinGivenName: "NIGORA",
  cyrillicSurname: "Каримова",
  cyrillicGivenName: "Нигора",
  createdAt: NOW,
});

type Facts = { readonly region?: RegionCode; readonly service?: Service; readonly n?: number };

let count = 0;

function caseRow(personId: string, { region = "KZ-75", service = "rpp" }: Facts) {
  count += 1;
  const id = randomUUID();
  const played = play(INTERVIEW).state;
  const state: ApplicationState = { ...played, id, personId, region, service };
  const number = `KZ-2026-${String(900_000 + count)}`;
  const { stage, owner, due } = state;
  return {
    id,
    number,
    personId,
    region,
    service,
    abroad: false,
    stage,
    owner,
    dueOn: due && new Date(due),
    state,
    // The test of the process itself is elsewhere: these cases begin here, without the events before.
    version: 0,
    openedAt: NOW,
  };
}

/** Cases whose check is clear, each of a new person, stored in two statements. */
export async function casesToBook(n: number, facts: Facts = {}): Promise<readonly Booker[]> {
  const people = Array.from({ length: n }, () => randomUUID());
  await db.person.createMany({ data: people.map(personRow) });
  const rows = people.map((personId) => caseRow(personId, facts));
  await db.application.createMany({ data: rows });
  return rows.map(({ id, personId }) => ({ id, personId, actor: applicantOf(personId) }));
}

export async function aCaseToBook(facts: Facts = {}): Promise<Booker> {
  const [booker] = await casesToBook(1, facts);
  if (booker === undefined) throw new Error("There is one");
  return booker;
}

/** The same person's other case, for the other service. */
export async function otherCaseOf({ personId }: Booker): Promise<Booker> {
  const row = caseRow(personId, { service: "kandas" });
  await db.application.create({ data: row });
  return { id: row.id, personId, actor: applicantOf(personId) };
}

/** Half an hour that anybody of the region may book. */
export async function anOpenSlot(
  start: string,
  room = "204",
  region: RegionCode = "KZ-75",
): Promise<string> {
  const startsAt = at(start);
  const { id } = await db.slot.create({
    data: {
      region,
      room,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 1_800_000),
      openedById: PEOPLE.police,
    },
  });
  return id;
}

export const book = ({ actor, id }: Booker, slotId: string, now = NOW) =>
  bookSlot(actor, { applicationId: id, slotId }, now);

export const move = ({ actor, id }: Booker, slotId: string, now = NOW) =>
  moveBooking(actor, { applicationId: id, slotId }, now);

/** The booking's id; a refusal is a mistake of the test. */
export async function booked(booker: Booker, slotId: string, now = NOW): Promise<string> {
  const done = await book(booker, slotId, now);
  if (!done.ok) throw new Error(done.code);
  return done.bookingId;
}

export const police = (given: Partial<Actor> = {}) => anActor("police", given);

export const bookingsOf = ({ id }: Booker) =>
  db.booking.findMany({ where: { applicationId: id }, orderBy: { calendarSequence: "asc" } });

export async function stateOfCase({ id }: Booker): Promise<ApplicationState> {
  return stateOf(await db.application.findUniqueOrThrow({ where: { id } }));
}

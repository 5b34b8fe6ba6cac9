import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { displayName } from "@/lib/identity/names";
import { type BoardSlot, boardOf } from "@/lib/interview/slot-board";
import { formatTime } from "@/lib/wording/format";

interface DayBoardProps {
  readonly caption: ReactNode;
  readonly slots: readonly BoardSlot[];
  readonly now: Date;
  /** What can be done with a time that is free and still to come. */
  readonly closeFree: (slot: BoardSlot) => ReactNode;
}

/** A day as a table: a row for each start, a column for each room. */
export function DayBoard({ caption, slots, now, closeFree }: DayBoardProps) {
  const t = useTranslations("interview.slots");
  const { rooms, rows } = boardOf(slots);
  return (
    // Many rooms are wider than a phone: this box scrolls, the page does not.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard
    <section tabIndex={0} aria-labelledby="board" className="overflow-x-auto rounded-lg">
      <table className="w-full border-collapse rounded-lg border border-line bg-surface">
        <caption id="board" className="pb-3 text-start text-xl font-bold">
          {caption}
        </caption>
        <thead className="bg-sunken">
          <tr>
            <th scope="col" className="px-3 py-2.5 text-start text-sm font-semibold">
              {t("time")}
            </th>
            {rooms.map((room) => (
              <th key={room} scope="col" className="px-3 py-2.5 text-start text-sm font-semibold">
                {room}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ startsAt, cells }) => (
            <tr key={startsAt.getTime()} className="border-t border-line">
              <th scope="row" className="px-3 py-1.5 text-start align-middle font-semibold">
                {formatTime(startsAt)}
              </th>
              {cells.map(({ room, slot }) => (
                <td key={room} className="px-3 py-1.5 align-middle">
                  {slot === null ? (
                    <span className="text-sm text-soft">{t("notOpen")}</span>
                  ) : (
                    <Cell slot={slot} now={now} closeFree={closeFree} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = Pick<DayBoardProps, "now" | "closeFree"> & { readonly slot: BoardSlot };

function Cell({ slot, now, closeFree }: CellProps) {
  const t = useTranslations("interview.slots");
  const locale = useLocale();
  const { holder, startsAt, slotId } = slot;
  if (holder !== null) {
    return (
      <div className="flex flex-wrap items-center gap-x-4">
        <TextLink
          href={`/desk/interviews/${holder.bookingId}`}
          prefetch={false}
          className="inline-flex min-h-11 items-center gap-2 font-semibold"
        >
          <Icon name="person" />
          {displayName(holder.person, locale)}
        </TextLink>
        {holder.status === "held" && startsAt > now ? (
          <TextLink
            href={`/desk/slots/close?slot=${slotId}`}
            prefetch={false}
            className="no-print inline-flex min-h-11 items-center text-sm"
          >
            {t("closeBooked")}
            <span className="sr-only">, {formatTime(startsAt)}</span>
          </TextLink>
        ) : null}
      </div>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <span className="text-soft">{t(startsAt > now ? "free" : "past")}</span>
      {startsAt > now ? closeFree(slot) : null}
    </div>
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextareaField } from "@/components/form/textarea-field";
import { LinkButton } from "@/components/ui/link-button";
import type { LocalDate } from "@/lib/calendar/local-date";
import { displayName } from "@/lib/identity/names";
import type { BoardSlot } from "@/lib/interview/slot-board";
import { formatDateTime } from "@/lib/wording/format";
import { giveUp } from "../actions";

interface ClosingFormProps {
  readonly day: LocalDate;
  /** The one time that is closed; null for the rest of the day. */
  readonly slotId: string | null;
  readonly booked: readonly BoardSlot[];
  readonly back: string;
}

/** Who is told, the reason that they read, and the button. */
export async function ClosingForm({ day, slotId, booked, back }: ClosingFormProps) {
  const t = await getTranslations("interview.slots.closing");
  const one = booked.length > 0 ? "submit" : "submitFree";
  return (
    <>
      <Told slots={booked} title={t("booked")} />
      <ActionForm
        action={giveUp}
        submitKind="danger"
        submitLabel={t(slotId === null ? "submitDay" : one)}
        id="closing"
        secondary={
          <LinkButton kind="secondary" href={back}>
            {t("back")}
          </LinkButton>
        }
      >
        <input type="hidden" name="day" value={day} />
        {slotId === null ? null : <input type="hidden" name="slotId" value={slotId} />}
        {booked.length === 0 ? null : (
          <TextareaField name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} />
        )}
      </ActionForm>
    </>
  );
}

interface ToldProps {
  readonly slots: readonly BoardSlot[];
  readonly title: string;
}

async function Told({ slots, title }: ToldProps) {
  const locale = await getLocale();
  if (slots.length === 0) return null;
  return (
    <section className="mb-6" aria-labelledby="told">
      <h2 id="told" className="mb-2 text-lg">
        {title}
      </h2>
      <ul className="space-y-1 border-s-4 border-gold ps-4">
        {slots.map(({ slotId, holder, startsAt, room }) => (
          <li key={slotId}>
            <strong>{holder === null ? "" : displayName(holder.person, locale)}</strong>,{" "}
            {formatDateTime(startsAt, locale)}, {room}
          </li>
        ))}
      </ul>
    </section>
  );
}

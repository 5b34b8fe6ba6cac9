import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { formatTime } from "@/lib/wording/format";
import { writeNoShow } from "./actions";

interface NoShowProps {
  readonly bookingId: string;
  readonly slotId: string;
  readonly endsAt: Date;
  readonly now: Date;
  /** No new offer follows: the case goes to the decision. */
  readonly isLast: boolean;
}

/** When nobody came, and whose fault it was. */
export async function NoShow({ bookingId, slotId, endsAt, now, isLast }: NoShowProps) {
  const t = await getTranslations("interview.record");
  const rule = t(`noShow.${isLast ? "second" : "first"}`, { time: formatTime(endsAt) });
  return (
    <Card title={t("noShowTitle")}>
      <p className="mb-4">{rule}</p>
      {now < endsAt ? null : (
        <ActionForm
          action={writeNoShow}
          submitKind="danger"
          submitLabel={t("noShowSubmit")}
          id="no-show"
        >
          <input type="hidden" name="bookingId" value={bookingId} />
        </ActionForm>
      )}
      <p className="mt-4">
        <TextLink href={`/desk/slots/close?slot=${slotId}`} prefetch={false}>
          {t("ourFault")}
        </TextLink>
      </p>
    </Card>
  );
}

import { addHours } from "date-fns";
import { useLocale, useTranslations } from "next-intl";
import type { OwnHref } from "@/components/interview/own-href";
import { LinkButton } from "@/components/ui/link-button";
import type { ChangeRule } from "@/lib/interview/own-interview";
import { formatDateTime } from "@/lib/wording/format";

interface ChangeCardProps {
  readonly change: ChangeRule;
  readonly startsAt: Date;
  readonly href: OwnHref;
}

/** Moving and cancelling, with what is left of them, or why neither is possible. */
export function ChangeCard({ change, startsAt, href }: ChangeCardProps) {
  const t = useTranslations("interview.own");
  const locale = useLocale();
  const { refusal, left, most, hoursBefore: hours } = change;
  const until = formatDateTime(addHours(startsAt, -hours), locale);
  const reason = refusal === "no-changes-left" ? refusal : "too-late-to-change";
  return (
    <section aria-labelledby="change" className="no-print">
      <h2 id="change" className="mb-3 text-xl">
        {t("changeTitle")}
      </h2>
      {refusal === null ? (
        <>
          <p>{t("changesLeft", { left, until })}</p>
          <div className="mt-4 flex flex-wrap gap-3">
            <LinkButton kind="secondary" href={href("/interview/move")}>
              {t("move")}
            </LinkButton>
            <LinkButton kind="quiet" href={href("/interview/cancel")}>
              {t("cancel")}
            </LinkButton>
          </div>
        </>
      ) : (
        <p>{t(`noChange.${reason}`, { hours, most })}</p>
      )}
    </section>
  );
}

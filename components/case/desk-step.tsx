import { useLocale, useTranslations } from "next-intl";
import { DaysTag } from "@/components/case/days-tag";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { type DeskNeed, deskNeed, isDoneBy } from "@/lib/application/desk-need";
import type { ApplicationState } from "@/lib/application/state";
import type { AccountRole } from "@/lib/identity/roles";
import { formatDate } from "@/lib/wording/format";

interface DeskStepProps {
  readonly id: string;
  readonly state: ApplicationState;
  readonly role: AccountRole;
  readonly left: number | null;
}

/** What the case needs now, and the way there for those who can do it. */
export function DeskStep({ id, state, role, left }: DeskStepProps) {
  const t = useTranslations("case");
  const locale = useLocale();
  const need = deskNeed(state);
  const page = isDoneBy(need, role) ? pageOf(need, id, state) : null;
  return (
    <Card stitched className="space-y-3">
      <p className="text-sm font-semibold text-gold-ink">
        {need === "nothing" ? t("file.outcome") : t("file.nextTitle")}
      </p>
      <h2 className="text-2xl">
        {state.closing !== null && need === "nothing"
          ? t(`closing.${state.closing}`)
          : t(`need.${need}`)}
      </h2>
      {state.due === null ? null : (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            {t("file.due")}: <strong>{formatDate(state.due, locale)}</strong>
          </span>
          {left === null ? null : <DaysTag left={left} />}
        </p>
      )}
      {page === null ? null : (
        <p className="no-print">
          <LinkButton href={page} arrow>
            {t("file.go")}
          </LinkButton>
        </p>
      )}
      {page === null && state.owner !== "nobody" ? (
        <p className="text-soft">{t("file.notYours", { owner: t(`owner.${state.owner}`) })}</p>
      ) : null}
    </Card>
  );
}

function pageOf(need: DeskNeed, id: string, { interview }: ApplicationState): string | null {
  const desk = `/desk/cases/${id}`;
  switch (need) {
    case "draft":
    case "approve":
      return `${desk}/decision`;
    case "answer-objection":
      return `${desk}/objection`;
    case "answer-complaint":
      return `${desk}/complaint`;
    case "decide-annulment":
      return `${desk}/annulment`;
    case "extend-check":
      return "#extend";
    case "record-interview":
      return interview?.booking ? `/desk/interviews/${interview.booking.id}` : null;
    default:
      return null;
  }
}

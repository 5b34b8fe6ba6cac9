import { useLocale, useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ApplicationState, DecisionState, Hearing } from "@/lib/application/state";
import { formatDate } from "@/lib/wording/format";

interface IssuedLetter {
  readonly id: string;
  readonly number: string;
  readonly outcome: string;
  readonly issuedAt: Date;
  readonly annulled: boolean;
  readonly locales: readonly string[];
}

interface FileDecisionProps {
  readonly id: string;
  readonly state: ApplicationState;
  readonly draftedBy: string | null;
  readonly letters: readonly IssuedLetter[];
  /** Whether this reader may propose to annul a letter in force. */
  readonly mayAnnul: boolean;
}

/** The computed outcome with its grounds, the hearing, and the letters that were issued. */
export function FileDecision({ id, state, draftedBy, letters, mayAnnul }: FileDecisionProps) {
  const t = useTranslations("case.file");
  const { decision } = state;
  if (decision === null && letters.length === 0) {
    return <p className="text-soft">{t("noDecision")}</p>;
  }
  return (
    <div className="space-y-4">
      {decision === null ? null : <Computed decision={decision} draftedBy={draftedBy} />}
      {letters.map((letter) => (
        <Letter key={letter.id} letter={letter} />
      ))}
      {state.stage === "decision" ? (
        <p className="no-print">
          <TextLink href={`/desk/cases/${id}/decision`}>{t("toDecision")}</TextLink>
        </p>
      ) : null}
      {mayAnnul && state.stage === "closed" && letters.some(({ annulled }) => !annulled) ? (
        <p className="no-print">
          <TextLink href={`/desk/cases/${id}/annulment`}>{t("annul")}</TextLink>
        </p>
      ) : null}
    </div>
  );
}

interface ComputedProps {
  readonly decision: DecisionState;
  readonly draftedBy: string | null;
}

function Computed({ decision, draftedBy }: ComputedProps) {
  const t = useTranslations("case");
  const hearingText = useHearing();
  const { outcome, grounds, draft, hearing } = decision;
  const rows = [
    {
      label: t("file.computed"),
      value: (
        <Tag tone={outcome === "admission" ? "success" : "danger"}>{t(`outcome.${outcome}`)}</Tag>
      ),
    },
    ...(grounds.length === 0
      ? []
      : [
          {
            label: t("file.grounds"),
            value: grounds.map((ground) => <p key={ground}>{t(`ground.${ground}`)}</p>),
          },
        ]),
    {
      label: t("file.draft"),
      value: draft === null ? t("file.noDraft") : t("file.draftBy", { name: draftedBy ?? "–" }),
    },
    ...(hearing === null ? [] : [{ label: t("file.hearing"), value: hearingText(hearing) }]),
  ];
  return <SummaryList rows={rows} />;
}

function useHearing(): (hearing: Hearing) => string {
  const t = useTranslations("case.file");
  const locale = useLocale();
  return ({ openedOn, receivedOn, objectUntil }) =>
    receivedOn === null || objectUntil === null
      ? t("hearingOpened", { date: formatDate(openedOn, locale) })
      : t("hearingUntil", {
          received: formatDate(receivedOn, locale),
          until: formatDate(objectUntil, locale),
        });
}

function Letter({ letter }: { letter: IssuedLetter }) {
  const t = useTranslations("case");
  const locale = useLocale();
  const { id, number, outcome, issuedAt, annulled, locales } = letter;
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {t("file.letter")} {t("file.letterState", { number, date: formatDate(issuedAt, locale) })}
        <Tag tone={outcome === "admission" ? "success" : "danger"}>
          {t(`outcome.${outcome === "admission" ? "admission" : "refusal"}`)}
        </Tag>
        {annulled ? <Tag tone="warning">{t("file.annulledMark")}</Tag> : null}
      </p>
      <p className="no-print flex flex-wrap gap-4">
        {locales.map((language) => (
          <a
            key={language}
            href={`/api/letters/${id}/${language}`}
            className="link inline-flex min-h-11 items-center"
          >
            {t("file.openLetter")} ({language})
          </a>
        ))}
      </p>
    </div>
  );
}

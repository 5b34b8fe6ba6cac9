import { getLocale, getTranslations } from "next-intl/server";
import { LetterFiles } from "@/components/letter/letter-files";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { localDateOf } from "@/lib/calendar/local-date";
import type { Actor } from "@/lib/identity/roles";
import { groupedCode } from "@/lib/notification/letter";
import { LETTER_TONES, letterState } from "@/lib/notification/letter-state";
import { letterOfCase } from "@/lib/notification/letters.query";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";

/** The notification that this decision became. */
export async function Issued({
  actor,
  caseId,
}: {
  readonly actor: Actor;
  readonly caseId: string;
}) {
  const letter = await letterOfCase(actor, caseId);
  if (letter === null) return null;
  const [t, own, locale, now] = await Promise.all([
    getTranslations("decision"),
    getTranslations("letter.own"),
    getLocale(),
    currentTime(),
  ]);
  const { facts, annulledOn } = letter;
  const state = letterState({ annulledOn, validUntil: facts.validUntil }, localDateOf(now));
  const rows = [
    { label: own("state"), value: <Tag tone={LETTER_TONES[state]}>{own(`states.${state}`)}</Tag> },
    { label: own("issued"), value: formatDate(facts.issuedOn, locale) },
    { label: t("approvedBy"), value: facts.approvedBy },
    { label: own("code"), value: groupedCode(facts.code) },
  ];
  return (
    <Card title={t("issued", { number: facts.number })}>
      <SummaryList rows={rows} />
      <div className="mt-5">
        <LetterFiles notificationId={letter.notificationId} ready={letter.ready} />
      </div>
    </Card>
  );
}

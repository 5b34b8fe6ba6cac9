import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { Case } from "@/lib/application/application.query";
import { complaintUntil } from "@/lib/notification/complaint-term.query";
import type { LetterFacts } from "@/lib/notification/facts.schema";
import type { LetterState } from "@/lib/notification/letter-state";
import { currentTime } from "@/lib/platform/clock";
import { formatDate } from "@/lib/wording/format";

interface WhatNextProps {
  readonly state: LetterState;
  readonly facts: LetterFacts;
  readonly found: Case;
  readonly receivedOn: string;
}

/** What the letter opens, and how to complain about it. */
export async function WhatNext({ state, facts, found, receivedOn }: WhatNextProps) {
  const t = await getTranslations("letter.own");
  const { complaint, stage } = found.state;
  const isComplainable = state !== "annulled" && stage === "closed" && complaint === null;
  return (
    <>
      <Card title={t("next.heading")}>
        <p>{state === "valid" ? t(`next.admission.${facts.service}`) : t(`next.${state}`)}</p>
      </Card>
      {isComplainable ? <HowToComplain caseId={found.id} receivedOn={receivedOn} /> : null}
      {complaint === null ? null : (
        <p>
          <LinkButton kind="secondary" href={`/complaint?case=${found.id}`}>
            {t("complain.read")}
          </LinkButton>
        </p>
      )}
    </>
  );
}

async function HowToComplain({ caseId, receivedOn }: { caseId: string; receivedOn: string }) {
  const [t, locale, now] = await Promise.all([
    getTranslations("letter.own.complain"),
    getLocale(),
    currentTime(),
  ]);
  const date = formatDate(await complaintUntil(receivedOn, now), locale);
  return (
    <Card title={t("heading")}>
      <p className="mb-4">{t("term", { date })}</p>
      <LinkButton kind="secondary" href={`/complaint?case=${caseId}`}>
        {t("link")}
      </LinkButton>
    </Card>
  );
}

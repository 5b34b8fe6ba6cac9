import { getTranslations } from "next-intl/server";
import { FileFacts } from "@/components/case/file-facts";
import { FileFamily } from "@/components/case/file-family";
import { HistoryTimeline } from "@/components/case/history-timeline";
import { AskedPerson } from "@/components/check/asked-person";
import { LinkedCases } from "@/components/family/linked-cases";
import { Card } from "@/components/ui/card";
import type { Case } from "@/lib/application/application.query";
import type { CaseFile } from "@/lib/application/case-file.query";
import { historyOf } from "@/lib/application/timeline.query";
import { totalTerm } from "@/lib/application/total-term";
import { localDateOf } from "@/lib/calendar/local-date";
import type { MovedDays } from "@/lib/calendar/working-days";
import { linkedCases } from "@/lib/family/links.query";
import type { Actor } from "@/lib/identity/roles";
import { processRules } from "@/lib/rules/process-rules";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

const LATEST = 8;

interface CaseAsideProps {
  readonly actor: Actor;
  readonly found: Case;
  readonly file: CaseFile;
  readonly now: Date;
  readonly moved: MovedDays;
}

/** Who and when: the person, the case's terms, the family, and everything that happened. */
export async function CaseAside({ actor, found, file, now, moved }: CaseAsideProps) {
  const [t, linkedWords, linked, lines, { ruleSet }] = await Promise.all([
    getTranslations("case.file"),
    getTranslations("linked.desk"),
    linkedCases(actor, found.id),
    historyOf(actor, found.id),
    ruleSetAt(now),
  ]);
  const length = processRules(ruleSet).terms.decision;
  const total = totalTerm(found.state, length, localDateOf(now), moved);
  return (
    <div className="min-w-0 space-y-6">
      <Card title={t("facts")}>
        <FileFacts state={found.state} abroad={found.abroad} total={total} />
      </Card>
      <Card title={t("person")}>
        <AskedPerson person={file.person} />
      </Card>
      <Card title={t("family")}>
        <FileFamily people={file.children} />
      </Card>
      <Card title={linkedWords("title")}>
        <LinkedCases cases={linked} />
      </Card>
      <Card id="timeline" title={t("timeline")}>
        <HistoryTimeline lines={lines} most={LATEST} />
      </Card>
    </div>
  );
}

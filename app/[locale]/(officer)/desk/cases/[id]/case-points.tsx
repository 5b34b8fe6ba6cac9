import { getTranslations } from "next-intl/server";
import { Breakdown } from "@/components/assessment/breakdown";
import { VersionList } from "@/components/assessment/version-list";
import { FindingList } from "@/components/findings/finding-list";
import { Disclosure } from "@/components/ui/disclosure";
import { PointsBar } from "@/components/ui/points-bar";
import { TextLink } from "@/components/ui/text-link";
import type { Case } from "@/lib/application/application.query";
import { assessmentFor, assessmentVersions } from "@/lib/assessment/assessment.query";
import { isOpen } from "@/lib/assessment/findings";
import { answerFile } from "@/lib/assessment/findings.query";
import type { Actor } from "@/lib/identity/roles";
import { CaseWays } from "./case-ways";

interface CasePointsProps {
  readonly actor: Actor;
  readonly found: Case;
}

/** The frozen assessment of a case: the total at a glance, every point and what it rests on for who wants it. */
export async function CasePoints({ actor, found }: CasePointsProps) {
  const { id } = found;
  const [t, words, assessment, versions, file] = await Promise.all([
    getTranslations("case.file"),
    getTranslations("findings"),
    assessmentFor(actor, id),
    assessmentVersions(actor, id),
    answerFile(actor, id),
  ]);
  if (assessment === null || file === null) return <p className="text-soft">{t("noAssessment")}</p>;
  const { total, max, threshold } = assessment;
  const counting = file.examined.filter(({ weight }) => weight !== null);
  return (
    <div className="space-y-4">
      <PointsBar
        label={t("points")}
        points={total}
        max={max}
        threshold={threshold.points}
        size="large"
      />
      <Disclosure summary={t("everyPoint")}>
        <div className="py-3">
          <Breakdown view={assessment} examined={file.examined} level={3} />
        </div>
      </Disclosure>
      <CaseWays actor={actor} found={found} />
      {versions !== null && versions.length > 1 ? (
        <VersionList versions={versions} level={3} />
      ) : null}
      <p>{words("left", { open: counting.filter(isOpen).length, all: counting.length })}</p>
      <p className="no-print">
        <a className="link" href={`/api/scores/${id}`} download>
          {t("scoreFile")}
        </a>
      </p>
      <p className="no-print">
        <TextLink href={`/desk/cases/${id}/answers`} prefetch={false}>
          {words("link")}
        </TextLink>
      </p>
      {file.findings.length === 0 ? null : (
        <Disclosure summary={words("list.title")}>
          <FindingList findings={file.findings} answers={file.answers} level={3} />
        </Disclosure>
      )}
    </div>
  );
}

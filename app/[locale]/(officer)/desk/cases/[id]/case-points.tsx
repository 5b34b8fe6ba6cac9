import { getTranslations } from "next-intl/server";
import { Breakdown } from "@/components/assessment/breakdown";
import { VersionList } from "@/components/assessment/version-list";
import { Disclosure } from "@/components/ui/disclosure";
import { PointsBar } from "@/components/ui/points-bar";
import { TextLink } from "@/components/ui/text-link";
import type { Case } from "@/lib/application/application.query";
import { assessmentFor, assessmentVersions } from "@/lib/assessment/assessment.query";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";

interface CasePointsProps {
  readonly actor: Actor;
  readonly found: Case;
}

const CORRECTABLE = ["check", "interview", "decision"];

/** The frozen assessment of a case: the total at a glance, every point for who wants it. */
export async function CasePoints({ actor, found: { id, state } }: CasePointsProps) {
  const [t, assessment, versions] = await Promise.all([
    getTranslations("case.file"),
    assessmentFor(actor, id),
    assessmentVersions(actor, id),
  ]);
  if (assessment === null) return <p className="text-soft">{t("noAssessment")}</p>;
  const { total, max, threshold } = assessment;
  const isOpen = CORRECTABLE.includes(state.stage) && !state.decision?.draft;
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
          <Breakdown view={assessment} level={3} />
        </div>
      </Disclosure>
      {versions !== null && versions.length > 1 ? (
        <VersionList versions={versions} level={3} />
      ) : null}
      {isOpen && mayOnCase(actor, "correct-answer", state) ? (
        <p className="no-print">
          <TextLink href={`/desk/cases/${id}/correct`}>{t("correct")}</TextLink>
        </p>
      ) : null}
    </div>
  );
}

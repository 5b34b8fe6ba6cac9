import { z } from "zod";
import { caseFor } from "@/lib/application/application.query";
import type { Assessment } from "@/lib/assessment/assess";
import {
  type ExplainedCriterion,
  type ExplainedStop,
  explain,
  explainStops,
} from "@/lib/assessment/explain";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { Family } from "@/lib/rules/criteria.schema";
import { thresholdFor } from "@/lib/rules/parameter";
import type { Source, Status } from "@/lib/rules/provenance.schema";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

export type FamilyPoints = {
  readonly family: Family;
  readonly points: number;
  readonly max: number;
  readonly criteria: readonly ExplainedCriterion[];
};

/** A frozen result with the reasons for every point, as its pages show it. */
export type AssessmentView = {
  readonly applicationId: string;
  readonly version: number;
  /** How many versions there are; each correction of an answer adds one. */
  readonly versions: number;
  readonly at: Date;
  readonly outcome: Assessment["outcome"];
  readonly total: number;
  readonly max: number;
  readonly threshold: {
    readonly points: number;
    readonly status: Status;
    readonly source: Source;
  };
  readonly shortfall: number;
  readonly families: readonly FamilyPoints[];
  readonly stops: readonly ExplainedStop[];
  readonly ruleSetId: string;
  readonly ruleSetHash: string;
  readonly answers: Answers;
};

const mayRead = (actor: Actor, applicationId: string) =>
  caseFor(actor, applicationId, actor.role === "applicant" ? "view-own-application" : "view-case");

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/**
 * The breakdown of one version, the latest unless told; null when there is none or it is not this
 * actor's to see. It is computed again from the stored answers and rule set.
 *
 * @throws Error when that does not give the stored total: the record would not bear out its own result.
 */
export async function assessmentFor(
  actor: Actor,
  applicationId: string,
  version: number | null = null,
): Promise<AssessmentView | null> {
  if ((await mayRead(actor, applicationId)) === null) return null;
  const row = await db.assessment.findFirst({
    where: { applicationId, ...(version !== null && { version }) },
    orderBy: { version: "desc" },
  });
  if (row === null) return null;
  const answers = Answers.parse(row.answers);
  const { outcome, total, shortfall } = Result.parse(row.result);
  const { ruleSet, hash } = await ruleSetById(row.ruleSetId);
  const criteria = explain(answers, ruleSet);
  if (hash !== row.ruleSetHash || sum(criteria.map(({ points }) => points)) !== total) {
    throw new Error(`Version ${row.version} of ${applicationId} cannot be computed again`);
  }
  const { status, source } = ruleSet.parameters["assessment.threshold"];
  return {
    applicationId,
    version: row.version,
    versions: await db.assessment.count({ where: { applicationId } }),
    at: row.at,
    outcome,
    total,
    max: sum(criteria.map(({ max }) => max)),
    threshold: { points: thresholdFor(ruleSet, answers.service), status, source },
    shortfall,
    families: Family.options.map((family) => familyPoints(family, criteria)),
    stops: explainStops(answers, ruleSet),
    ruleSetId: ruleSet.id,
    ruleSetHash: hash,
    answers,
  };
}

const Result = z.object({
  outcome: z.enum(["passed", "not-passed"]),
  total: z.int(),
  shortfall: z.int(),
});

function familyPoints(family: Family, all: readonly ExplainedCriterion[]): FamilyPoints {
  const criteria = all.filter((criterion) => criterion.family === family);
  const points = sum(criteria.map((criterion) => criterion.points));
  return { family, points, max: sum(criteria.map(({ max }) => max)), criteria };
}

export type AssessmentVersion = {
  readonly version: number;
  readonly at: Date;
  readonly outcome: Assessment["outcome"];
  readonly total: number;
  /** The answer that an officer corrected, and why; null for what the applicant submitted. */
  readonly correction: { readonly key: string; readonly reason: string } | null;
};

/** All versions of a result, the latest first; null when they are not this actor's to see. */
export async function assessmentVersions(
  actor: Actor,
  applicationId: string,
): Promise<readonly AssessmentVersion[] | null> {
  if ((await mayRead(actor, applicationId)) === null) return null;
  const rows = await db.assessment.findMany({
    where: { applicationId },
    orderBy: { version: "desc" },
    select: { version: true, at: true, result: true },
  });
  const corrections = await correctionsByVersion(applicationId);
  return rows.map(({ version, at, result }) => {
    const { outcome, total } = Result.parse(result);
    return { version, at, outcome, total, correction: corrections.get(version) ?? null };
  });
}

const CorrectionEvent = z.object({ key: z.string(), textId: z.uuid() });
const AssessedEvent = z.object({ assessment: z.object({ version: z.int() }) });

// The event that follows a correction says which version came of it.
async function correctionsByVersion(applicationId: string) {
  const events = await db.applicationEvent.findMany({
    where: { applicationId, type: { in: ["answer-corrected", "assessed"] } },
    orderBy: { sequence: "asc" },
    select: { type: true, payload: true },
  });
  const texts = await db.caseText.findMany({ where: { applicationId, kind: "correction" } });
  const reasons = new Map(texts.map(({ id, text }) => [id, text]));
  const found = new Map<number, { key: string; reason: string }>();
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (event.type !== "assessed" || before?.type !== "answer-corrected") continue;
    const { key, textId } = CorrectionEvent.parse(before.payload);
    const { version } = AssessedEvent.parse(event.payload).assessment;
    found.set(version, { key, reason: reasons.get(textId) ?? "" });
  }
  return found;
}

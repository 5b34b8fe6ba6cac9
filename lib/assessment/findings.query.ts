import { caseFor } from "@/lib/application/application.query";
import type { ApplicationState } from "@/lib/application/state";
import { supportOf } from "@/lib/assessment/answer-keys";
import {
  type ExaminedAnswer,
  FINDING_KINDS,
  type ReadFinding,
  standingOf,
} from "@/lib/assessment/findings";
import { weightOf } from "@/lib/assessment/weigh-answers";
import type { Actor, Role } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";
import { Answers } from "@/lib/questionnaire/answers.schema";
import { correctableKeys } from "@/lib/questionnaire/correction";
import { Draft } from "@/lib/questionnaire/draft.schema";
import { evidenceOf } from "@/lib/questionnaire/evidence.query";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { ruleSetById } from "@/lib/rules/rule-sets.query";

/** All answers of the assessment in force, as officers go through them. */
export type AnswerFile = {
  readonly version: number;
  readonly answers: Answers;
  readonly ruleSet: RuleSet;
  readonly examined: readonly ExaminedAnswer[];
  /** Every finding of the case, the oldest first. */
  readonly findings: readonly ReadFinding[];
};

type Reader = Pick<
  Tx,
  "assessment" | "answerFinding" | "caseText" | "account" | "questionnaire" | "evidence" | "ruleSet"
>;

const mayRead = (actor: Actor, applicationId: string) =>
  caseFor(actor, applicationId, actor.role === "applicant" ? "view-own-application" : "view-case");

/** The answers of a case with what was found of each; null when it has no points or is not this actor's to see. */
export async function answerFile(actor: Actor, applicationId: string): Promise<AnswerFile | null> {
  const found = await mayRead(actor, applicationId);
  return found && readAnswerFile(found.state, actor.role === "applicant", db);
}

/**
 * The same for a case that the caller may see.
 *
 * @param isOwn whether the applicant reads it: officers' names are left out
 */
export async function readAnswerFile(
  { id, submission }: Pick<ApplicationState, "id" | "submission">,
  isOwn: boolean,
  tx: Reader,
): Promise<AnswerFile | null> {
  const rows = await tx.assessment.findMany({
    where: { applicationId: id },
    orderBy: { version: "asc" },
    select: { version: true, answers: true, ruleSetId: true },
  });
  const last = rows.at(-1);
  if (last === undefined) return null;
  const byVersion = new Map(rows.map((row) => [row.version, Answers.parse(row.answers)]));
  const answers = byVersion.get(last.version) ?? Answers.parse(last.answers);
  const [{ ruleSet }, findings, files, jobs] = [
    await ruleSetById(last.ruleSetId, tx),
    await findingsOf(id, isOwn, tx),
    await evidenceOf(id, tx),
    // While the questionnaire is open again its jobs may be others than those that were assessed.
    submission === null ? [] : await jobIds(id, answers, tx),
  ];
  const examined = ["kaztest", ...correctableKeys(answers)].map((key): ExaminedAnswer => {
    const support = supportOf(key, jobs);
    const own = files.filter(({ supports }) => supports === support);
    const evidence = own.map(({ sha256 }) => sha256);
    const standing = standingOf(key, findings, { answers, byVersion, evidence });
    return { ...standing, key, files: own, weight: weightOf(key, answers, ruleSet) };
  });
  return { version: last.version, answers, ruleSet, examined, findings };
}

async function jobIds(
  applicationId: string,
  { jobs }: Answers,
  tx: Reader,
): Promise<readonly string[]> {
  const row = await tx.questionnaire.findUnique({ where: { applicationId } });
  const ids = Draft.parse(row?.answers ?? {}).work?.items.map((item) => item.id) ?? [];
  return ids.length === jobs.length ? ids : [];
}

async function findingsOf(
  applicationId: string,
  isOwn: boolean,
  tx: Reader,
): Promise<readonly ReadFinding[]> {
  const rows = await tx.answerFinding.findMany({
    where: { applicationId },
    orderBy: { sequence: "asc" },
  });
  const texts = await tx.caseText.findMany({
    where: { applicationId, id: { in: rows.flatMap(({ textId }) => textId ?? []) } },
    select: { id: true, text: true },
  });
  const officers = isOwn
    ? []
    : await tx.account.findMany({
        where: { id: { in: rows.map(({ byId }) => byId) } },
        select: { id: true, displayName: true },
      });
  const words = new Map(texts.map(({ id, text }) => [id, text]));
  const names = new Map(officers.map(({ id, displayName }) => [id, displayName]));
  return rows.flatMap(({ sequence, answerKey, version, evidence, role, at, ...row }) => {
    const kind = FINDING_KINDS.find((known) => known === row.kind);
    if (kind === undefined) return [];
    const reason = row.textId === null ? null : (words.get(row.textId) ?? null);
    const by = names.get(row.byId) ?? null;
    return [
      { sequence, key: answerKey, kind, version, evidence, role: role as Role, by, at, reason },
    ];
  });
}

import type { ApplicationState } from "@/lib/application/state";
import { addMonths, type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { movedDays } from "@/lib/calendar/moved-days.query";
import { termEnd } from "@/lib/calendar/term";
import { helpFacts } from "@/lib/decision/help-facts.query";
import { Reasons } from "@/lib/decision/reasons.schema";
import { LetterFacts } from "@/lib/notification/facts.schema";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { parameter } from "@/lib/rules/parameter";
import { ruleSetAt, ruleSetById, type StoredRuleSet } from "@/lib/rules/rule-sets.query";

type Names = {
  readonly latinSurname: string;
  readonly latinGivenName: string;
  readonly cyrillicSurname: string;
  readonly cyrillicGivenName: string;
  readonly patronymic: string | null;
};

const latin = (person: Names) => `${person.latinSurname} ${person.latinGivenName}`;
const cyrillic = (person: Names) =>
  [person.cyrillicSurname, person.cyrillicGivenName, person.patronymic].filter(Boolean).join(" ");

/** What the letter will say, gathered from the case and from nothing else; `issued` adds number, code and day. */
export async function letterFacts(
  tx: Tx,
  state: ApplicationState,
  issued: {
    /** Null in a preview that is not the approving person's. */
    readonly approverId: string | null;
    readonly number: string;
    readonly code: string;
    readonly on: LocalDate;
    readonly now: Date;
    /** Of an admission. */
    readonly validUntil: LocalDate | null;
  },
): Promise<LetterFacts> {
  const { decision } = state;
  if (decision?.draft == null) throw new Error("A letter says what a draft proposed");
  const row = await tx.application.findUniqueOrThrow({
    where: { id: state.id },
    include: { person: true, familyMembers: { orderBy: { dateOfBirth: "asc" } } },
  });
  const text = await tx.caseText.findUniqueOrThrow({ where: { id: decision.draft.textId } });
  const rules = await rulesOf(tx, state, issued.now);
  const { person } = row;
  const admitted = decision.outcome === "admission";
  return LetterFacts.parse({
    version: 2,
    number: issued.number,
    code: issued.code,
    caseNumber: row.number,
    outcome: decision.outcome,
    service: state.service,
    region: state.region,
    issuedOn: issued.on,
    validUntil: admitted ? issued.validUntil : null,
    applicant: {
      latinName: latin(person),
      cyrillicName: cyrillic(person),
      dateOfBirth: localDateOf(person.dateOfBirth),
      citizenship: person.citizenship,
      documentNumber: person.documentNumber,
      iin: person.iin,
    },
    minors: row.familyMembers.map((minor) => ({
      latinName: minor.latinName,
      cyrillicName: minor.cyrillicName,
      dateOfBirth: localDateOf(minor.dateOfBirth),
    })),
    test: testFacts(state, rules),
    points: state.assessment && {
      total: state.assessment.total,
      threshold: state.assessment.threshold,
    },
    reasons: Reasons.parse(JSON.parse(text.text)),
    ...(await helpFacts(tx, state, issued.now)),
    complaint: await complaintFacts(tx, issued.on, issued.now),
    ruleSetId: rules.ruleSet.id,
    ruleSetHash: rules.hash,
    approvedBy: (await nameOf(tx, issued.approverId)) ?? "—",
    isDemo: env().mode !== "production",
  });
}

/** The version that scored the case; a case that was never scored goes by the one in force. */
const rulesOf = (tx: Tx, { assessment }: ApplicationState, now: Date): Promise<StoredRuleSet> =>
  assessment === null ? ruleSetAt(now, tx) : ruleSetById(assessment.ruleSetId, tx);

function testFacts({ testing }: ApplicationState, { ruleSet }: StoredRuleSet) {
  const { certificate } = testing;
  if (certificate === null) return null;
  return {
    listening: certificate.listeningCorrect,
    reading: certificate.readingCorrect,
    listeningOf: parameter(ruleSet, "test.blocks.listening").questions,
    readingOf: parameter(ruleSet, "test.blocks.reading").questions,
  };
}

async function nameOf(tx: Tx, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  const where = { id: accountId };
  const account = await tx.account.findUniqueOrThrow({ where, select: { displayName: true } });
  return account.displayName;
}

/** The term to complain is the one in force when the letter is issued, whichever version scored the case. */
async function complaintFacts(tx: Tx, start: LocalDate, now: Date) {
  const { ruleSet } = await ruleSetAt(now, tx);
  const months = parameter(ruleSet, "complaint.termMonths");
  const length = { unit: "months", n: months } as const;
  return { months, earliestEnd: termEnd({ start, length, moved: await movedDays(tx) }) };
}

/** What the letter would say if it were approved now; its number and code are given only then. */
export async function previewFacts(
  { state }: { readonly state: ApplicationState },
  approverId: string | null,
  now: Date,
): Promise<LetterFacts> {
  const on = localDateOf(now);
  const { ruleSet } = await ruleSetAt(now);
  const validUntil = addMonths(on, parameter(ruleSet, "notification.validityMonths"));
  const code = "0".repeat(16);
  const issued = { approverId, number: "—", code, on, now, validUntil };
  return inTransaction((tx) => letterFacts(tx, state, issued));
}

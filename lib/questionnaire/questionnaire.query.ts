import { type Case, ownCase } from "@/lib/application/application.query";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { yearsBetween } from "@/lib/calendar/years-between";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import type { Actor } from "@/lib/identity/roles";
import { db, type Tx } from "@/lib/platform/db";
import { type AskedSection, sectionsBy } from "@/lib/questionnaire/asked-sections";
import { Draft } from "@/lib/questionnaire/draft.schema";
import { type Attached, evidenceOf } from "@/lib/questionnaire/evidence.query";
import type { Dates } from "@/lib/questionnaire/section-check";
import type { Facts } from "@/lib/questionnaire/to-answers";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { ruleSetAt } from "@/lib/rules/rule-sets.query";

export type Child = {
  readonly latinName: string;
  readonly cyrillicName: string;
  readonly dateOfBirth: LocalDate;
};

export type Identity = PersonName & {
  readonly dateOfBirth: LocalDate;
  readonly citizenship: string;
  readonly documentCountry: string;
  readonly documentNumber: string;
};

/** Everything that the applicant's pages of stage 2 show. */
export type OwnQuestionnaire = {
  readonly application: Case;
  readonly draft: Draft;
  /** Rises with every save. */
  readonly version: number;
  readonly dates: Dates;
  readonly person: Identity;
  /** Minors listed with the application who are under 18 today. */
  readonly children: readonly Child[];
  readonly evidence: readonly Attached[];
  /** The rules that would score it today; its questions are asked under them. */
  readonly ruleSet: RuleSet;
  /** The rules by which it was last shown; null while nothing is saved. */
  readonly shownRuleSetId: string | null;
  readonly sectionOf: AskedSection;
  /** Null before a certificate of stage 1 is there. */
  readonly facts: Facts | null;
};

const PERSON = {
  ...PERSON_NAME,
  dateOfBirth: true,
  citizenship: true,
  documentCountry: true,
  documentNumber: true,
} as const;

type Reader = Pick<
  Tx,
  "application" | "person" | "questionnaire" | "familyMember" | "evidence" | "ruleSet"
>;

const ADULT_YEARS = 18;
const day = (column: Date): LocalDate => column.toISOString().slice(0, 10);

/** The applicant's own questionnaire; null when there is no such case of theirs. */
export async function ownQuestionnaire(
  actor: Actor,
  caseId: string | null,
  now: Date,
  tx: Reader = db,
): Promise<OwnQuestionnaire | null> {
  const application = await ownCase(actor, caseId, tx);
  if (application === null) return null;
  const { id, state } = application;
  const row = await tx.person.findUniqueOrThrow({ where: { id: state.personId }, select: PERSON });
  const saved = await tx.questionnaire.findUnique({ where: { applicationId: id } });
  const evidence = await evidenceOf(id, tx);
  const { ruleSet } = await ruleSetAt(now, tx);
  const today = localDateOf(now);
  const children = (await listedChildren(id, tx)).filter(
    ({ dateOfBirth }) => dateOfBirth <= today && yearsBetween(dateOfBirth, today) < ADULT_YEARS,
  );
  const person = { ...row, dateOfBirth: day(row.dateOfBirth) };
  return {
    application,
    draft: Draft.parse(saved?.answers ?? {}),
    version: saved?.version ?? 0,
    dates: { today, dateOfBirth: person.dateOfBirth },
    person,
    children,
    evidence,
    ruleSet,
    shownRuleSetId: saved?.ruleSetId ?? null,
    sectionOf: sectionsBy(ruleSet),
    facts: state.testing.certificate && {
      service: state.service,
      dateOfBirth: person.dateOfBirth,
      citizenship: person.citizenship,
      kaztest: state.testing.certificate,
      submittedOn: today,
      minorChildren: children.length,
      evidence: evidence.map(({ supports }) => supports),
    },
  };
}

async function listedChildren(applicationId: string, tx: Reader): Promise<readonly Child[]> {
  const rows = await tx.familyMember.findMany({
    where: { applicationId },
    orderBy: [{ dateOfBirth: "asc" }, { id: "asc" }],
    select: { latinName: true, cyrillicName: true, dateOfBirth: true },
  });
  return rows.map((row) => ({ ...row, dateOfBirth: day(row.dateOfBirth) }));
}

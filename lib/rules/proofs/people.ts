import { addMonths, type LocalDate } from "@/lib/calendar/local-date";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import { CHOICES } from "@/lib/rules/answer-domains";
import type { Criterion } from "@/lib/rules/criteria.schema";
import { NUMBERS, type NumberAnswer } from "@/lib/rules/number-answers";
import { parameter } from "@/lib/rules/parameter";
import {
  type Amounts,
  amountAt,
  amountsOf,
  CERTIFICATE_AMOUNTS,
  criticalCounts,
  edgesOf,
  singles,
} from "@/lib/rules/proofs/amounts";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** An answer that rules read, by its key. */
export type Read = Exclude<keyof Answers, "submittedOn" | "citizenship">;

/** Values of an answer of which a rule set cannot tell any other from one of these. */
export type Values = Readonly<Partial<Record<Read, readonly unknown[]>>>;

/** Somebody without points wherever that is possible, whom the values then change. */
export const somebody = (ruleSet: RuleSet, service: Answers["service"]): Answers => ({
  service,
  submittedOn: dayOf(ruleSet),
  dateOfBirth: yearsBefore(dayOf(ruleSet), 0),
  citizenship: "XX",
  kaztest: { listeningCorrect: 0, readingCorrect: 0 },
  spouseAccompanying: false,
  minorChildren: 0,
  closeRelativeInKazakhstan: false,
  education: "none",
  educationInKazakhstan: false,
  educationField: null,
  russianLevel: "none",
  englishCertificate: null,
  jobs: [],
  professionalLicence: false,
  jobOffer: false,
  settlementRegion: "KZ-10",
  lawfulStayMonths: 0,
  housing: "none",
  fundsTenge: 0,
  unexpungedConviction: false,
  deportedOn: null,
});

// A day that every year has, so that its anniversaries are simple.
const dayOf = ({ inForceFrom }: RuleSet): LocalDate => `${inForceFrom.slice(0, 4)}-06-15`;
const yearsBefore = (day: LocalDate, years: number): LocalDate =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, "0")}${day.slice(4)}`;

/** For every answer, the values that matter to some rule of the set. */
export function valuesOf(ruleSet: RuleSet): Values {
  const numbers = Object.keys(NUMBERS).map((key) => [
    key,
    numberValues(key as NumberAnswer, ruleSet),
  ]);
  return {
    ...CHOICES,
    ...Object.fromEntries(numbers),
    dateOfBirth: yearValues("dateOfBirth", ruleSet),
    deportedOn: [null, ...yearValues("deportedOn", ruleSet)],
    kaztest: blockValues("listening", ruleSet).flatMap((listeningCorrect) =>
      blockValues("reading", ruleSet).map((readingCorrect) => ({
        listeningCorrect,
        readingCorrect,
      })),
    ),
    englishCertificate: [null, ...certificates(ruleSet)],
    jobs: jobLists(ruleSet),
  };
}

type BandCriterion = Extract<Criterion, { kind: "bands" }>;
const bandCriteria = ({ criteria }: RuleSet) =>
  criteria.filter((one): one is BandCriterion => one.kind === "bands");

// The longest life that an anniversary is looked for in.
const OLDEST = 150;

function yearValues(since: "dateOfBirth" | "deportedOn", ruleSet: RuleSet): readonly LocalDate[] {
  const fromBands = bandCriteria(ruleSet).flatMap(({ measure, bands }) =>
    singles(measure).some((one) => one.kind === "completed-years" && one.since === since)
      ? edgesOf(bands)
      : [],
  );
  const fromStops = ruleSet.stops.flatMap((stop) =>
    stop.kind === "completed-years-under" && stop.since === since ? [stop.years] : [],
  );
  const years: Amounts = { scale: 1, per: 1, most: OLDEST, unit: "years" };
  return criticalCounts([...fromBands, ...fromStops], years).map((count) =>
    yearsBefore(dayOf(ruleSet), count),
  );
}

function blockValues(block: "listening" | "reading", ruleSet: RuleSet): readonly number[] {
  const measure = { kind: "block-percentage", block } as const;
  const edges = bandCriteria(ruleSet).flatMap(({ measure: read, bands }) =>
    singles(read).some((one) => one.kind === "block-percentage") ? edgesOf(bands) : [],
  );
  const threshold = parameter(ruleSet, "test.threshold");
  return criticalCounts([...edges, threshold], amountsOf(measure, ruleSet));
}

function numberValues(answer: NumberAnswer, ruleSet: RuleSet): readonly number[] {
  const counted = ruleSet.criteria.flatMap((one) =>
    one.kind === "count" && one.answer === answer ? [one.most] : [],
  );
  const own: Amounts = { scale: 1, per: 1, ...NUMBERS[answer] };
  const fromBands = bandCriteria(ruleSet).flatMap(({ measure, bands }) =>
    singles(measure).flatMap((one) =>
      (one.kind === "number" || one.kind === "multiple") && one.answer === answer
        ? criticalCounts(edgesOf(bands), amountsOf(one, ruleSet))
        : [],
    ),
  );
  return [...new Set([...criticalCounts(counted, own), ...fromBands])];
}

function certificates({ criteria }: RuleSet): readonly Answers["englishCertificate"][] {
  const edges = (kind: "ielts" | "toefl-ibt") =>
    criteria.flatMap((one) => (one.kind === "certificate-bands" ? edgesOf(one.tables[kind]) : []));
  return (["ielts", "toefl-ibt"] as const).flatMap((kind) =>
    criticalCounts(edges(kind), CERTIFICATE_AMOUNTS[kind]).map((count) => ({
      kind,
      score: amountAt(count, CERTIFICATE_AMOUNTS[kind]),
    })),
  );
}

/** One job of each length that matters, in an occupation in demand and in another. */
function jobLists(ruleSet: RuleSet): readonly Answers["jobs"][] {
  const lengths = bandCriteria(ruleSet).flatMap(({ measure, bands }) =>
    singles(measure).flatMap((one) =>
      one.kind === "months-in-union" ? criticalCounts(edgesOf(bands), amountsOf(one, ruleSet)) : [],
    ),
  );
  const { isco08 } = ruleSet.occupationsInDemand;
  const occupations = [...isco08.slice(0, 1), isco08.includes("0000") ? "0001" : "0000"];
  const month = (back: number) => addMonths(dayOf(ruleSet), -back).slice(0, 7);
  const held = [...new Set([1, ...lengths])].filter((length) => length > 0);
  const lists = held.flatMap((length) =>
    occupations.map((occupation) => [
      { occupation, from: month(length - 1), to: null, documented: true },
    ]),
  );
  return [[], ...lists];
}

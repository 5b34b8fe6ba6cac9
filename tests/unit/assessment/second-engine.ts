import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { Criterion, SingleMeasure } from "@/lib/rules/criteria.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import type { Stop } from "@/lib/rules/stops.schema";

// A second engine for the same format, written from its description and sharing no line with the first:
// amounts are compared as whole numbers of hundredths, months are ticked off one by one on a calendar,
// ages are counted by birthdays that have come.

/** Hundredths of a unit times `per`, so that no division is needed. */
type Amount = { readonly hundredths: bigint; readonly per: bigint };

const whole = (value: number, per = 1): Amount => ({
  hundredths: BigInt(Math.round(value * 100)),
  per: BigInt(per),
});
const atLeast = (amount: Amount, level: number) =>
  amount.hundredths >= BigInt(Math.round(level * 100)) * amount.per;
const smaller = (one: Amount, other: Amount) =>
  one.hundredths * other.per < other.hundredths * one.per ? one : other;

function birthdays(from: string, on: string): number {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const [atYear = 0, atMonth = 0, atDay = 0] = on.split("-").map(Number);
  let count = 0;
  for (let next = year + 1; next <= atYear; next += 1) {
    // 29 February rolls over to 1 March by itself.
    const birthday = new Date(Date.UTC(next, month - 1, day));
    if (birthday.getTime() <= Date.UTC(atYear, atMonth - 1, atDay)) count += 1;
  }
  return count;
}

function calendarMonth(text: string): number {
  const [year = "0", month = "1"] = text.split("-");
  return Number.parseInt(year, 10) * 12 + Number.parseInt(month, 10);
}

function ticked(answers: Answers, documentedOnly: boolean, window: number): number {
  const now = calendarMonth(answers.submittedOn);
  const calendar = new Set<number>();
  for (const job of answers.jobs) {
    if (documentedOnly && !job.documented) continue;
    const end = job.to === null ? now : calendarMonth(job.to);
    for (let month = calendarMonth(job.from); month <= end; month += 1) {
      if (month > now - window) calendar.add(month);
    }
  }
  return calendar.size;
}

function amountOf(measure: SingleMeasure, answers: Answers, rules: RuleSet): Amount {
  if (measure.kind === "completed-years") {
    return whole(birthdays(answers[measure.since], answers.submittedOn));
  }
  if (measure.kind === "block-percentage") {
    const right =
      measure.block === "reading"
        ? answers.kaztest.readingCorrect
        : answers.kaztest.listeningCorrect;
    return whole(right * 100, rules.parameters[`test.blocks.${measure.block}`].value.questions);
  }
  if (measure.kind === "months-in-union") {
    return whole(ticked(answers, measure.documentedOnly, measure.window));
  }
  if (measure.kind === "multiple")
    return whole(answers[measure.answer], rules.parameters.mrp.value);
  return whole(answers[measure.answer]);
}

type Bands = Extract<Criterion, { kind: "bands" }>["bands"];

function fromBands(bands: Bands, amount: Amount): number {
  const hit = bands.filter(
    (band) => atLeast(amount, band.from) && !(band.under !== null && atLeast(amount, band.under)),
  );
  return hit[0]?.points ?? 0;
}

function lastJob({ jobs, submittedOn }: Answers): Answers["jobs"][number] | undefined {
  const end = (job: Answers["jobs"][number]) => calendarMonth(job.to ?? submittedOn);
  return jobs
    .map((job, place) => ({ job, place }))
    .toSorted(
      (one, other) =>
        calendarMonth(other.job.from) - calendarMonth(one.job.from) ||
        end(other.job) - end(one.job) ||
        one.place - other.place,
    )[0]?.job;
}

const answered = (answers: Answers, key: string): unknown => Reflect.get(answers, key);

type OfKind<K extends Criterion["kind"]> = Extract<Criterion, { kind: K }>;

function measuredPoints({ measure, bands }: OfKind<"bands">, answers: Answers, rules: RuleSet) {
  const [one, other] = measure.kind === "minimum" ? measure.of : [measure, measure];
  return fromBands(bands, smaller(amountOf(one, answers, rules), amountOf(other, answers, rules)));
}

function pointsOf(criterion: Criterion, answers: Answers, rules: RuleSet): number {
  if (criterion.kind === "bands") return measuredPoints(criterion, answers, rules);
  if (criterion.kind === "certificate-bands") {
    const given = answers.englishCertificate;
    return given === null ? 0 : fromBands(criterion.tables[given.kind], whole(given.score));
  }
  if (criterion.kind === "count") {
    const counted = [Number(answered(answers, criterion.answer)), criterion.most];
    return criterion.pointsEach * (counted.toSorted((one, other) => one - other)[0] ?? 0);
  }
  if (criterion.kind === "lookup") {
    const given = answered(answers, criterion.answer);
    return criterion.rows.filter((row) => row.oneOf.some((one) => one === given))[0]?.points ?? 0;
  }
  const holds =
    criterion.kind === "conditions" ? allHold(criterion, answers) : isInDemand(answers, rules);
  return holds ? criterion.points : 0;
}

function allHold({ all }: OfKind<"conditions">, answers: Answers): boolean {
  const failing = all.filter(
    ({ answer, oneOf }) => !oneOf.some((one) => one === answered(answers, answer)),
  );
  return failing.length === 0;
}

function isInDemand(answers: Answers, rules: RuleSet): boolean {
  const job = lastJob(answers);
  const listed = new Set(rules.occupationsInDemand.isco08);
  return job?.documented === true && listed.has(job.occupation);
}

function isStopped(stop: Stop, answers: Answers, rules: RuleSet): boolean {
  if (stop.kind === "condition") {
    return stop.condition.oneOf.some((one) => one === answered(answers, stop.condition.answer));
  }
  if (stop.kind === "completed-years-under") {
    const since = answers[stop.since];
    return since === null ? false : birthdays(since, answers.submittedOn) < stop.years;
  }
  const share = amountOf({ kind: "block-percentage", block: stop.block }, answers, rules);
  return !atLeast(share, rules.parameters["test.threshold"].value);
}

/** The whole result, in the shape in which the first engine gives it. */
export function secondEngine(answers: Answers, rules: RuleSet) {
  const own = <T extends { services: readonly string[] }>(list: readonly T[]) =>
    list.filter(({ services }) => services.some((service) => service === answers.service));
  const criteria = own(rules.criteria).map((one): [string, number] => [
    one.key,
    pointsOf(one, answers, rules),
  ]);
  const stops = own(rules.stops).filter((stop) => isStopped(stop, answers, rules));
  const needed = rules.parameters["assessment.threshold"];
  const threshold = needed.byService?.[answers.service] ?? needed.value;
  let total = 0;
  for (const [, points] of criteria) total += points;
  return {
    outcome: stops.length > 0 || total < threshold ? "not-passed" : "passed",
    total,
    threshold,
    shortfall: total < threshold ? threshold - total : 0,
    criteria: Object.fromEntries(criteria),
    stops: stops.map(({ key }) => key),
  };
}

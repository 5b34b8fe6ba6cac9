import type { Answers } from "@/lib/questionnaire/answers.schema";

// What a programmer would write for rule set 2026-illustrative alone, with speed in mind: every number
// in the code, no data read, the full breakdown all the same.

const IN_DEMAND = new Set(
  "2142 2144 2151 2211 2212 2221 2261 2262 2310 2330 2341 2512 2513 2521 3115 6121 7212 7411".split(
    " ",
  ),
);
const FIELDS = new Set<string | null>(["01", "05", "06", "07", "08", "09"]);
const EDUCATION = {
  none: 0,
  secondary: 40,
  vocational: 80,
  bachelor: 110,
  master: 125,
  doctorate: 140,
};
const RUSSIAN = { none: 0, A1: 10, A2: 20, B1: 40, B2: 40, C1: 40, C2: 40 };
const HOUSING = { own: 30, lease: 20, relative: 10, none: 0 };
const SPARSE = new Set(["KZ-10", "KZ-11", "KZ-39", "KZ-55", "KZ-59", "KZ-62", "KZ-63"]);
const CITIES = new Set(["KZ-71", "KZ-75", "KZ-79"]);

const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));

function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** The same result as the engine's, from numbers written into the code. */
export function handWritten(a: Answers) {
  const years = yearsBetween(a.dateOfBirth, a.submittedOn);
  const trained = a.education !== "none" && a.education !== "secondary";
  const { listeningCorrect, readingCorrect } = a.kaztest;
  const criteria = {
    age: age(years),
    spouse: yes(a.spouseAccompanying, 20),
    children: a.minorChildren > 4 ? 40 : a.minorChildren * 10,
    relativeInKazakhstan: yes(a.closeRelativeInKazakhstan, 20),
    educationLevel: EDUCATION[a.education],
    studiedInKazakhstan: yes(trained && a.educationInKazakhstan, 30),
    fieldInDemand: yes(trained && FIELDS.has(a.educationField), 30),
    kazakh: kazakh(Math.min(listeningCorrect * 5, readingCorrect * 2.5)),
    russian: RUSSIAN[a.russianLevel],
    english: english(a.englishCertificate),
    experience: experience(a),
    occupationInDemand: occupation(a),
    jobOffer: yes(a.jobOffer, 40),
    licence: yes(a.professionalLicence, 20),
    settlementRegion: region(a.settlementRegion),
    earlierStay: steps(a.lawfulStayMonths, 12, 15, 36, 30),
    housing: HOUSING[a.housing],
    solvency: steps(a.fundsTenge, 2_854_500, 20, 5_709_000, 40),
  };
  let total = 0;
  for (const points of Object.values(criteria)) total += points;
  const stops = stopsOf(a, years);
  const passed = stops.length === 0 && total >= 400;
  return {
    outcome: passed ? "passed" : "not-passed",
    total,
    threshold: 400,
    shortfall: total < 400 ? 400 - total : 0,
    criteria,
    stops,
  };
}

const yes = (holds: boolean, points: number) => (holds ? points : 0);

function age(years: number): number {
  if (years < 18) return 0;
  if (years < 25) return 80;
  if (years < 35) return 120;
  if (years < 45) return 100;
  if (years < 55) return 60;
  return years < 63 ? 30 : 10;
}

function kazakh(percent: number): number {
  if (percent < 30) return 0;
  if (percent < 50) return 60;
  if (percent < 70) return 80;
  return percent < 85 ? 100 : 120;
}

function english(given: Answers["englishCertificate"]): number {
  if (given === null) return 0;
  return given.kind === "ielts"
    ? steps(given.score, 5, 25, 6.5, 40)
    : steps(given.score, 35, 25, 79, 40);
}

function steps(amount: number, one: number, half: number, two: number, full: number): number {
  if (amount >= two) return full;
  return amount >= one ? half : 0;
}

function region(code: string): number {
  if (SPARSE.has(code)) return 50;
  return CITIES.has(code) ? 0 : 20;
}

function experience({ jobs, submittedOn }: Answers): number {
  const spans: [number, number][] = [];
  for (const { documented, from, to } of jobs) {
    if (documented) spans.push([month(from), month(to ?? submittedOn)]);
  }
  spans.sort((one, other) => one[0] - other[0]);
  let months = 0;
  let next = month(submittedOn) - 179;
  for (const [from, to] of spans) {
    const first = Math.max(from, next);
    if (to < first) continue;
    months += to - first + 1;
    next = to + 1;
  }
  if (months < 12) return 0;
  if (months < 36) return 40;
  if (months < 72) return 80;
  return months < 120 ? 110 : 130;
}

function occupation({ jobs, submittedOn }: Answers): number {
  let last: Answers["jobs"][number] | null = null;
  let began = -1;
  let ended = -1;
  for (const job of jobs) {
    const [from, to] = [month(job.from), month(job.to ?? submittedOn)];
    if (from > began || (from === began && to > ended)) [last, began, ended] = [job, from, to];
  }
  return last?.documented && IN_DEMAND.has(last.occupation) ? 60 : 0;
}

function stopsOf(a: Answers, years: number): string[] {
  const stops: string[] = [];
  if (years < 18) stops.push("minor");
  if (a.kaztest.listeningCorrect < 6) stops.push("kaztest-listening");
  if (a.kaztest.readingCorrect < 12) stops.push("kaztest-reading");
  if (a.unexpungedConviction) stops.push("conviction");
  if (a.deportedOn && yearsBetween(a.deportedOn, a.submittedOn) < 5) stops.push("deportation");
  return stops;
}

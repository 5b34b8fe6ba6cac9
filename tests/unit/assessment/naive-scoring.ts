import type { Answers } from "@/lib/questionnaire/answers.schema";

// The criteria table read off a second time, as plainly as it can be written, and sharing nothing
// with the engine: whole years by walking birthdays, months by listing them one by one.

function yearsSince(date: string, on: string): number {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const today = new Date(on);
  let years = 0;
  // Date.UTC rolls 29 February over to 1 March in common years, which is the rule.
  while (Date.UTC(year + years + 1, month - 1, day) <= today.getTime()) years += 1;
  return years;
}

function monthsFrom(from: string, to: string): string[] {
  const list: string[] = [];
  const walker = new Date(`${from}-01`);
  while (walker.toISOString().slice(0, 7) <= to) {
    list.push(walker.toISOString().slice(0, 7));
    walker.setUTCMonth(walker.getUTCMonth() + 1);
  }
  return list;
}

function age(years: number): number {
  if (years < 18) return 0;
  if (years < 25) return 80;
  if (years < 35) return 120;
  if (years < 45) return 100;
  if (years < 55) return 60;
  return years < 63 ? 30 : 10;
}

function kazakh({ kaztest }: Answers): number {
  const percent = Math.min(kaztest.listeningCorrect * 5, kaztest.readingCorrect * 2.5);
  if (percent < 30) return 0;
  if (percent < 50) return 60;
  if (percent < 70) return 80;
  return percent < 85 ? 100 : 120;
}

function english({ englishCertificate: given }: Answers): number {
  if (given === null) return 0;
  const [some, good] = given.kind === "ielts" ? [5, 6.5] : [35, 79];
  if (given.score >= good) return 40;
  return given.score >= some ? 25 : 0;
}

function experience({ jobs, submittedOn }: Answers): number {
  const now = submittedOn.slice(0, 7);
  const worked = new Set(
    jobs.filter((job) => job.documented).flatMap((job) => monthsFrom(job.from, job.to ?? now)),
  );
  const months = monthsFrom(`${Number(now.slice(0, 4)) - 15}${now.slice(4)}`, now)
    .slice(1)
    .filter((month) => worked.has(month)).length;
  if (months < 12) return 0;
  if (months < 36) return 40;
  if (months < 72) return 80;
  return months < 120 ? 110 : 130;
}

const IN_DEMAND =
  "2142 2144 2151 2211 2212 2221 2261 2262 2310 2330 2341 2512 2513 2521 3115 6121 7212 7411";

function occupation({ jobs, submittedOn }: Answers): number {
  const now = submittedOn.slice(0, 7);
  const key = (job: Answers["jobs"][number]) => `${job.from} ${job.to ?? now}`;
  const last = jobs.map(key).toSorted().at(-1);
  const job = jobs.find((one) => key(one) === last);
  return job?.documented && IN_DEMAND.split(" ").includes(job.occupation) ? 60 : 0;
}

const lookUp = (table: Record<string, number>, answer: string) => table[answer] ?? 0;
const steps = (amount: number, [one, half]: [number, number], [two, full]: [number, number]) => {
  if (amount >= two) return full;
  return amount >= one ? half : 0;
};

/** Points by criterion, in the order of the table. */
export function naivePoints(a: Answers): Record<string, number> {
  const trained = !["none", "secondary"].includes(a.education);
  const inDemand = ["01", "05", "06", "07", "08", "09"].includes(a.educationField ?? "");
  const region = Number(a.settlementRegion.slice(3));
  const otherOblast = region < 70 ? 20 : 0;
  return {
    age: age(yearsSince(a.dateOfBirth, a.submittedOn)),
    spouse: a.spouseAccompanying ? 20 : 0,
    children: Math.min(40, a.minorChildren * 10),
    relativeInKazakhstan: a.closeRelativeInKazakhstan ? 20 : 0,
    educationLevel: lookUp(
      { secondary: 40, vocational: 80, bachelor: 110, master: 125, doctorate: 140 },
      a.education,
    ),
    studiedInKazakhstan: trained && a.educationInKazakhstan ? 30 : 0,
    fieldInDemand: trained && inDemand ? 30 : 0,
    kazakh: kazakh(a),
    russian: lookUp({ none: 0, A1: 10, A2: 20, B1: 40, B2: 40, C1: 40, C2: 40 }, a.russianLevel),
    english: english(a),
    experience: experience(a),
    occupationInDemand: occupation(a),
    jobOffer: a.jobOffer ? 40 : 0,
    licence: a.professionalLicence ? 20 : 0,
    settlementRegion: [10, 11, 39, 55, 59, 62, 63].includes(region) ? 50 : otherOblast,
    earlierStay: steps(a.lawfulStayMonths, [12, 15], [36, 30]),
    housing: lookUp({ own: 30, lease: 20, relative: 10 }, a.housing),
    solvency: steps(a.fundsTenge, [2_854_500, 20], [5_709_000, 40]),
  };
}

/** Stops, in their order. */
export function naiveStops(a: Answers): string[] {
  return [
    ...(yearsSince(a.dateOfBirth, a.submittedOn) < 18 ? ["minor"] : []),
    ...(a.kaztest.listeningCorrect < 6 ? ["kaztest-listening"] : []),
    ...(a.kaztest.readingCorrect < 12 ? ["kaztest-reading"] : []),
    ...(a.unexpungedConviction ? ["conviction"] : []),
    ...(a.deportedOn && yearsSince(a.deportedOn, a.submittedOn) < 5 ? ["deportation"] : []),
  ];
}

import { addMonths, type LocalDate } from "@/lib/calendar/local-date";
import type { EffectCase } from "@/lib/effect/groups";
import {
  AGES,
  CITIZENSHIPS,
  EDUCATION_BY_AGE,
  FIELDS,
  HOUSING,
  REGIONS,
  RUSSIAN,
  type Shares,
} from "@/lib/effect/population-shares";
import type { Answers } from "@/lib/questionnaire/answers.schema";

/** Draws from a fixed sequence: the same seed gives the same population on every machine. */
class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to under 1; mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  of<T>(shares: Shares<T>): T {
    let left = this.next() * shares.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of shares) {
      left -= weight;
      if (left < 0) return choice;
    }
    const [last] = shares.at(-1) ?? [];
    if (last === undefined) throw new Error("Nothing to draw from");
    return last;
  }
}

// Changing it changes every figure that a draft's effect shows for the invented population.
const SEED = 20_260_213;

/** People invented after `population-shares`, who all submit on one day. */
export function* population(count: number, submittedOn: LocalDate): Generator<EffectCase> {
  const draw = new Draw(SEED);
  for (let person = 0; person < count; person += 1) yield invent(draw, submittedOn);
}

function invent(draw: Draw, submittedOn: LocalDate): EffectCase {
  const age = draw.of(AGES) + draw.below(10);
  return {
    sex: draw.chance(0.48) ? "female" : "male",
    answers: {
      service: draw.chance(0.55) ? "kandas" : "rpp",
      submittedOn,
      dateOfBirth: addMonths(submittedOn, -(age * 12 + draw.below(12))),
      citizenship: draw.of(CITIZENSHIPS),
      kaztest: test(draw),
      ...family(draw, age),
      ...schooling(draw, age),
      russianLevel: draw.of(RUSSIAN),
      englishCertificate: draw.chance(0.08)
        ? { kind: "ielts", score: 4 + draw.below(11) / 2 }
        : null,
      jobs: jobs(draw, age, submittedOn),
      jobOffer: draw.chance(0.22),
      settlementRegion: draw.of(REGIONS),
      lawfulStayMonths: draw.chance(0.5) ? draw.below(72) : 0,
      housing: draw.of(HOUSING),
      fundsTenge: draw.chance(0.4) ? draw.below(90) * 100_000 : 0,
      unexpungedConviction: draw.chance(0.01),
      deportedOn: draw.chance(0.01) ? addMonths(submittedOn, -draw.below(100)) : null,
    },
  };
}

function family(draw: Draw, age: number) {
  const isCouple = draw.chance(age < 25 ? 0.35 : 0.7);
  return {
    spouseAccompanying: isCouple && draw.chance(0.6),
    minorChildren: isCouple && age < 55 ? draw.below(5) : 0,
    closeRelativeInKazakhstan: draw.chance(0.45),
  };
}

function schooling(draw: Draw, age: number) {
  const education = draw.of(EDUCATION_BY_AGE.findLast(([from]) => age >= from)?.[1] ?? []);
  const isTrained = education !== "none" && education !== "secondary";
  return {
    education,
    educationInKazakhstan: isTrained && draw.chance(0.15),
    educationField: isTrained ? draw.of(FIELDS) : null,
    professionalLicence: isTrained && draw.chance(0.06),
  };
}

// Who hears well reads well: both blocks follow one command of the language.
function test(draw: Draw): Answers["kaztest"] {
  const command = 0.25 + 0.75 * Math.sqrt(draw.next());
  const right = (questions: number) =>
    Math.min(questions, Math.round(questions * (command + (draw.next() - 0.5) * 0.2)));
  return { listeningCorrect: right(20), readingCorrect: right(40) };
}

const IN_DEMAND = ["2512", "2221", "7212", "2341", "6121"];
const OTHERS = ["5223", "4110", "9312", "5120", "8322", "7112", "3313"];

/** Up to three jobs, one after the other, the last perhaps still held. */
function jobs(draw: Draw, age: number, submittedOn: LocalDate): Answers["jobs"] {
  const list: Answers["jobs"] = [];
  let months = Math.max(0, age - 19) * 12;
  for (let job = 0; job < 3 && months > 6; job += 1) {
    const length = 6 + draw.below(Math.min(months, 120) - 5);
    const month = (back: number) => addMonths(submittedOn, -back).slice(0, 7);
    const occupation = draw.chance(0.25) ? IN_DEMAND : OTHERS;
    list.push({
      occupation: occupation[draw.below(occupation.length)] ?? "5120",
      from: month(months),
      to: months <= length ? null : month(months - length),
      documented: draw.chance(0.8),
    });
    months -= length + draw.below(12);
  }
  return list;
}

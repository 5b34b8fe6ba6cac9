import { type Assessment, assess } from "@/lib/assessment/assess";
import type { Answers } from "@/lib/questionnaire/answers.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

/** Answers that claim nothing, so that no criterion gives points for them. */
const NOTHING: Partial<Answers> = {
  spouseAccompanying: false,
  minorChildren: 0,
  closeRelativeInKazakhstan: false,
  education: "none",
  educationInKazakhstan: false,
  educationField: null,
  russianLevel: "none",
  englishCertificate: null,
  professionalLicence: false,
  jobOffer: false,
  lawfulStayMonths: 0,
  housing: "none",
  fundsTenge: 0,
};

const JOB = /^jobs\.(\d+)$/;

/**
 * The answers as they would be if this one were not so: nothing claimed where it carries points, the opposite
 * where it decides on a stop. Null where it cannot be otherwise: nothing is claimed, or it is no such answer.
 */
export function withoutAnswer(key: string, answers: Answers): Answers | null {
  const job = JOB.exec(key)?.[1];
  if (job !== undefined) return withoutJob(Number(job), answers);
  if (key === "unexpungedConviction") {
    return { ...answers, unexpungedConviction: !answers.unexpungedConviction };
  }
  if (key === "deportedOn") {
    return { ...answers, deportedOn: answers.deportedOn === null ? answers.submittedOn : null };
  }
  if (!Object.hasOwn(NOTHING, key)) return null;
  const nothing: unknown = Reflect.get(NOTHING, key);
  return Reflect.get(answers, key) === nothing ? null : { ...answers, [key]: nothing };
}

// The job stays in the list: it may still be the last one, as it would be with its document refused.
function withoutJob(place: number, answers: Answers): Answers | null {
  const job = answers.jobs[place];
  if (!job?.documented) return null;
  return { ...answers, jobs: answers.jobs.with(place, { ...job, documented: false }) };
}

const STOPPING = ["unexpungedConviction", "deportedOn"];

export type Weight = {
  /** Points that would be missing without it. */
  readonly points: number;
  /** The case would pass instead of not, or the other way round, without it. */
  readonly isDecisive: boolean;
};

/** What hangs on one answer, by running the assessment without it; null where nothing can. */
export function weightOf(key: string, answers: Answers, ruleSet: RuleSet): Weight | null {
  const other = withoutAnswer(key, answers);
  if (other === null) return null;
  const now = assess(answers, ruleSet);
  const without = assess(other, ruleSet);
  return { points: now.total - without.total, isDecisive: now.outcome !== without.outcome };
}

/** What a result rests on among answers that nobody has confirmed. */
export type Reliance = {
  /** Each of them turns the outcome by itself. */
  readonly alone: readonly string[];
  /**
   * The others that carry points, and the total without all of them, where they turn the outcome only together: whoever
   * answers for those that turn it alone has not answered for these.
   */
  readonly together: { readonly keys: readonly string[]; readonly total: number } | null;
};

/** Which of these answers the outcome rests on. Pure: the same answers and rule set give the same reliance. */
export function relianceOn(keys: readonly string[], answers: Answers, ruleSet: RuleSet): Reliance {
  const { outcome } = assess(answers, ruleSet);
  const alone = keys.filter((key) => weightOf(key, answers, ruleSet)?.isDecisive);
  const carrying = keys.filter(
    (key) => !STOPPING.includes(key) && withoutAnswer(key, answers) !== null,
  );
  const rest = carrying.filter((key) => !alone.includes(key));
  const without = assessWithout(rest, answers, ruleSet);
  const isTogether = without.outcome !== outcome;
  return { alone, together: isTogether ? { keys: rest, total: without.total } : null };
}

function assessWithout(keys: readonly string[], answers: Answers, ruleSet: RuleSet): Assessment {
  const left = keys.reduce((some, key) => withoutAnswer(key, some) ?? some, answers);
  return assess(left, ruleSet);
}

/** All answers that a result rests on, one by one or together. */
export const reliedOn = ({ alone, together }: Reliance): readonly string[] => [
  ...alone,
  ...(together?.keys ?? []),
];

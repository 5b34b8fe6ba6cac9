import type { ApplicationState } from "@/lib/application/state";
import { type ExaminedAnswer, isOpen } from "@/lib/assessment/findings";
import type { AnswerFile } from "@/lib/assessment/findings.query";
import { type Reliance, relianceOn, reliedOn } from "@/lib/assessment/weigh-answers";

/** What a draft would rest on without anybody's confirmation. */
export type DraftReliance = {
  /** Answers that something hangs on and that are not borne out yet. */
  readonly open: readonly ExaminedAnswer[];
  readonly reliance: Reliance;
  /** Those of them that the decision rests on: they are named, with a reason, or the draft is refused. */
  readonly toName: readonly string[];
  /** Those that an officer found not borne out: no draft rests on them, they are corrected or confirmed first. */
  readonly refused: readonly string[];
};

type Facts = Pick<ApplicationState, "decision">;
type Answers = Pick<AnswerFile, "answers" | "ruleSet" | "examined">;

const NONE: Reliance = { alone: [], together: null };

/**
 * Which answers the outcome of a decision rests on though nobody has confirmed them. A refusal for another ground than
 * the points rests on none.
 */
export function draftReliance({ decision }: Facts, file: Answers): DraftReliance {
  const { answers, ruleSet, examined } = file;
  const open = examined.filter(isOpen);
  if (!restsOnPoints(decision)) return { open, reliance: NONE, toName: [], refused: [] };
  const on = (some: readonly ExaminedAnswer[]) => relianceOn(keysOf(some), answers, ruleSet);
  const reliance = on(open);
  const toName = reliedOn(reliance);
  const bad = open.filter(({ state }) => state === "not-borne-out");
  // One that counts only beside an unconfirmed answer carries the outcome too: no reason can be given for it.
  const refused = new Set([...reliedOn(on(bad)), ...keysOf(bad).filter((k) => toName.includes(k))]);
  return { open, reliance, toName, refused: [...refused] };
}

const keysOf = (some: readonly ExaminedAnswer[]) => some.map(({ key }) => key);

const restsOnPoints = (decision: Facts["decision"]): boolean =>
  decision !== null &&
  (decision.outcome === "admission" ||
    decision.grounds.some((ground) => ground === "points" || ground === "stop"));

import { checkItems, type Finding } from "@/lib/exam/bank-check";
import { Item } from "@/lib/exam/item.schema";
import { lineageOf } from "@/lib/exam/item-version";
import type { ItemDraft } from "@/lib/items/item-draft.schema";

/** What a draft still lacks before anybody can review it. */
export type Gap =
  | "audio-missing"
  | "transcript-missing"
  | "text-missing"
  | "alt-missing"
  | "rationale-missing"
  | "group-missing";

type Stimulus = ItemDraft["stimulus"];

function stimulusGaps(stimulus: Stimulus, kind: string): readonly (Gap | false)[] {
  if ("audio" in stimulus) {
    return [
      stimulus.audio === "" && "audio-missing",
      stimulus.turns.length === 0 && "transcript-missing",
    ];
  }
  const { text, image, group } = stimulus;
  return [
    text === "" && image === undefined && "text-missing",
    image?.alt === "" && "alt-missing",
    kind === "text" && group === undefined && "group-missing",
  ];
}

function gapsOf({ stimulus, rationale, kind }: ItemDraft): readonly Gap[] {
  const hasReasons = ![rationale.key, ...rationale.distractors].includes("");
  const gaps = [...stimulusGaps(stimulus, kind), !hasReasons && ("rationale-missing" as const)];
  return gaps.filter((gap) => gap !== false);
}

/** What a machine sees wrong with one item beside the bank; the pairs of texts are judged when they come to use. */
const FAULTS = [
  "duplicate-id",
  "duplicate-question",
  "duplicate-options",
  "latin-look-alike",
] as const;

export type Fault = { readonly code: (typeof FAULTS)[number]; readonly detail: string };

export type Findings = { readonly gaps: readonly Gap[]; readonly faults: readonly Fault[] };

const faultOf = ({ code, detail }: Finding): Fault[] =>
  FAULTS.filter((fault) => fault === code).map((fault) => ({ code: fault, detail }));

/**
 * What stands between a draft and its review.
 *
 * @param bank the items in use and on trial; other versions of the same item do not count
 */
export function findingsOf(id: string, draft: ItemDraft, bank: readonly Item[]): Findings {
  const gaps = gapsOf(draft);
  const whole = Item.safeParse({ id, ...draft });
  if (!whole.success) return { gaps, faults: [] };
  const others = bank.filter((item) => lineageOf(item.id) !== lineageOf(id));
  const about = checkItems([...others, whole.data]).filter(({ items }) => items.includes(id));
  return { gaps, faults: about.flatMap(faultOf) };
}

export const isClean = ({ gaps, faults }: Findings) => gaps.length === 0 && faults.length === 0;

import { blueprintOf, itemsPerStimulus } from "@/lib/exam/draw";
import { type Block, type Item, TOPICS } from "@/lib/exam/item.schema";

export type Finding = {
  readonly code:
    | "duplicate-id"
    | "duplicate-question"
    | "duplicate-options"
    | "latin-look-alike"
    | "broken-text-group"
    | "kind-missing"
    | "topic-missing"
    | "uneven-keys";
  /** Ids of the items at fault; empty when the whole block is. */
  readonly items: readonly string[];
  readonly detail: string;
};

/** Letters, digits and single spaces: what is left when case and punctuation do not count. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function stimulusText(item: Item): string {
  if (item.block === "listening") return item.stimulus.turns.map(({ text }) => text).join("\n");
  const { text, image } = item.stimulus;
  // Two pictures are as different as two texts.
  return image === undefined ? text : `${text} ${image.alt} ${image.media}`;
}

function repeated<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const idsOf = (items: readonly Item[]) => items.map((item) => item.id);

function duplicates(items: readonly Item[]): Finding[] {
  const sameId = repeated(items, (item) => item.id).map(
    (group): Finding => ({ code: "duplicate-id", items: idsOf(group), detail: "same id" }),
  );
  const sameQuestion = repeated(items, (item) => bare(`${stimulusText(item)} ${item.stem}`)).map(
    (group): Finding => ({
      code: "duplicate-question",
      items: idsOf(group),
      detail: group[0]?.stem ?? "",
    }),
  );
  const sameOptions = items
    .filter((item) => new Set(item.options.map(bare)).size < item.options.length)
    .map(
      (item): Finding => ({
        code: "duplicate-options",
        items: [item.id],
        detail: item.options.join(" | "),
      }),
    );
  return [...sameId, ...sameQuestion, ...sameOptions];
}

const MIXED = /(?=\S*\p{Script=Cyrillic})(?=\S*\p{Script=Latin})/u;
/** Latin letters that look like letters of the Kazakh Cyrillic alphabet. */
const ONLY_LOOK_ALIKES = /^[aceiopxyhkABCEHIKMOPTXY]+$/;
const ROMAN_NUMERAL = /^[IVX]{2,}$/;

/** A word that looks Cyrillic and is not: nobody could find or pronounce it, and a reader is lost. */
const isDisguised = (word: string): boolean =>
  MIXED.test(word) || (ONLY_LOOK_ALIKES.test(word) && !ROMAN_NUMERAL.test(word));

function lookAlikes(items: readonly Item[]): Finding[] {
  return items.flatMap((item) => {
    const texts = [
      stimulusText(item),
      item.stem,
      ...item.options,
      item.rationale.key,
      ...item.rationale.distractors,
    ];
    // "A1" keeps its digit and so is a code, not a word.
    const words = texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
    const disguised = words.filter(isDisguised);
    return disguised.length === 0
      ? []
      : [{ code: "latin-look-alike", items: [item.id], detail: disguised.join(" ") }];
  });
}

function textGroups(items: readonly Item[]): Finding[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (item.block !== "reading") continue;
    const { group } = item.stimulus;
    if (group === undefined && item.kind !== "text") continue;
    const name = group ?? item.id;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups]
    .filter(([, members]) => {
      const texts = new Set(members.map(stimulusText));
      const areTexts = members.every((item) => item.kind === "text");
      return !areTexts || texts.size > 1 || members.length !== itemsPerStimulus("text");
    })
    .map(([name, members]) => ({
      code: "broken-text-group",
      items: idsOf(members),
      detail: `${name}: not two items of kind text with one text`,
    }));
}

function gaps(block: Block, items: readonly Item[]): Finding[] {
  const kinds = blueprintOf(block)
    .map(([kind, needed]) => ({
      kind,
      needed,
      found: items.filter((item) => item.kind === kind).length,
    }))
    .filter(({ needed, found }) => found < needed)
    .map(
      ({ kind, needed, found }): Finding => ({
        code: "kind-missing",
        items: [],
        detail: `${block}: ${kind} has ${found} of ${needed}`,
      }),
    );
  const topics = TOPICS.filter((topic) => !items.some((item) => item.topic === topic)).map(
    (topic): Finding => ({ code: "topic-missing", items: [], detail: `${block}: ${topic}` }),
  );
  return [...kinds, ...topics];
}

/**
 * Pearson's chi-square of the four keys against an even share has 3 degrees of freedom; above
 * 11.345, the 99th percentile of that distribution, chance gives such keys in p < 0.01 of banks.
 */
const CRITICAL_CHI_SQUARE = 11.345;

function unevenKeys(block: Block, items: readonly Item[]): Finding[] {
  const expected = items.length / 4;
  const counts = [0, 1, 2, 3].map((key) => items.filter((item) => item.key === key).length);
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return chiSquare > CRITICAL_CHI_SQUARE
    ? [{ code: "uneven-keys", items: [], detail: `${block}: ${counts.join(", ")} (p < 0.01)` }]
    : [];
}

/** What is wrong with the items themselves: all but what a whole bank lacks. */
export const checkItems = (items: readonly Item[]): readonly Finding[] => [
  ...duplicates(items),
  ...lookAlikes(items),
  ...textGroups(items),
];

/** Everything a machine can see wrong with a bank; a bank with a finding must not be activated. */
export function checkBank(items: readonly Item[]): Finding[] {
  const blocks = (["listening", "reading"] as const).flatMap((block) => {
    const own = items.filter((item) => item.block === block);
    return [...gaps(block, own), ...unevenKeys(block, own)];
  });
  return [...checkItems(items), ...blocks];
}

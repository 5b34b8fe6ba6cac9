import { ItemDraft } from "@/lib/items/item-draft.schema";
import { FACTS } from "@/lib/qti/facts";
import type { QtiItem } from "@/lib/qti/item";

/** What a person adds where a package does not say it. */
export type Added = {
  readonly kind?: string | undefined;
  readonly topic?: string | undefined;
  readonly level?: string | undefined;
  readonly difficulty?: number | undefined;
  /** The options to be asked and their key, in place of the package's. */
  readonly options?: readonly string[] | undefined;
  readonly key?: number | undefined;
};

/** What stands between an imported item and a draft. */
export const GAPS = ["kind", "topic", "level", "options", "key", "rest"] as const;
export type Gap = (typeof GAPS)[number];

export type Drafted =
  | { readonly ok: true; readonly draft: ItemDraft }
  | { readonly ok: false; readonly gaps: readonly Gap[] };

/** Which block an item belongs to: who hears a clip listens. */
export const blockOf = (item: Pick<QtiItem, "media">): "listening" | "reading" =>
  item.media?.kind === "audio" ? "listening" : "reading";

function rationaleOf(item: QtiItem, options: readonly string[], key: number) {
  const told = options.map((text) => {
    const index = item.options.findIndex((option) => option.text.trim() === text.trim());
    return item.rationale[index] ?? "";
  });
  return { key: told[key] ?? "", distractors: told.filter((_text, index) => index !== key) };
}

/** Speakers get the letters a and b in the order in which they speak. */
function turnsOf({ turns }: QtiItem) {
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  const isOurs = speakers.every((speaker) => speaker === "a" || speaker === "b");
  const letterOf = (speaker: string) => (speakers.indexOf(speaker) === 0 ? "a" : "b");
  return turns.map(({ speaker, text }) => ({
    speaker: isOurs ? speaker : letterOf(speaker),
    text,
  }));
}

function stimulusOf(item: QtiItem, media: string | null, group: string | undefined) {
  if (blockOf(item) === "listening") return { audio: media ?? "", turns: turnsOf(item) };
  const image = media === null ? {} : { image: { media, alt: item.media?.alt ?? "" } };
  return { text: item.text, ...(group === undefined ? {} : { group }), ...image };
}

/** In a listening item nothing is read but the question. */
const stemOf = (item: QtiItem): string =>
  blockOf(item) === "listening" && item.text !== "" ? `${item.text}\n${item.stem}` : item.stem;

const numberOf = (text: string | undefined): number => {
  const number = Number(text ?? 0);
  return Number.isNaN(number) ? 0 : number;
};

const PATH_GAPS: Readonly<Record<string, Gap>> = {
  kind: "kind",
  topic: "topic",
  level: "level",
  options: "options",
  key: "key",
};

/**
 * The draft that an imported item makes, with what a person added to it.
 * @param media id of its clip or picture in the bank; null when it has none
 */
export function toDraft(
  item: QtiItem,
  facts: Readonly<Record<string, string>>,
  media: string | null,
  added: Added = {},
): Drafted {
  const options = added.options ?? item.options.map(({ text }) => text);
  const key = added.key ?? item.key;
  const group = facts[FACTS.group] ?? item.shared ?? undefined;
  const parsed = ItemDraft.safeParse({
    block: blockOf(item),
    kind: added.kind ?? facts[FACTS.kind],
    topic: added.topic ?? facts[FACTS.topic],
    level: added.level ?? facts[FACTS.level],
    difficulty: added.difficulty ?? numberOf(facts[FACTS.difficulty]),
    stem: stemOf(item),
    options,
    key,
    rationale: rationaleOf(item, options, key),
    stimulus: stimulusOf(item, media, group),
  });
  if (parsed.success) return { ok: true, draft: parsed.data };
  const met = new Set(parsed.error.issues.map(({ path }) => PATH_GAPS[String(path[0])] ?? "rest"));
  // Four options have three distractors: a gap in the one is a gap in the other.
  if (met.has("options")) met.delete("rest");
  return { ok: false, gaps: GAPS.filter((gap) => met.has(gap)) };
}

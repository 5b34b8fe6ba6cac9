import type { ItemDraft } from "@/lib/items/item-draft.schema";
import { FACTS } from "@/lib/qti/facts";
import type { QtiItem } from "@/lib/qti/item";
import type { PackedItem } from "@/lib/qti/write-package";

const NAMES = ["A", "B", "C", "D"];

/** Reasons in the options' order; the bank keeps the key's apart. */
function rationaleOf({ key, rationale }: ItemDraft): readonly string[] {
  const distractors = [...rationale.distractors];
  return NAMES.map((_name, index) => (index === key ? rationale.key : (distractors.shift() ?? "")));
}

/** An identifier that XML takes (NCName), different for different groups. */
const sharedName = (group: string): string =>
  `text-${group.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)}`;

const linesOf = (text: string): string => text.replace(/\r\n?/g, "\n");

function stimulusOf(
  item: ItemDraft,
  mediaPath: string | null,
): Pick<QtiItem, "text" | "media" | "turns"> {
  if (item.block === "listening") {
    const media = mediaPath === null ? null : { kind: "audio" as const, path: mediaPath, alt: "" };
    const turns = item.stimulus.turns.map(({ speaker, text }) => ({
      speaker,
      text: linesOf(text),
    }));
    return { text: "", media, turns };
  }
  const { text, image } = item.stimulus;
  const isShown = image !== undefined && mediaPath !== null;
  const media = isShown ? { kind: "image" as const, path: mediaPath, alt: image.alt } : null;
  return { text: linesOf(text), media, turns: [] };
}

/**
 * An item of the bank as QTI tells it, with what only the bank knows as facts.
 * @param mediaPath where its clip or picture lies in the package; null when it has none
 */
export function fromBank(id: string, item: ItemDraft, mediaPath: string | null): PackedItem {
  const group = item.block === "reading" ? item.stimulus.group : undefined;
  const { kind, topic, level, difficulty } = item;
  return {
    item: {
      identifier: id,
      title: id,
      language: "kk",
      ...stimulusOf(item, mediaPath),
      shared: group === undefined ? null : sharedName(group),
      stem: linesOf(item.stem),
      options: item.options.map((text, index) => ({
        identifier: NAMES[index] ?? "",
        text: linesOf(text),
        isFixed: false,
      })),
      key: item.key,
      isShuffled: true,
      rationale: rationaleOf(item).map(linesOf),
    },
    facts: {
      [FACTS.kind]: kind,
      [FACTS.topic]: topic,
      [FACTS.level]: level,
      [FACTS.difficulty]: String(difficulty),
      ...(group === undefined ? {} : { [FACTS.group]: group }),
    },
  };
}

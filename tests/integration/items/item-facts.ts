import type { ItemDraft } from "@/lib/items/item-draft.schema";

/** The smallest picture: one pixel. */
export const PNG = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** A whole question to read, as somebody would write it; give it a stem of its own. */
export const aDraft = (
  change: Partial<Extract<ItemDraft, { block: "reading" }>> = {},
): ItemDraft => ({
  block: "reading",
  kind: "sign",
  topic: "shopping",
  level: "A1",
  difficulty: 0,
  stem: "Дүкен сағат нешеде ашылады?",
  options: ["Сағат сегізде", "Сағат тоғызда", "Сағат онда", "Сағат он бірде"],
  key: 1,
  rationale: {
    key: "Жазуда «9:00-ден 20:00-ге дейін» делінген.",
    distractors: ["Сегізде дүкен жабық.", "Онда дүкен ашық тұрады.", "Он бірде дүкен ашық тұрады."],
  },
  stimulus: { text: "«ДАСТАРХАН» ДҮКЕНІ\nКүн сайын 9:00-ден 20:00-ге дейін." },
  ...change,
});

import type { Sitting } from "@/lib/psychometrics/collect";
import type { GroupCodes } from "@/lib/psychometrics/groups";
import type { ScoredBlock } from "@/lib/psychometrics/score-sitting";

/** A block's answers as `scored_block` keeps them: a character each, so that a million are read in seconds. */
export type Packed = { readonly items: string; readonly choices: string; readonly marks: string };

export const pack = ({ items, choices, right }: Omit<ScoredBlock, "block">): Packed => ({
  items: items.join(" "),
  choices: choices.map((choice) => choice ?? "-").join(""),
  marks: right.map(Number).join(""),
});

export const unpack = ({ items, choices, marks }: Packed, groups: GroupCodes): Sitting => ({
  items: items.split(" "),
  choices: Array.from(choices, (choice) => (choice === "-" ? null : Number(choice))),
  right: Array.from(marks, (mark) => mark === "1"),
  groups,
});

/** Names under which the bank's own facts travel in a package's metadata. */
export const FACTS = {
  kind: "qonys:kind",
  topic: "qonys:topic",
  level: "qonys:level",
  /** Logits, as a decimal number. */
  difficulty: "qonys:difficulty",
  /** What two items of one text have in common. */
  group: "qonys:group",
} as const;

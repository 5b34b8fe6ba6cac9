/** What an adult of the family is to the one who invites them. */
export const ADULT_RELATIONS = ["spouse", "parent", "child"] as const;
export type AdultRelation = (typeof ADULT_RELATIONS)[number];

const SEEN_FROM_OTHER: Readonly<Record<AdultRelation, AdultRelation>> = {
  spouse: "spouse",
  parent: "child",
  child: "parent",
};

/** The same relation seen from the other side: whose parent somebody is, that one is their child. */
export const otherSide = (relation: AdultRelation): AdultRelation => SEEN_FROM_OTHER[relation];

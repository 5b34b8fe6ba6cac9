/** Seconds; null where the test sets none. */
export type QtiTimeLimits = {
  readonly minSeconds: number | null;
  readonly maxSeconds: number | null;
  readonly allowsLate: boolean;
};

export type QtiItemRef = {
  readonly kind: "item";
  readonly identifier: string;
  /** Path of the item's file in the package. */
  readonly path: string;
  readonly categories: readonly string[];
  readonly isRequired: boolean;
  readonly isFixed: boolean;
  readonly timeLimits: QtiTimeLimits | null;
};

export type QtiSection = {
  readonly kind: "section";
  readonly identifier: string;
  readonly title: string;
  readonly isVisible: boolean;
  readonly isRequired: boolean;
  readonly isFixed: boolean;
  readonly keepsTogether: boolean;
  /** How many of the children are asked; null for all. */
  readonly select: { readonly count: number; readonly withReplacement: boolean } | null;
  readonly isShuffled: boolean;
  readonly timeLimits: QtiTimeLimits | null;
  readonly children: readonly (QtiSection | QtiItemRef)[];
};

export type QtiPart = {
  readonly identifier: string;
  readonly navigation: "linear" | "nonlinear";
  readonly submission: "individual" | "simultaneous";
  readonly timeLimits: QtiTimeLimits | null;
  readonly sections: readonly QtiSection[];
};

export type QtiTest = {
  readonly identifier: string;
  readonly title: string;
  readonly timeLimits: QtiTimeLimits | null;
  readonly parts: readonly QtiPart[];
};

/** The item references of a section, in the order of the test. */
export const refsOf = (section: QtiSection): readonly QtiItemRef[] =>
  section.children.flatMap((child) => (child.kind === "item" ? [child] : refsOf(child)));

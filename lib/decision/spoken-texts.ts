import type { ApplicationEvent, EventOf, EventType } from "@/lib/application/events";

/** Ids of what has been said about the decision, the letter and its afterlife, as they stand now. */
export type SpokenTexts = {
  /** The latest draft of this decision, in force or sent back. */
  readonly draft: string | null;
  /** Why that draft was sent back, while none has followed. */
  readonly returned: string | null;
  /** Answers that the draft rests on though nobody had confirmed them, and why; null where all were. */
  readonly unverifiedAnswers: readonly string[] | null;
  readonly unverified: string | null;
  /** Of the latest hearing. */
  readonly objection: string | null;
  readonly objectionAnswer: string | null;
  readonly objectionOutcome: "upheld" | "dismissed" | null;
  readonly complaint: string | null;
  readonly complaintAnswer: string | null;
  readonly complaintOutcome: "upheld" | "dismissed" | null;
  readonly annulment: string | null;
  /** Why the latest proposal of an annulment was not followed. */
  readonly annulmentAnswer: string | null;
};

const NOTHING_SAID: SpokenTexts = {
  draft: null,
  returned: null,
  unverifiedAnswers: null,
  unverified: null,
  objection: null,
  objectionAnswer: null,
  objectionOutcome: null,
  complaint: null,
  complaintAnswer: null,
  complaintOutcome: null,
  annulment: null,
  annulmentAnswer: null,
};

type Said<T extends EventType> = (event: EventOf<T>) => Partial<SpokenTexts>;

const SAID: { readonly [T in EventType]?: Said<T> } = {
  "decision-opened": () => ({
    draft: null,
    returned: null,
    unverifiedAnswers: null,
    unverified: null,
  }),
  "decision-drafted": ({ textId, unverified }) => ({
    draft: textId,
    returned: null,
    unverifiedAnswers: unverified?.keys ?? null,
    unverified: unverified?.textId ?? null,
  }),
  "draft-returned": ({ textId }) => ({ returned: textId }),
  "hearing-opened": () => ({ objection: null, objectionAnswer: null, objectionOutcome: null }),
  "objection-made": ({ textId }) => ({ objection: textId }),
  "objection-upheld": ({ textId }) => ({ objectionAnswer: textId, objectionOutcome: "upheld" }),
  "objection-dismissed": ({ textId }) => ({
    objectionAnswer: textId,
    objectionOutcome: "dismissed",
  }),
  // A new letter: what was said of an earlier one stays in the history.
  "notification-issued": () => ({
    complaint: null,
    complaintAnswer: null,
    complaintOutcome: null,
    annulment: null,
    annulmentAnswer: null,
  }),
  "complaint-made": ({ textId }) => ({ complaint: textId }),
  "complaint-upheld": ({ textId }) => ({ complaintAnswer: textId, complaintOutcome: "upheld" }),
  "complaint-dismissed": ({ textId }) => ({
    complaintAnswer: textId,
    complaintOutcome: "dismissed",
  }),
  "annulment-proposed": ({ textId }) => ({ annulment: textId, annulmentAnswer: null }),
  "annulment-rejected": ({ textId }) => ({ annulmentAnswer: textId }),
};

/** Event types that carry or end something said: the only ones that have to be read. */
export const SPEAKING_EVENTS = Object.keys(SAID);

function after<T extends EventType>(texts: SpokenTexts, event: EventOf<T>): SpokenTexts {
  const type: T = event.type;
  return { ...texts, ...SAID[type]?.(event) };
}

/** Folds a case's events, oldest first, into the texts that count now. Pure. */
export const spokenTexts = (events: readonly ApplicationEvent[]): SpokenTexts =>
  events.reduce<SpokenTexts>((texts, event) => after(texts, event), NOTHING_SAID);

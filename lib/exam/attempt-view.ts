import type { PauseKind, Phase } from "@/lib/exam/clock";
import type { MessageKind } from "@/lib/exam/course";
import type { OutageCause } from "@/lib/exam/heart";
import type { EntryReceipt } from "@/lib/exam/receipt";

/** The last answer of an item that the server has. */
export type SavedAnswer = {
  readonly item: string;
  readonly option: number | null;
  readonly sequence: number;
  readonly at: string;
};

/** What the testing centre told the candidate: by itself, or with a pause. `at` is ISO. */
export type CentreMessage = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly text: string;
  readonly at: string;
  readonly isRead: boolean;
};

/** Time that was given back to the candidate: for an outage of the server's own, or by the testing centre. */
export type TimeCredit = {
  readonly seconds: number;
  /** The outage; for time that the testing centre approved, both are the instant of that. */
  readonly from: string;
  readonly to: string;
  readonly cause: OutageCause | "approved";
};

/** What was approved for this candidate, as far as the screen has to know it. */
export type ShownAccommodation = {
  readonly largeText: boolean;
  readonly reader: boolean;
  /** Seconds of break that are left at `now`; during a break they grow fewer. Null where no breaks were approved. */
  readonly breakSecondsLeft: number | null;
};

/** What the player is told of its attempt; instants are ISO. Nothing in it tells a right answer. */
export type AttemptView = {
  /** The server's clock when it answered: the countdown follows it. */
  readonly now: string;
  readonly phase: Phase;
  /** When the phase ends by itself, were it not paused; null before the start and once the attempt has ended. */
  readonly endsAt: string | null;
  /** While it is set no time runs and nothing is asked: by whom it was stopped, and since when. */
  readonly paused: {
    readonly kind: PauseKind;
    readonly since: string;
    /** When it runs again by itself; null while that is the testing centre's to say. */
    readonly until: string | null;
  } | null;
  /** Whether the lease that asked may write, another holds it, or nobody has one yet. */
  readonly lease: "mine" | "taken" | "free";
  /** The running block's answers. */
  readonly saved: readonly SavedAnswer[];
  /** In the order in which they were sent. */
  readonly messages: readonly CentreMessage[];
  readonly credits: readonly TimeCredit[];
  readonly accommodation: ShownAccommodation | null;
  /** How often each clip was played, on whatever device; a clip that is not named was not played. */
  readonly plays: Readonly<Record<string, number>>;
  /** How often a clip may be played. */
  readonly playsAllowed: number;
  /**
   * Opens the running block's packages, base64; null while no clock runs, while it is paused, and for whoever does
   * not hold the lease.
   */
  readonly blockKey: string | null;
};

/** What came of a list of entries: all before a refused one are stored, none after it was looked at. */
export type TakenEntries = {
  readonly receipts: readonly EntryReceipt[];
  readonly refused?: { readonly counter: number; readonly code: string };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** A body of our own server; checked for the shape that a proxy's error page would not have. */
export const isAttemptView = (body: unknown): body is AttemptView =>
  isObject(body) &&
  typeof body["now"] === "string" &&
  typeof body["phase"] === "string" &&
  typeof body["lease"] === "string" &&
  Array.isArray(body["saved"]) &&
  Array.isArray(body["messages"]);

export const isTakenEntries = (body: unknown): body is TakenEntries =>
  isObject(body) && Array.isArray(body["receipts"]);

/** The code of a refusal's body, or "". */
export const refusalCode = (body: unknown): string =>
  isObject(body) && typeof body["error"] === "string" ? body["error"] : "";

export const hasLease = (body: unknown): body is { readonly lease: string } =>
  isObject(body) && typeof body["lease"] === "string";

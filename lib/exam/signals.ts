/** What a browser reports of itself while a block runs. What was copied or looked at is not recorded. */
export const BROWSER_SIGNALS = ["focus-lost", "full-screen-left", "copy", "paste"] as const;
export type BrowserSignal = (typeof BROWSER_SIGNALS)[number];

/** All that is recorded of a candidate's conduct (wording: `conduct.signal.*`). None of it decides anything. */
export const SIGNAL_KINDS = [
  ...BROWSER_SIGNALS,
  "device-changed",
  "absence",
  "network-changed",
  "excess-play",
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** A signal as both the candidate and the testing centre see it. */
export type Signal = {
  readonly sequence: number;
  readonly kind: SignalKind;
  readonly at: Date;
  /** How long it lasted, where that is known. */
  readonly seconds: number | null;
};

/** A signal on its way: `ago` and `seconds` are of the device's own clock, which the server does not trust for dates. */
export type SentSignal = {
  readonly kind: BrowserSignal;
  /** Milliseconds between its end and the sending. */
  readonly ago: number;
  readonly seconds: number | null;
};

/** No word from a browser for so long, while a block runs, is noted: four heartbeats. */
export const ABSENCE_SECONDS = 60;

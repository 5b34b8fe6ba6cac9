/** What the course of an attempt tells beside answers and signals (wording: `conduct.event.*`). */
export const COURSE_EVENTS = [
  "device-opened",
  "device-changed",
  "listening-started",
  "listening-ended",
  "reading-started",
  "attempt-ended",
  "paused",
  "resumed",
  "credited",
  "late-ruling-proposed",
  "late-ruling-decided",
  "message-sent",
] as const;
export type CourseEvent = (typeof COURSE_EVENTS)[number];

/** What the testing centre says: by itself, or why it stopped the clock or lets it run again. */
export const MESSAGE_KINDS = ["message", "pause", "resume"] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

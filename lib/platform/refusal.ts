/** A start that cannot go on, told in one sentence for the operator; no stack trace is of use. */
export class StartRefusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "StartRefusal";
  }
}

/** The system's or PostgreSQL's code of an error, or "". */
export function codeOf(cause: unknown): string {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return "";
  return typeof cause.code === "string" ? cause.code : "";
}

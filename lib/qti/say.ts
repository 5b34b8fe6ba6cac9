import type { Finding } from "@/lib/qti/finding";
import type { Messages } from "@/lib/wording/messages";

type Words = Messages["qti"];
type Key =
  | `reasons.${keyof Words["reasons"]}`
  | `notes.${keyof Words["notes"]}`
  | "leftOut"
  | "noted";

/** A translator of the namespace `qti`. */
export type Say = (key: Key, values: { detail: string } | { what: string }) => string;

/** Why something was refused, in words. */
export const sayRefusal = (t: Say, { code, detail }: Finding<keyof Words["reasons"]>): string =>
  t(`reasons.${code}`, { detail });

/** What was left out or is worth a look, in words. */
export function sayNote(t: Say, { code, detail }: Finding<keyof Words["notes"]>): string {
  const what = t(`notes.${code}`, { detail });
  return t(code.startsWith("left-") ? "leftOut" : "noted", { what });
}

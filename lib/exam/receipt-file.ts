import canonicalize from "canonicalize";
import type { Closing, FileEvent } from "@/lib/exam/receipt-file.schema";

/** The line that a file's own signature covers: through the last hash every entry, through theirs every event. */
export const closingLine = (attemptId: string, closing: Closing): string =>
  `qonys-receipts-1|${canonicalize({ attemptId, ...closing })}`;

/** The text whose SHA-256 stands for the events. */
export const eventsText = (events: readonly FileEvent[]): string => canonicalize(events) ?? "";

const encoder = new TextEncoder();

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 of a text in hexadecimal, by what browsers and Node both have. */
export async function sha256Of(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text))));
}

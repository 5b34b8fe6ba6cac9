import canonicalize from "canonicalize";
import type { Closing, FileEvent } from "@/lib/exam/receipt-file.schema";

/** The line that a file's own signature covers: through the last hash every entry, through theirs every event. */
export const closingLine = (attemptId: string, closing: Closing): string =>
  `qonys-receipts-1|${canonicalize({ attemptId, ...closing })}`;

/** The text whose SHA-256 stands for the events. */
export const eventsText = (events: readonly FileEvent[]): string => canonicalize(events) ?? "";

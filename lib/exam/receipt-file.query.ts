import { z } from "zod";
import { ENTRY_KINDS, receiptLine, STANDINGS } from "@/lib/exam/receipt";
import { closingLine, eventsText } from "@/lib/exam/receipt-file";
import type { Closing, FileEntry, FileEvent, ReceiptFile } from "@/lib/exam/receipt-file.schema";
import { actorOfSession } from "@/lib/identity/session.query";
import { db } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { receiptKeys, signReceipt } from "@/lib/platform/receipt-signer";
import { sha256Of } from "@/lib/proof/signed-line";

/** What moved the clock or the devices. What others noted down about a candidate's conduct is not part of the proof. */
const TOLD = [
  "device-opened",
  "device-changed",
  "listening-started",
  "listening-ended",
  "reading-started",
  "paused",
  "resumed",
  "credited",
  "attempt-ended",
  "late-ruling-decided",
];

const Detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const Entry = z.object({ kind: z.enum(ENTRY_KINDS), standing: z.enum(STANDINGS) });

export type ReceiptFileFound =
  | { readonly ok: true; readonly file: ReceiptFile }
  | { readonly ok: false; readonly code: "not_signed_in" | "not_found" | "not_ended" };

/**
 * The receipt file of an attempt of one's own that is over. Asked for again it is the same, unless something has come in
 * since: an entry from a device that was away, or a decision on what was late.
 */
export async function receiptFile(sessionId: string, attemptId: string): Promise<ReceiptFileFound> {
  const actor = await actorOfSession(sessionId);
  if (actor === null) return { ok: false, code: "not_signed_in" };
  const attempt = await db.attempt.findUnique({
    where: { id: attemptId },
    include: {
      entries: { orderBy: { sequence: "asc" } },
      events: { orderBy: { sequence: "asc" }, where: { type: { in: TOLD } } },
    },
  });
  if (attempt === null || actor.personId === null || attempt.personId !== actor.personId) {
    return { ok: false, code: "not_found" };
  }
  const { startedAt, endedAt, endedBy } = attempt;
  if (startedAt === null || endedAt === null || endedBy === null)
    return { ok: false, code: "not_ended" };
  const entries = attempt.entries.map((row): FileEntry => {
    const { sequence, counter, leaseId: lease, itemId: item, option, at, previousHash, hash } = row;
    const signature = signReceipt(receiptLine(attemptId, row));
    const { kind, standing } = Entry.parse(row);
    const told = { sequence, counter, lease, kind, item, option, at: at.toISOString(), standing };
    return { ...told, previousHash, hash, signature };
  });
  const events = attempt.events.map(
    ({ type, at, detail }): FileEvent => ({
      type,
      at: at.toISOString(),
      detail: Detail.parse(detail),
    }),
  );
  const closing: Closing = {
    formHash: jcsHash(attempt.form).replace("sha256:", ""),
    entries: entries.length,
    lastHash: entries.at(-1)?.hash ?? "",
    events: events.length,
    eventsHash: await sha256Of(eventsText(events)),
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    endedBy,
  };
  const [key = ""] = receiptKeys();
  const signature = signReceipt(closingLine(attemptId, closing));
  return {
    ok: true,
    file: { format: "qonys-receipts-1", attemptId, key, entries, events, closing, signature },
  };
}

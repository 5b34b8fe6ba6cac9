import { createHash } from "node:crypto";
import { journalLine } from "@/lib/exam/journal";
import { receiptLine } from "@/lib/exam/receipt";
import { closingLine, eventsText } from "@/lib/exam/receipt-file";
import type { FileEntry, ReceiptFile } from "@/lib/exam/receipt-file.schema";
import { sha256Of } from "@/lib/proof/signed-line";
import type { Signer } from "@/tests/factories/signer";

const ATTEMPT = "0f8fad5b-d9cb-469f-a165-70867728950e";
const LEASES = ["7d444840-9dc0-41d1-b245-5ffdce74fad2", "1b4e28ba-2fa1-41d2-883f-0016d3cca427"];
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Entries as the server would have written them: answers and plays, counted, late and superseded ones. */
function entriesOf(count: number, signer: Signer): readonly FileEntry[] {
  const entries: FileEntry[] = [];
  for (let sequence = 1; sequence <= count; sequence += 1) {
    const kind = sequence % 4 === 0 ? "play" : "answer";
    const standing = sequence % 5 === 0 ? "late" : sequence % 7 === 0 ? "superseded" : "counted";
    const told = {
      sequence,
      counter: sequence * 2,
      lease: LEASES[sequence % 2] ?? "",
      kind,
      item: `L-${String(sequence).padStart(3, "0")}`,
      option: kind === "play" ? null : sequence % 4,
      at: new Date(Date.UTC(2026, 2, 2, 4, 0, sequence, sequence)).toISOString(),
      standing,
    } as const;
    const previousHash = entries.at(-1)?.hash ?? "";
    const { lease: leaseId, item: itemId, at, ...rest } = told;
    const line = { ...rest, attemptId: ATTEMPT, leaseId, itemId, at: new Date(at), previousHash };
    const hash = sha256(journalLine(line));
    entries.push({
      ...told,
      previousHash,
      hash,
      signature: signer.sign(receiptLine(ATTEMPT, { sequence, hash })),
    });
  }
  return entries;
}

export async function aReceiptFile(count: number, signer: Signer): Promise<ReceiptFile> {
  const entries = [...entriesOf(count, signer)];
  const events = [
    { type: "device-opened", at: "2026-03-02T04:00:00.000Z", detail: {} },
    { type: "listening-started", at: "2026-03-02T04:00:00.500Z", detail: { by: "candidate" } },
    { type: "resumed", at: "2026-03-02T04:09:00.000Z", detail: { kind: "break", seconds: 61.5 } },
  ];
  const closing = {
    formHash: sha256("a form"),
    entries: entries.length,
    lastHash: entries.at(-1)?.hash ?? "",
    events: events.length,
    eventsHash: await sha256Of(eventsText(events)),
    startedAt: "2026-03-02T04:00:00.500Z",
    endedAt: "2026-03-02T05:15:00.500Z",
    endedBy: "clock",
  };
  return {
    format: "qonys-receipts-1",
    attemptId: ATTEMPT,
    key: signer.key,
    entries,
    events,
    closing,
    signature: signer.sign(closingLine(ATTEMPT, closing)),
  };
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closingLine, eventsText } from "@/lib/exam/receipt-file";
import { verifyReceiptFile } from "@/lib/exam/verify-receipt-file";
import { sha256Of } from "@/lib/proof/signed-line";
import { aSigner } from "../../factories/signer";
import { changedAt, leavesOf, otherThan } from "../../factories/tamper";
import { aReceiptFile } from "./receipt-file.fixture";

const portal = aSigner();
const FILE = await aReceiptFile(9, portal);

const verdictOn = (file: unknown, keys: readonly string[] | null = [portal.key]) =>
  verifyReceiptFile(JSON.stringify(file), keys);

describe("a receipt file", () => {
  it("is whole as the portal gave it, in whatever white space", async () => {
    expect(await verdictOn(FILE)).toMatchObject({ ok: true, isKeyKnown: true });
    const spread = await verifyReceiptFile(`\n${JSON.stringify(FILE, null, 4)}\n`, null);
    expect(spread).toMatchObject({ ok: true, isKeyKnown: false });
    expect(await verdictOn(await aReceiptFile(0, portal))).toMatchObject({ ok: true });
  });

  it("shows a change of any of its values", async () => {
    for (const way of leavesOf(FILE)) {
      await fc.assert(
        fc.asyncProperty(fc.nat(), async (seed) => {
          const tampered = changedAt(FILE, way, (value) => otherThan(value, seed));
          expect(await verdictOn(tampered), way.join(".")).toMatchObject({ ok: false });
        }),
        { numRuns: 3 },
      );
    }
  });

  it("shows a value that was taken out or put in", async () => {
    for (const way of leavesOf(FILE)) {
      const without = changedAt(FILE, way, () => undefined);
      expect(await verdictOn(without), way.join(".")).toMatchObject({ ok: false });
    }
    expect(await verdictOn({ ...FILE, note: "x" })).toMatchObject({ problem: "not-a-file" });
    const twice = JSON.stringify(FILE).replace('"kind":"answer"', '"kind":"play","kind":"answer"');
    expect(await verifyReceiptFile(twice, null)).toMatchObject({ problem: "not-a-file" });
  });

  it("says at which entry the chain breaks", async () => {
    const [first, second, third, ...rest] = FILE.entries;
    if (!first || !second || !third) throw new Error("nine entries");
    const withEntries = (entries: unknown) => verdictOn({ ...FILE, entries });
    expect(await withEntries([first, { ...second, option: 1 }, third, ...rest])).toMatchObject({
      problem: "content",
      entry: 2,
    });
    expect(await withEntries([first, third, second, ...rest])).toMatchObject({
      problem: "order",
      entry: 2,
    });
    expect(await withEntries([first, third, ...rest])).toMatchObject({
      problem: "order",
      entry: 2,
    });
    expect(await withEntries([first, first, second, third, ...rest])).toMatchObject({ entry: 2 });
    expect(await withEntries([first, { ...third, sequence: 2 }, ...rest])).toMatchObject({
      problem: "link",
      entry: 2,
    });
    const signature = portal.sign("something else");
    expect(await withEntries([first, { ...second, signature }, third, ...rest])).toMatchObject({
      problem: "receipt",
      entry: 2,
    });
  });

  it.each([1, 2, 9])("shows that its last %i entries were cut off", async (count) => {
    const entries = FILE.entries.slice(0, -count);
    expect(await verdictOn({ ...FILE, entries })).toMatchObject({
      problem: "count",
      entry: entries.length + 1,
    });
    // Nor does it help to make the closing statement fit: it is signed.
    const lastHash = entries.at(-1)?.hash ?? "";
    const closing = { ...FILE.closing, entries: entries.length, lastHash };
    expect(await verdictOn({ ...FILE, entries, closing })).toMatchObject({ problem: "closing" });
  });

  it("shows that a pause was taken out or a credit put in", async () => {
    const events = FILE.events.slice(0, -1);
    expect(await verdictOn({ ...FILE, events })).toMatchObject({ problem: "events" });
    const eventsHash = await sha256Of(eventsText(events));
    const closing = { ...FILE.closing, eventsHash, events: events.length };
    expect(await verdictOn({ ...FILE, events, closing })).toMatchObject({ problem: "closing" });
  });

  it("signed anew from one end to the other holds together, and its key is another", async () => {
    const forged = await aReceiptFile(9, aSigner());
    expect(await verdictOn(forged)).toMatchObject({ ok: false, problem: "foreign-key" });
    expect(await verdictOn(forged, null)).toMatchObject({ ok: true, isKeyKnown: false });
    expect(await verdictOn({ ...forged, key: portal.key })).toMatchObject({ problem: "receipt" });
    const mixed = { ...FILE, signature: aSigner().sign(closingLine(FILE.attemptId, FILE.closing)) };
    expect(await verdictOn(mixed)).toMatchObject({ problem: "closing" });
  });

  it("holds under any of the keys that are published, also one that signed before", async () => {
    expect(await verdictOn(FILE, [aSigner().key, portal.key])).toMatchObject({ ok: true });
  });

  it.each(["", "null", "[]", "{}", "{", "\u0000", '{"format":"qonys-receipts-1"}'])(
    "is not %j",
    async (text) => {
      expect(await verifyReceiptFile(text, null)).toMatchObject({ problem: "not-a-file" });
    },
  );
});

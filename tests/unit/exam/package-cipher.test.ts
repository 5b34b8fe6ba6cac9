import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipContent, readClip } from "@/lib/exam/package";
import { openPackage, sealPackage } from "@/lib/exam/package-cipher";

const KEY = new Uint8Array(32).fill(7);

describe("a sealed package", () => {
  it("opens to what was sealed, with its key and its label alone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40_000 }), fc.string(), async (bytes, label) => {
        const sealed = await sealPackage(KEY, label, bytes);
        expect(await openPackage(KEY, label, sealed)).toEqual(new Uint8Array(bytes));
        expect(await openPackage(new Uint8Array(32), label, sealed)).toBeNull();
        expect(await openPackage(KEY, `${label}.`, sealed)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it("does not open when a bit of it has changed or its end is missing", async () => {
    const sealed = await sealPackage(KEY, "form/listening/1", new Uint8Array(100));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sealed.length - 1 }), async (place) => {
        const changed = sealed.with(place, (sealed[place] ?? 0) ^ 1);
        expect(await openPackage(KEY, "form/listening/1", changed)).toBeNull();
        expect(await openPackage(KEY, "form/listening/1", sealed.slice(0, place))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it("is as long as any other of about its size", async () => {
    const sizes = await Promise.all(
      [1, 5_000, 16_000].map(
        async (size) => (await sealPackage(KEY, "", new Uint8Array(size))).length,
      ),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it("carries a clip with its media type", () => {
    const clip = readClip(new Uint8Array(clipContent("audio/webm", new Uint8Array([10, 0, 255]))));
    expect(clip).toEqual({ type: "audio/webm", bytes: new Uint8Array([10, 0, 255]) });
  });
});

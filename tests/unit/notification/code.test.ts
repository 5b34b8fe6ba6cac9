import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, readCode } from "@/lib/notification/code";
import { groupedCode } from "@/lib/notification/letter";

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

/** A code as a person may type it: groups, case, and the letters that look like its digits. */
const typed = (code: string, [lower, glue, ohs]: readonly [boolean, string, boolean]) => {
  const grouped = groupedCode(code).replaceAll("-", glue);
  const looks = ohs ? grouped.replaceAll("0", "O").replaceAll("1", "l") : grouped;
  return ` ${lower ? looks.toLowerCase() : looks}${glue}`;
};

describe("a code", () => {
  it("is 80 bits, each of them in the code: 16 characters without I, L, O and U", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeOf(random);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
        const bits = [...code].reduce(
          (sum, character) =>
            (sum << 5n) | BigInt("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(character)),
          0n,
        );
        expect(bits.toString(16).padStart(20, "0")).toBe(Buffer.from(random).toString("hex"));
      }),
    );
  });

  it.each([9, 11, 0])("is not made of %i bytes", (length) => {
    expect(() => codeOf(new Uint8Array(length))).toThrow(RangeError);
  });

  it("is read back however it is typed", () => {
    const manner = fc.tuple(fc.boolean(), fc.constantFrom("-", " ", "–", "", " - "), fc.boolean());
    fc.assert(
      fc.property(bytes, manner, (random, how) => {
        const code = codeOf(random);
        expect(readCode(typed(code, how))).toBe(code);
      }),
    );
  });

  it.each(["", "hello", "ABCDEFGHJKMNPQR", "ABCDEFGHJKMNPQRST", "ABCD EFGH JKMN PQRU", "ӘБВГ"])(
    "is not «%s»",
    (text) => {
      expect(readCode(text)).toBeNull();
    },
  );

  it("reads nothing that is not 16 of its characters", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const code = readCode(text);
        if (code !== null) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      }),
    );
  });
});

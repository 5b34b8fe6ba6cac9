import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALPHABET, LENGTH, readCode, spelled } from "@/lib/family/invitation-code";
import { ADULT_RELATIONS, otherSide } from "@/lib/family/relation";

const signs = fc.array(fc.constantFrom(...ALPHABET), { minLength: LENGTH, maxLength: LENGTH });

describe("a code", () => {
  it("is read however it is spelled: in halves, small, with spaces", () => {
    fc.assert(
      fc.property(signs, (chosen) => {
        const code = chosen.join("");
        expect(readCode(spelled(code))).toBe(code);
        expect(readCode(` ${spelled(code).toLowerCase()} `)).toBe(code);
        expect(readCode([...code].join(" "))).toBe(code);
      }),
    );
  });

  it("forgives the signs that people mistake for others", () => {
    expect(readCode("oO1iI-lL23v")).toBe("001111123V");
  });

  it.each(["", "7K3QX", "7K3QX-9M2AB-1", "7K3QX-9M2A!", "../../etc/pa", "ЖЖЖЖЖЖЖЖЖЖ"])(
    "is not %j",
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );
});

it("a relation seen from the other side and back is the same", () => {
  for (const relation of ADULT_RELATIONS) expect(otherSide(otherSide(relation))).toBe(relation);
  expect(otherSide("parent")).toBe("child");
});

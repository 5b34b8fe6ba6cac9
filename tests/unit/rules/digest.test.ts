import { describe, expect, it } from "vitest";
import { jcsHash, sha256Hex } from "@/lib/platform/digest";

describe("a digest", () => {
  it("is SHA-256 of the bytes, a string being UTF-8", () => {
    const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(sha256Hex("abc")).toBe(abc);
    expect(sha256Hex(new Uint8Array([97, 98, 99]))).toBe(abc);
    expect(sha256Hex("қоныс")).toBe(sha256Hex(new TextEncoder().encode("қоныс")));
  });

  it("of a JSON value is that of its RFC 8785 form", () => {
    const value = { peach: 1.0, "€": "\u20ac$\u000f", "1": [56, { d: true, "10": null }], a: 1e30 };
    const canonical = '{"1":[56,{"10":null,"d":true}],"a":1e+30,"peach":1,"€":"€$\\u000f"}';
    expect(jcsHash(value)).toBe(`sha256:${sha256Hex(canonical)}`);
  });

  it("does not depend on the order of keys", () => {
    expect(jcsHash({ a: 1, b: { c: 2, d: 3 } })).toBe(jcsHash({ b: { d: 3, c: 2 }, a: 1 }));
    expect(jcsHash([1, 2])).not.toBe(jcsHash([2, 1]));
  });

  it("refuses what JSON cannot say", () => {
    expect(() => jcsHash(undefined)).toThrow(TypeError);
    expect(() => jcsHash({ amount: Number.NaN })).toThrow();
  });
});

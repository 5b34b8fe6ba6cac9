import { describe, expect, it } from "vitest";
import { byteRange } from "@/lib/exam/byte-range";

describe("a Range header", () => {
  it.each([
    ["none", undefined, { kind: "whole" }],
    ["from a byte to another", "bytes=0-1", { kind: "part", from: 0, to: 1 }],
    ["from a byte on", "bytes=40-", { kind: "part", from: 40, to: 99 }],
    ["the last bytes", "bytes=-10", { kind: "part", from: 90, to: 99 }],
    ["more than there is", "bytes=90-500", { kind: "part", from: 90, to: 99 }],
    ["more last bytes than there are", "bytes=-500", { kind: "part", from: 0, to: 99 }],
    ["beyond the end", "bytes=100-", { kind: "unsatisfiable" }],
    ["no last bytes", "bytes=-0", { kind: "unsatisfiable" }],
    ["backwards", "bytes=9-3", { kind: "whole" }],
    ["several", "bytes=0-1,3-4", { kind: "whole" }],
    ["another unit", "lines=0-1", { kind: "whole" }],
    ["nothing", "bytes=-", { kind: "whole" }],
  ])("asks for %s", (_, header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });
});

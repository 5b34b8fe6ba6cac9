import { describe, expect, it } from "vitest";
import { AnswerByHand } from "@/lib/check/answer-by-hand.schema";
import { AgencyAnswer } from "@/lib/check/exchange.schema";

const requestId = "00000000-0000-4000-8000-000000000001";
const form = { requestId, outcome: "clear", publicGround: "", sealedNote: "" };

const codes = (given: object) =>
  AnswerByHand.safeParse({ ...form, ...given }).error?.issues.map(({ path, message }) => [
    path.join("."),
    message,
  ]);

describe("an answer by hand", () => {
  it("is read with empty fields as if they were not there", () => {
    expect(AnswerByHand.parse(form)).toEqual({ requestId, outcome: "clear" });
    const objection = { ...form, outcome: "objects", publicGround: "deported", sealedNote: " x " };
    expect(AnswerByHand.parse(objection)).toMatchObject({
      publicGround: "deported",
      sealedNote: "x",
    });
  });

  it.each([
    ["no answer chosen", { outcome: null }, [["outcome", "outcome"]]],
    ["an objection without a ground", { outcome: "objects" }, [["publicGround", "ground"]]],
    [
      "a ground without an objection",
      { publicGround: "deported" },
      [["publicGround", "ground-unneeded"]],
    ],
    ["a ground that is not on the list", { publicGround: "looks" }, [["publicGround", "ground"]]],
    ["a note too long", { sealedNote: "x".repeat(4_001) }, [["sealedNote", "note"]]],
  ])("with %s says what to do", (_, given, expected) => {
    expect(codes(given)).toEqual(expected);
  });
});

describe("an answer over the wire", () => {
  const answer = { requestId, agency: "mvd", outcome: "objects", publicGround: "deported" };

  it("may say its ground by code or in words, and needs one for an objection", () => {
    expect(AgencyAnswer.safeParse(answer).success).toBe(true);
    expect(AgencyAnswer.safeParse({ ...answer, publicGround: "An entry ban." }).success).toBe(true);
    expect(AgencyAnswer.safeParse({ ...answer, publicGround: " " }).success).toBe(false);
    expect(AgencyAnswer.safeParse({ ...answer, publicGround: undefined }).success).toBe(false);
    expect(AgencyAnswer.safeParse({ ...answer, agency: "tax" }).success).toBe(false);
  });
});

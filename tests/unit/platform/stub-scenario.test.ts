import { expect, it } from "vitest";
import { answerOf, behaviourByDocument } from "@/scripts/stub/scenario";

it.each([
  ["knb", "N1234567", "clear"],
  ["knb", "N7KNBOBJ", "objects"],
  ["knb", "n-7 knb obj", "objects"],
  ["mfa", "N7KNBOBJ", "clear"],
  ["mfa", "N7MFASLOW", "slow"],
  ["mvd", "N7MVDFAIL", "fails"],
  ["kpssu", "N7KPSSUMUTE", "silent"],
] as const)("%s by document %s: %s", (agency, document, behaviour) => {
  expect(behaviourByDocument(agency, document)).toBe(behaviour);
});

it("gives a ground and a note with an objection, and neither otherwise", () => {
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const objection = answerOf("knb", id, "objects");
  expect(objection).toEqual(answerOf("knb", id, "objects"));
  expect(objection.publicGround).toBeTruthy();
  expect(objection.sealedNote).toBeTruthy();
  expect(answerOf("knb", id, "slow")).toEqual({ requestId: id, agency: "knb", outcome: "clear" });
});

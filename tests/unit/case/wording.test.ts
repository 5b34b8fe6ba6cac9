import { expect, it } from "vitest";
import { QUEUE_VIEWS } from "@/lib/application/queue.schema";
import { REFUSALS } from "@/lib/application/refusals";
import { GROUNDS, groundCode } from "@/lib/check/grounds";
import { ACCOUNT_ROLES } from "@/lib/identity/roles";
import { MESSAGES } from "@/lib/wording/messages";
import { EVENT_TYPES } from "../../factories/event-ways";

const { case: words, check } = MESSAGES.en;

it("says every refusal, and no refusal that cannot happen", () => {
  const codes = [...REFUSALS, "not-allowed", "application-open-already"];
  expect(Object.keys(words.refusal).toSorted()).toEqual(codes.toSorted());
});

it("names every event, view, role and ground", () => {
  expect(Object.keys(words.event).toSorted()).toEqual(EVENT_TYPES.toSorted());
  expect(Object.keys(words.queue.view).toSorted()).toEqual([...QUEUE_VIEWS].toSorted());
  expect(Object.keys(words.role).toSorted()).toEqual([...ACCOUNT_ROLES, "system"].toSorted());
  expect(Object.keys(check.ground).toSorted()).toEqual([...GROUNDS].toSorted());
});

it("tells a ground of the list from an agency's own words", () => {
  expect(groundCode("deported")).toBe("deported");
  expect(groundCode("An entry ban is in force.")).toBeNull();
});

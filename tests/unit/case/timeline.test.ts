import { describe, expect, it } from "vitest";
import type { ApplicationEvent } from "@/lib/application/events";
import { eventDetail, roleShown, textOf } from "@/lib/application/timeline";
import { play, someId } from "../../factories/application";
import { OBJECTED, POINTS_SHORT } from "../../factories/journeys";

const textId = someId(40);
const objects: ApplicationEvent = { type: "agency-answered", agency: "mvd", answer: "objects" };

describe("the history of a case", () => {
  it("tells an officer what an agency answered, and the applicant only that it did", () => {
    expect(eventDetail(objects, "officer")).toEqual({ kind: "agencyObjects", agency: "mvd" });
    const clear = { ...objects, answer: "clear" } as const;
    expect(eventDetail(objects, "applicant")).toEqual(eventDetail(clear, "applicant"));
  });

  it.each<[ApplicationEvent, boolean]>([
    [{ type: "objection-dismissed", textId, owner: "akimat-head", due: "2026-04-01" }, true],
    [{ type: "complaint-dismissed", textId }, true],
    [{ type: "ban-lifted", textId }, true],
    [{ type: "draft-returned", textId, owner: "akimat", due: "2026-04-01" }, false],
    [{ type: "check-extended", textId, owner: "agencies", due: "2026-04-01" }, false],
    [{ type: "annulment-rejected", textId }, false],
  ])("shows the reasons of %o to the applicant: %s", (event, isOpen) => {
    expect(textOf(event, "applicant")).toBe(isOpen ? textId : null);
    expect(textOf(event, "officer")).toBe(textId);
  });

  it("leaves a draft's structured reasons to the page of the decision", () => {
    const events = play(OBJECTED).events.map(({ event }) => event);
    const drafted = events.find(({ type }) => type === "decision-drafted");
    expect(drafted && textOf(drafted, "officer")).toBeNull();
  });

  it("calls nobody's act what follows by itself", () => {
    expect(roleShown("questionnaire-submitted", "applicant")).toBe("applicant");
    expect(roleShown("assessed", "applicant")).toBe("system");
    expect(roleShown("hearing-opened", "akimat-specialist")).toBe("system");
    expect(roleShown("agency-answered", "system")).toBe("agency");
  });

  it("has a detail for the points, and the term where it is the applicant's", () => {
    const details = play(POINTS_SHORT).events.map(({ event }) => [
      event.type,
      eventDetail(event, "applicant"),
    ]);
    expect(details).toContainEqual(["assessed", { kind: "points", total: 380, threshold: 400 }]);
    expect(details).toContainEqual(["decision-opened", null]);
    expect(details).toContainEqual(["registered", { kind: "until", date: "2026-06-01" }]);
  });
});

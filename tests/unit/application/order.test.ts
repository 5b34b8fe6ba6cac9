import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ApplicationEvent } from "@/lib/application/events";
import { AGENCIES } from "@/lib/application/stages";
import { addDays, type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { workingDaysBetween } from "@/lib/calendar/working-days";
import { RULES } from "../../factories/application";
import { runs, timeFor } from "../../factories/runs";
import { histories, type Moment } from "../../factories/wander";

/** What a case has passed, told from its events alone and by other code than the process's own. */
type Passed = {
  tested: boolean;
  submitted: boolean;
  points: boolean;
  cleared: Set<string>;
  interviewed: boolean;
};

const nothing = (): Passed => ({
  tested: false,
  submitted: false,
  points: false,
  cleared: new Set(),
  interviewed: false,
});

/** Notes what an event passes or takes back; true when it opens nothing out of order. */
function inOrder(passed: Passed, event: ApplicationEvent): boolean {
  const assessed = passed.tested && passed.submitted && passed.points;
  const checked = assessed && AGENCIES.every((agency) => passed.cleared.has(agency));
  switch (event.type) {
    case "testing-passed":
      passed.tested = true;
      return true;
    case "stage-reopened":
      if (event.stage === "testing") Object.assign(passed, nothing());
      Object.assign(passed, { submitted: false, points: false });
      return event.stage === "testing" || passed.tested;
    case "questionnaire-submitted":
      passed.submitted = true;
      return passed.tested;
    case "assessed":
      passed.points = event.assessment.outcome === "passed";
      return passed.submitted;
    case "check-opened":
      passed.cleared.clear();
      return assessed;
    case "agency-answered":
      if (event.answer === "clear") passed.cleared.add(event.agency);
      return assessed;
    case "interview-opened":
      passed.interviewed = false;
      return checked;
    case "interview-held":
      passed.interviewed = event.outcome === "positive";
      return checked;
    case "decision-opened":
      return event.outcome === "admission"
        ? checked && passed.interviewed && event.grounds.length === 0
        : event.grounds.length > 0;
    default:
      return true;
  }
}

const always = (holds: (events: readonly { event: ApplicationEvent; on: LocalDate }[]) => void) =>
  fc.assert(
    fc.property(histories, (history: readonly Moment[]) =>
      holds(
        history.flatMap(({ events, now }) =>
          events.map((event) => ({ event, on: localDateOf(now) })),
        ),
      ),
    ),
    runs(200),
  );

type Dated = { readonly event: ApplicationEvent; readonly on: LocalDate };

const isDraft = ({ event }: Dated) => event.type === "decision-drafted";

describe("in every history", { timeout: timeFor(120_000) }, () => {
  it("no stage opens before the one before it is passed, and no admission without all five", () => {
    always((events) => {
      const passed = nothing();
      for (const { event } of events) {
        expect([event, inOrder(passed, event)]).toEqual([event, true]);
      }
    });
  });

  it("a notification says what the decision came to, and is approved by another than its drafter", () => {
    always((events) => {
      for (const [index, { event }] of events.entries()) {
        if (event.type !== "notification-issued") continue;
        const before = events.slice(0, index).map((one) => one.event);
        const draft = before.findLast((one) => one.type === "decision-drafted");
        const decision = before.findLast((one) => one.type === "decision-opened");
        expect(draft?.by).toBe(event.draftedBy);
        expect(event.approvedBy).not.toBe(event.draftedBy);
        expect(decision?.outcome).toBe(event.outcome);
      }
    });
  });

  it("no refusal comes before the terms have run from receipt and the objection is answered", () => {
    always((events) => {
      for (const [index, { event, on }] of events.entries()) {
        if (event.type !== "notification-issued" || event.outcome !== "refusal") continue;
        const drafted = events.slice(0, index).findLastIndex(isDraft);
        const since = events.slice(drafted, index);
        const received = since.find((one) => one.event.type === "hearing-notice-received");
        const objected = since.some((one) => one.event.type === "objection-made");
        const answered = since.some((one) => one.event.type === "objection-dismissed");
        expect(received).toBeDefined();
        expect(answered).toBe(objected);
        // Three whole working days lie between the receipt and the approval.
        const lastFullDay = addDays(on, -1);
        const days = workingDaysBetween(received?.on ?? on, lastFullDay, new Map());
        expect(days).toBeGreaterThanOrEqual(3);
      }
    });
  });

  it("no term lapses without a reminder to this turn, and three full days after it", () => {
    always((events) => {
      for (const [index, { event, on }] of events.entries()) {
        if (event.type !== "term-lapsed") continue;
        const turn = events.slice(0, index).findLast((one) => "owner" in one.event);
        expect(turn?.event.type).toBe("reminder-sent");
        expect(on > addDays(turn?.on ?? on, RULES.reminderDays)).toBe(true);
      }
    });
  });
});

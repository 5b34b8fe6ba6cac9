import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { execute } from "@/lib/application/execute.command";
import { assessmentFor, assessmentVersions } from "@/lib/assessment/assessment.query";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { correctAnswer } from "@/lib/questionnaire/correct-answer.command";
import type { Typed } from "@/lib/questionnaire/draft.schema";
import { at } from "../../factories/application";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { type OpenCase, openCase, storedActor } from "./open-case";
import { submittedCase } from "./submitted-case";

const later = at("2026-03-04 10:00");

let open: OpenCase;
let specialist: Actor;

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
  specialist = await storedActor("akimat-specialist", { region: "KZ-11" });
});

beforeEach(async () => {
  open = await submittedCase();
});

const correct = (key: string, typed: Typed, version = 1, actor = specialist) =>
  correctAnswer(
    actor,
    {
      applicationId: open.id,
      key,
      typed,
      reason: "The diploma says otherwise",
      version,
      // Each correction makes one version and is one finding.
      seen: version - 1,
      actId: randomUUID(),
    },
    later,
  );

const stageOf = async () =>
  (await db.application.findUniqueOrThrow({ where: { id: open.id } })).stage;

describe("an officer who corrects an answer", () => {
  it("makes a new version beside the old one, with the reason", async () => {
    const before = await assessmentFor(specialist, open.id);
    expect(await correct("education", { education: "secondary" })).toEqual({
      ok: true,
      version: 2,
    });
    const after = await assessmentFor(specialist, open.id);
    expect(after?.answers.education).toBe("secondary");
    expect(after?.total).toBeLessThan(before?.total ?? 0);
    expect(await assessmentFor(specialist, open.id, 1)).toEqual({ ...before, versions: 2 });
    expect(await assessmentVersions(open.applicant, open.id)).toMatchObject([
      { version: 2, correction: { key: "education", reason: "The diploma says otherwise" } },
      { version: 1, correction: null },
    ]);
  });

  it("sends the case to the decision when a stop follows, and back when it does not", async () => {
    await correct("unexpungedConviction", { unexpungedConviction: "yes" });
    expect(await stageOf()).toBe("decision");
    await correct("unexpungedConviction", { unexpungedConviction: "no" }, 2);
    expect(await stageOf()).toBe("check");
  });

  it("puts one job right, its document included", async () => {
    const typed = {
      occupation: "2142",
      from: "2019-03",
      stillThere: "no",
      to: "2025-01",
      documented: "yes",
    };
    expect((await correct("jobs.0", typed)).ok).toBe(true);
    const view = await assessmentFor(specialist, open.id);
    expect(view?.answers.jobs[0]).toEqual({
      occupation: "2142",
      from: "2019-03",
      to: "2025-01",
      documented: true,
    });
    expect(view?.answers.jobs[1]?.occupation).toBe("5120");
  });

  it.each([
    ["education", { education: "professor" }, "answer-wrong"],
    ["education", { education: "bachelor" }, "same-answer"],
    ["submittedOn", { submittedOn: "2026-01-01" }, "answer-wrong"],
    ["kaztest", { kaztest: "20" }, "answer-wrong"],
    [
      "jobs.7",
      { occupation: "2142", from: "2019-03", stillThere: "yes", documented: "yes" },
      "answer-wrong",
    ],
    ["deportedOn", { deportedOn: "2026-03-04" }, "answer-wrong"],
  ] as const)("cannot make %s %o: %s", async (key, typed, code) => {
    expect(await correct(key, typed)).toMatchObject({ ok: false, code });
    expect(await db.assessment.count({ where: { applicationId: open.id } })).toBe(1);
  });

  it("may empty an answer that may be empty", async () => {
    expect((await correct("educationField", { educationField: "" })).ok).toBe(true);
    expect((await assessmentFor(specialist, open.id))?.answers.educationField).toBeNull();
  });

  it("does not write over what a colleague corrected meanwhile", async () => {
    const both = await Promise.all([
      correct("housing", { housing: "none" }),
      correct("jobOffer", { jobOffer: "yes" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: "stale" });
  });

  it("belongs to the case's region and is no other role", async () => {
    const others = [
      await storedActor("akimat-specialist", { region: "KZ-71" }),
      await storedActor("akimat-head", { region: "KZ-11" }),
      await storedActor("police", { region: "KZ-11" }),
      open.applicant,
    ];
    for (const actor of others) {
      const done = await correct("housing", { housing: "none" }, 1, actor);
      expect(done).toEqual({ ok: false, code: "not-allowed" });
    }
  });

  it("comes too late once the decision is drafted", async () => {
    await correct("unexpungedConviction", { unexpungedConviction: "yes" });
    const text = { kind: "draft", text: "…", salt: "00", at: later } as const;
    const { id: textId } = await db.caseText.create({ data: { applicationId: open.id, ...text } });
    const drafted = await execute(specialist, open.id, { type: "draft-decision", textId }, later);
    expect(drafted.ok).toBe(true);
    const done = await correct("unexpungedConviction", { unexpungedConviction: "no" }, 2);
    expect(done).toEqual({ ok: false, code: "answers-final" });
  });
});

it("shows a result to those on the case only", async () => {
  const readers = [
    open.applicant,
    await storedActor("police", { region: "KZ-11" }),
    await storedActor("auditor"),
  ];
  for (const actor of readers) expect(await assessmentFor(actor, open.id)).not.toBeNull();
  const others = [
    (await openCase()).applicant,
    await storedActor("akimat-head", { region: "KZ-71" }),
    await storedActor("agency", { agency: "knb" }),
    await storedActor("testing-centre"),
    await storedActor("administrator"),
  ];
  for (const actor of others) {
    expect(await assessmentFor(actor, open.id)).toBeNull();
    expect(await assessmentVersions(actor, open.id)).toBeNull();
  }
});

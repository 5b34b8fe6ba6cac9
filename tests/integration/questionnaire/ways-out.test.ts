import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { caseFor } from "@/lib/application/application.query";
import { applyAgainAt, refusalHelpFor } from "@/lib/assessment/ways-out.query";
import { draftDecision } from "@/lib/decision/draft-decision.command";
import { previewFacts } from "@/lib/decision/letter-facts.query";
import type { Actor } from "@/lib/identity/roles";
import { correctAnswer } from "@/lib/questionnaire/correct-answer.command";
import { at } from "../../factories/application";
import { aCompleteDraft } from "../../factories/questionnaire-draft";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { type OpenCase, storedActor } from "./open-case";
import { submittedCase } from "./submitted-case";

const now = at("2026-03-04 10:00");
const LITTLE = {
  education: { education: "secondary", educationInKazakhstan: "no", institution: "№ 7" },
  languages: { russianLevel: "none", englishKind: "none" },
  funds: { hasFunds: "no" },
  housing: { housing: "none" },
  record: { unexpungedConviction: "no", underProsecution: "no", wasDeported: "no" },
};

let own: OpenCase;
let specialist: Actor;

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
  specialist = await storedActor("akimat-specialist", { region: "KZ-11" });
  own = await submittedCase(aCompleteDraft(LITTLE));
});

const helpFor = (actor: Actor, id = own.id) => refusalHelpFor(actor, id);

describe("the ways out of a stored refusal", () => {
  it("are told to the applicant and the officers of the region, and to nobody else", async () => {
    const told = await helpFor(own.applicant);
    expect(told?.out.shortfall).toBeGreaterThan(0);
    expect(told?.out.ways.length).toBeGreaterThan(0);
    expect(await helpFor(specialist)).toEqual(told);
    const strangers = [
      await storedActor("applicant"),
      await storedActor("akimat-head", { region: "KZ-71" }),
      await storedActor("testing-centre"),
    ];
    for (const stranger of strangers) expect(await helpFor(stranger)).toBeNull();
  });

  it("begin with the papers of a job that was named and not documented", async () => {
    const told = await helpFor(own.applicant);
    const [first] = told?.out.ways ?? [];
    expect(first?.changes.map(({ key }) => key)).toContain("jobDocuments");
  });

  it("stand in the letter as they stood when it was drafted, with the day to apply again", async () => {
    const reasons = { kk: ["Себеп."], ru: ["Причина."], en: ["A reason."] };
    const done = await draftDecision(specialist, own.id, reasons, now);
    expect(done.ok).toBe(true);
    const found = await caseFor(specialist, own.id);
    if (found === null) throw new Error("The case is the specialist's");
    const facts = await previewFacts(found, null, now);
    const told = await helpFor(specialist);
    const ways = told?.out.ways ?? [];
    expect(facts.version).toBe(2);
    expect(facts.help?.ways).toEqual(
      ways.slice(0, 3).map(({ changes, total }) => ({ changes, total })),
    );
    expect(facts.help?.more).toBe(ways.length - 3);
    expect(facts.again).toEqual({ from: "2026-03-04", until: "2026-12-31" });
    expect(await applyAgainAt(found.state, told, at("2027-01-01 10:00"))).toMatchObject({
      from: null,
    });
  });

  it("bring back by its papers what was said first and an officer did not find borne out", async () => {
    const passed = await submittedCase(
      aCompleteDraft({ record: { unexpungedConviction: "no", wasDeported: "no" } }),
    );
    const correction = {
      applicationId: passed.id,
      key: "education",
      typed: { education: "none" },
      reason: "There is no diploma",
    };
    const first = { ...correction, version: 1, seen: 0, actId: randomUUID() };
    expect((await correctAnswer(specialist, first, now)).ok).toBe(true);
    const funds = { ...correction, key: "fundsTenge", typed: { fundsTenge: "0" } };
    const second = { ...funds, version: 2, seen: 1, actId: randomUUID() };
    expect((await correctAnswer(specialist, second, now)).ok).toBe(true);
    const told = await helpFor(passed.applicant, passed.id);
    const changes = told?.out.ways.flatMap((way) => way.changes) ?? [];
    expect(changes.map(({ key }) => key)).toContain("educationDocuments");
  });
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { execute } from "@/lib/application/execute.command";
import { AGENCIES } from "@/lib/application/stages";
import { examineAnswers } from "@/lib/assessment/examine-answers.command";
import { answerFile } from "@/lib/assessment/findings.query";
import { decisionFile } from "@/lib/decision/decision-file.query";
import { draftDecision, type Named } from "@/lib/decision/draft-decision.command";
import { draftReliance } from "@/lib/decision/draft-reliance";
import { type Actor, type ActorOrSystem, SYSTEM } from "@/lib/identity/roles";
import { correctAnswer } from "@/lib/questionnaire/correct-answer.command";
import { at, COMMANDS } from "../../factories/application";
import { aCompleteDraft } from "../../factories/questionnaire-draft";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { type OpenCase, storedActor } from "../questionnaire/open-case";
import { submittedCase } from "../questionnaire/submitted-case";
import { REASONS } from "./officers";

type Given = Parameters<typeof execute>[2];

const now = at("2026-03-17 12:00");

let specialist: Actor;
let police: Actor;

beforeAll(async () => {
  await freshDatabase();
  await storeRuleSet();
  specialist = await storedActor("akimat-specialist", { region: "KZ-11" });
  police = await storedActor("police", { region: "KZ-11" });
});

/** A case that the agencies and the interview have let through: an admission is to be drafted. */
async function admissible(): Promise<OpenCase> {
  const made = await submittedCase();
  const give = async (actor: ActorOrSystem, command: Given, when: string) => {
    const done = await execute(actor, made.id, command, at(when));
    if (!done.ok) throw new Error(done.code);
  };
  for (const agency of AGENCIES) {
    await give(SYSTEM, { ...COMMANDS["record-agency-answer"], agency }, "2026-03-05 10:00");
  }
  await give(made.applicant, COMMANDS["book-interview"], "2026-03-06 10:00");
  await give(police, COMMANDS["record-interview"], "2026-03-17 10:20");
  return made;
}

const RECORD = { unexpungedConviction: "yes", convictionDetails: "Theft, 2021" };
const stopped = () => submittedCase(aCompleteDraft({ record: RECORD }));

const draft = ({ id }: OpenCase, named?: Named) =>
  draftDecision(specialist, id, REASONS, now, named);

async function reliance({ id }: OpenCase) {
  const [file, found] = [await answerFile(specialist, id), await decisionFile(specialist, id)];
  if (file === null || found === null) throw new Error("the case was assessed");
  return draftReliance(found.found.state, file);
}

async function examine(
  { id }: OpenCase,
  keys: readonly string[],
  finding: "confirmed" | "not-borne-out" = "confirmed",
) {
  const file = await answerFile(specialist, id);
  const looked = {
    version: file?.version ?? 0,
    seen: file?.findings.at(-1)?.sequence ?? 0,
    actId: randomUUID(),
  };
  const given = { applicationId: id, keys, finding, reason: "Seen at the desk", ...looked };
  const done = await examineAnswers(specialist, given, now);
  if (!done.ok) throw new Error(done.code);
}

describe("a draft that rests on answers which nobody has confirmed", () => {
  it("is not made silently: an admission names them, with a reason", async () => {
    const made = await admissible();
    const { toName } = await reliance(made);
    expect(toName).toContain("unexpungedConviction");
    expect(await draft(made)).toEqual({ ok: false, code: "answers-unverified" });
    expect(await draft(made, { keys: toName, reason: " " })).toMatchObject({ ok: false });
    expect(await draft(made, { keys: toName.slice(1), reason: "Urgent" })).toMatchObject({
      ok: false,
    });
    const done = await draft(made, { keys: toName, reason: "The originals come on Friday" });
    expect(done.ok).toBe(true);
    const file = await decisionFile(specialist, made.id);
    expect(file?.said).toMatchObject({
      unverifiedAnswers: toName,
      unverified: "The originals come on Friday",
    });
  });

  it("needs nothing more once they are confirmed", async () => {
    const made = await admissible();
    await examine(
      made,
      (await reliance(made)).open.map(({ key }) => key),
    );
    expect((await reliance(made)).open).toEqual([]);
    expect((await draft(made)).ok).toBe(true);
    expect((await decisionFile(specialist, made.id))?.said.unverifiedAnswers).toBeNull();
  });

  it("is not made at all on an answer that was found not borne out", async () => {
    const made = await stopped();
    await examine(made, ["unexpungedConviction"], "not-borne-out");
    const named = { keys: ["unexpungedConviction"], reason: "Nevertheless" };
    expect(await draft(made, named)).toEqual({ ok: false, code: "answers-not-borne-out" });
    await examine(made, ["unexpungedConviction"]);
    expect((await draft(made)).ok).toBe(true);
  });

  it("names what a refusal rests on too: a stop that only the applicant spoke of", async () => {
    const made = await stopped();
    expect((await reliance(made)).toName).toEqual(["unexpungedConviction"]);
    expect(await draft(made)).toEqual({ ok: false, code: "answers-unverified" });
    const named = { keys: ["unexpungedConviction"], reason: "The applicant said so in person" };
    expect((await draft(made, named)).ok).toBe(true);
  });

  it("comes too late for findings and corrections, and says so", async () => {
    const made = await stopped();
    await examine(made, ["unexpungedConviction"]);
    expect((await draft(made)).ok).toBe(true);
    await expect(examine(made, ["education"])).rejects.toThrow("answers-final");
    const given = {
      applicationId: made.id,
      key: "housing",
      typed: { housing: "none" },
      reason: "The lease has run out",
      version: 1,
      seen: 1,
      actId: randomUUID(),
    };
    expect(await correctAnswer(specialist, given, now)).toEqual({
      ok: false,
      code: "answers-final",
    });
    expect(await draft(made)).toEqual({ ok: false, code: "already-drafted" });
  });
});

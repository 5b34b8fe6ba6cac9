import { beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { listOutbox } from "@/lib/platform/outbox";
import { withClient } from "@/lib/platform/postgres/connection";
import { documentToSign } from "@/lib/questionnaire/document.query";
import { codeOf, oneTimeCode, sendSigningCode } from "@/lib/questionnaire/one-time-code.command";
import { ownQuestionnaire } from "@/lib/questionnaire/questionnaire.query";
import { rulesMoved } from "@/lib/questionnaire/rules-moved";
import { seeRules } from "@/lib/questionnaire/see-rules.command";
import { submitQuestionnaire } from "@/lib/questionnaire/submit.command";
import { questionnaireTasks } from "@/lib/questionnaire/tasks.command";
import { tellRulesChanged } from "@/lib/questionnaire/tell-rules.command";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { at } from "../../factories/application";
import { storeRuleSet } from "../application/stored-case";
import { freshDatabase, setClock } from "../harness";
import { type OpenCase, openCase, storeDraft } from "./open-case";

const database = await freshDatabase();
const EVE = at("2026-03-04 10:00");
const DAY = at("2026-03-05 10:00");

/** From 5 March: 20 points less for any age, 380 are enough, and only doctors are asked where they studied. */
const NEXT = RuleSet.parse({
  ...RULE_SET_2026,
  id: "2026-next",
  inForceFrom: "2026-03-05",
  parameters: {
    ...RULE_SET_2026.parameters,
    "assessment.threshold": { ...RULE_SET_2026.parameters["assessment.threshold"], value: 380 },
  },
  criteria: RULE_SET_2026.criteria.map((criterion) =>
    criterion.key === "age" && criterion.kind === "bands"
      ? {
          ...criterion,
          bands: criterion.bands.map((band) => ({
            ...band,
            points: Math.max(0, band.points - 20),
          })),
        }
      : criterion,
  ),
  asked: RULE_SET_2026.asked.map((one) =>
    one.name === "institution" ? { ...one, when: { ...one.when, is: ["doctorate"] } } : one,
  ),
});

let open: OpenCase;

beforeAll(async () => {
  await setClock(database, EVE);
  await storeRuleSet();
});

beforeEach(async () => {
  open = await openCase();
  await storeDraft(open.id);
});

async function own(now: Date) {
  const found = await ownQuestionnaire(open.applicant, open.id, now);
  if (found === null) throw new Error("The questionnaire is there");
  return found;
}

async function submit(now: Date) {
  const ready = documentToSign(await own(now), "ru");
  if (!ready.ok) throw new Error("The questionnaire is complete");
  const { sha256 } = ready;
  await sendSigningCode(open.applicant.accountId, sha256, now);
  const token = await db.accountToken.findFirstOrThrow({
    where: { accountId: open.applicant.accountId },
    orderBy: { createdAt: "desc" },
  });
  const toSubmit = {
    applicationId: open.id,
    sha256,
    proof: codeOf(token.id),
    locale: "ru",
  } as const;
  return submitQuestionnaire(open.applicant, toSubmit, oneTimeCode, now);
}

const rulesOf = async (applicationId: string) =>
  (await db.assessment.findFirstOrThrow({ where: { applicationId } })).ruleSetId;

it("an open questionnaire moves to new rules once its applicant has seen them; an earlier case keeps its own", async () => {
  const earlier = open;
  expect(await submit(EVE)).toMatchObject({ ok: true });
  open = await openCase();
  await storeDraft(open.id);
  const kept = (await own(EVE)).draft;
  await storeRuleSet(NEXT);

  const moved = await own(DAY);
  expect([moved.shownRuleSetId, moved.ruleSet.id]).toEqual(["2026-illustrative", "2026-next"]);
  if (moved.facts === null) throw new Error("There is a certificate");
  const means = rulesMoved(moved.draft, moved.facts, { before: RULE_SET_2026, after: NEXT });
  expect(means.needed).toEqual({ before: 400, after: 380 });
  const { before = 0, after = 0, criteria } = means.points ?? {};
  expect(criteria?.map(({ key }) => key)).toEqual(["age"]);
  expect(before - after).toBe(20);
  expect(means.asked).toEqual([]);
  expect(means.notAsked.map(({ name }) => name)).toEqual(["institution"]);

  expect(await submit(DAY)).toEqual({ ok: false, code: "rules-changed" });
  const see = (id: string, now: Date) => seeRules(open.applicant, open.id, id, now);
  expect(await see("2026-illustrative", DAY)).toEqual({ ok: false, code: "rules-changed" });
  const stranger = (await openCase()).applicant;
  expect(await seeRules(stranger, open.id, "2026-next", DAY)).toMatchObject({
    code: "not-allowed",
  });
  expect(await see("2026-next", DAY)).toEqual({ ok: true });

  expect((await own(DAY)).draft).toEqual(kept);
  expect(await submit(at("2026-03-05 10:01"))).toMatchObject({ ok: true });
  expect([await rulesOf(earlier.id), await rulesOf(open.id)]).toEqual([
    "2026-illustrative",
    "2026-next",
  ]);
  expect(await see("2026-next", DAY)).toEqual({ ok: false, code: "wrong-stage" });
});

const told = ({ id }: OpenCase) =>
  db.message.findMany({ where: { applicationId: id, kind: "rules-changed" } });
const beforeNewRules = ({ id }: OpenCase) =>
  db.questionnaire.update({
    where: { applicationId: id },
    data: { ruleSetId: RULE_SET_2026.id, toldRuleSetId: null },
  });

it("tells those whose questionnaire is open, once", async () => {
  await tellRulesChanged(EVE);
  expect(await told(open)).toEqual([]);
  await beforeNewRules(open);
  await Promise.all([tellRulesChanged(DAY), tellRulesChanged(DAY)]);
  await tellRulesChanged(DAY);
  expect(await told(open)).toHaveLength(1);
});

it("leaves the mail to a job of its own, which mails once", async () => {
  await beforeNewRules(open);
  await tellRulesChanged(DAY);
  const [message] = await told(open);
  const mails = () => listOutbox(`${open.applicant.accountId}@qonys.example`);
  expect([message?.mailedAt, await mails()]).toEqual([null, []]);
  const jobs = await db.$queryRaw<{ task: string; payload: unknown }[]>`
    select t.identifier as task, j.payload
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.payload ->> 'messageId' = ${message?.id}`;
  const payload = { messageId: message?.id };
  expect(jobs).toEqual([{ task: "mail-rules-changed", payload }]);
  await questionnaireTasks["mail-rules-changed"]?.(payload);
  await questionnaireTasks["mail-rules-changed"]?.(payload);
  const [mail, ...more] = await mails();
  expect(mail?.text).toContain("http://localhost:3000/ru/questionnaire");
  expect(more).toEqual([]);
  expect((await told(open))[0]?.mailedAt).not.toBeNull();
});

it("tells the others though one cannot be told", async () => {
  const asOwner = (sql: string) => withClient(database.ownerUrl, (owner) => owner.query(sql));
  const cases = [open, await openCase(), await openCase()];
  const [first, stuck, last] = cases;
  for (const one of cases) await storeDraft(one.id);
  for (const one of cases) await beforeNewRules(one);
  await asOwner(`
    create function fail_here() returns trigger language plpgsql as $$
      begin raise exception 'the disk is full'; end $$;
    create trigger fail_here before insert on message
      for each row when (new.application_id = '${stuck?.id}') execute function fail_here();`);
  await tellRulesChanged(DAY);
  await asOwner("drop trigger fail_here on message");
  const count = async (one = open) => (await told(one)).length;
  expect([await count(first), await count(stuck), await count(last)]).toEqual([1, 0, 1]);
  await tellRulesChanged(DAY);
  expect(await count(stuck)).toBe(1);
});

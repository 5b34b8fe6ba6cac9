import { beforeAll, describe, expect, it } from "vitest";
import { messagesTo } from "@/lib/notification/messages.query";
import { readMessages } from "@/lib/notification/read-messages.command";
import { tellApplicant } from "@/lib/notification/tell-applicant.command";
import { db } from "@/lib/platform/db";
import { listOutbox } from "@/lib/platform/outbox";
import { at } from "../../factories/application";
import { HEARING } from "../../factories/journeys";
import { type StoredCase, storedCase, storeRuleSet } from "../application/stored-case";
import { accountOf } from "../decision/officers";
import { type FreshDatabase, freshDatabase, setClock } from "../harness";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await storeRuleSet();
  await setClock(database, at("2026-03-18 10:05"));
});

async function heard(locale = "en") {
  const stored = await storedCase(HEARING);
  const applicant = await accountOf(stored, locale);
  const { sequence } = await db.applicationEvent.findFirstOrThrow({
    where: { applicationId: stored.id, type: "hearing-opened" },
  });
  return { stored, applicant, job: { applicationId: stored.id, sequence } };
}

const mailsTo = ({ personId }: StoredCase) => listOutbox(`${personId}@qonys.example`);

describe("telling the applicant", () => {
  it("happens once, however often the job runs", async () => {
    const { stored, applicant, job } = await heard();
    await tellApplicant(job);
    await tellApplicant(job);
    await Promise.all([tellApplicant(job), tellApplicant(job)]);
    expect(await messagesTo(applicant, "en")).toMatchObject([
      { title: "You can be heard before the decision", isNew: true },
    ]);
    expect(await mailsTo(stored)).toHaveLength(1);
  });

  it("happens once too when two workers are first at the same time", async () => {
    const { stored, applicant, job } = await heard();
    await Promise.all([tellApplicant(job), tellApplicant(job), tellApplicant(job)]);
    expect(await messagesTo(applicant, "en")).toHaveLength(1);
    expect(await mailsTo(stored)).toHaveLength(1);
  });

  it("speaks the person's language by mail, and any on the page; the link holds no name", async () => {
    const { stored, applicant, job } = await heard("kk");
    await tellApplicant(job);
    const [mail] = await mailsTo(stored);
    expect(mail?.subject).toContain("Шешімге дейін");
    expect(mail?.text).toContain("http://localhost:3000/kk/application");
    const [shown] = await messagesTo(applicant, "ru");
    expect(shown?.title).toBe("Вы можете высказаться до решения");
  });

  it("does not mail to a closed account, and keeps the message", async () => {
    const { stored, applicant, job } = await heard();
    await db.account.update({ where: { id: applicant.accountId }, data: { active: false } });
    await tellApplicant(job);
    expect(await mailsTo(stored)).toEqual([]);
    expect(await messagesTo(applicant, "en")).toHaveLength(1);
  });

  it("is new until it is read, by its own reader alone", async () => {
    const { applicant, job } = await heard();
    await tellApplicant(job);
    const { applicant: other } = await heard();
    await readMessages(other, at("2026-03-18 11:00"));
    expect(await messagesTo(applicant, "en")).toMatchObject([{ isNew: true }]);
    expect(await messagesTo(other, "en")).toEqual([]);
    await readMessages(applicant, at("2026-03-18 11:00"));
    expect(await messagesTo(applicant, "en")).toMatchObject([{ isNew: false }]);
  });
});

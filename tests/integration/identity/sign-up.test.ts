import { describe, expect, it } from "vitest";
import { choosePassword } from "@/lib/identity/choose-password.command";
import { requestReset, requestSignUp } from "@/lib/identity/request-link.command";
import { signIn } from "@/lib/identity/sign-in.command";
import { currentTime } from "@/lib/platform/clock";
import { db, pool } from "@/lib/platform/db";
import { freshDatabase, setClock } from "../harness";
import { anAccount, drainQueue, mailsTo, PASSWORD, secretMailedTo } from "./accounts";

const database = await freshDatabase();
await setClock(database, new Date("2026-03-02T04:00:00Z"));

const HOUR = 3_600_000;
const later = async (ms: number) =>
  setClock(database, new Date((await currentTime()).getTime() + ms));
const signUp = async (email: string, sender = email) =>
  requestSignUp(email, "en", sender, await currentTime(), { service: "kandas", abroad: "yes" });
const confirm = async (secret: string, password = PASSWORD) =>
  choosePassword(secret, password, ["confirm-email"], await currentTime());

describe("signing up", () => {
  it("makes an account that nobody can use before its address is confirmed", async () => {
    await signUp("aida@people.example");
    const account = await db.account.findUniqueOrThrow({ where: { email: "aida@people.example" } });
    expect(account).toMatchObject({
      role: "applicant",
      passwordHash: null,
      emailConfirmedAt: null,
    });
    await drainQueue();
    expect(await confirm(await secretMailedTo("aida@people.example"))).toMatchObject({ ok: true });
    expect(await signIn("aida@people.example", PASSWORD, "1")).toMatchObject({
      ok: true,
      role: "applicant",
    });
  });

  it("carries what was answered before, and nothing about the person, in the mailed address", async () => {
    await signUp("carry@people.example");
    await drainQueue();
    const [mail] = await mailsTo("carry@people.example");
    expect(mail?.text).toMatch(/\/en\/confirm\?service=kandas&abroad=yes&token=[\w-]{43}\n/);
    expect(mail?.text).not.toContain("carry@");
  });

  it("makes one account and one mail of a form sent twice at once", async () => {
    await Promise.all([signUp("twice@people.example"), signUp("twice@people.example")]);
    await drainQueue();
    expect(await db.account.count({ where: { email: "twice@people.example" } })).toBe(1);
    expect(await mailsTo("twice@people.example")).toHaveLength(1);
  });

  it("keeps the secret out of the database and out of the job", async () => {
    await signUp("secret@people.example");
    const { rows } = await pool.query("select payload::text from graphile_worker._private_jobs");
    expect(JSON.stringify(rows)).not.toMatch(/secret@|token/);
    await drainQueue();
    const secret = await secretMailedTo("secret@people.example");
    const stored = JSON.stringify(await db.accountToken.findMany());
    expect(stored).not.toContain(secret);
  });

  it("answers the same for a known address, whose owner learns by mail", async () => {
    await anAccount({ email: "known@people.example" });
    expect(await signUp("known@people.example")).toEqual(await signUp("unknown@people.example"));
    await drainQueue();
    const [mail] = await mailsTo("known@people.example");
    expect(mail?.subject).toBe("You already have an account");
    expect(mail?.text).not.toContain("token=");
    expect(await signIn("known@people.example", PASSWORD, "2")).toMatchObject({ ok: true });
  });

  it("sends a closed account nothing", async () => {
    await anAccount({ email: "closed@people.example", active: false });
    await signUp("closed@people.example");
    await drainQueue();
    expect(await mailsTo("closed@people.example")).toEqual([]);
  });

  it("does not let one sender flood addresses, nor anybody flood one address", async () => {
    for (let n = 0; n < 8; n += 1) await signUp("flooded@people.example", `sender ${n}`);
    const mails = await db.rateLimit.count();
    expect(mails).toBeGreaterThan(0);
    const answers = [];
    for (let n = 0; n < 31; n += 1) answers.push(await signUp(`f${n}@people.example`, "flooder"));
    expect(answers.at(29)).toEqual({ ok: true });
    expect(answers.at(30)).toEqual({ ok: false, code: "too-many-attempts" });
    await later(HOUR);
    expect(await signUp("f99@people.example", "flooder")).toEqual({ ok: true });
    await drainQueue();
  });
});

describe("a mailed link", () => {
  it("works once, even when used twice at the same time", async () => {
    await signUp("once@people.example");
    await drainQueue();
    const secret = await secretMailedTo("once@people.example");
    const outcomes = await Promise.all([confirm(secret), confirm(secret)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await confirm(secret)).toEqual({ ok: false, code: "link-invalid" });
  });

  it("ends after a day", async () => {
    await signUp("late@people.example");
    await drainQueue();
    const secret = await secretMailedTo("late@people.example");
    await later(24 * HOUR);
    expect(await confirm(secret)).toEqual({ ok: false, code: "link-invalid" });
  });

  it("is not used up by a password that is refused", async () => {
    await signUp("again@people.example");
    await drainQueue();
    const secret = await secretMailedTo("again@people.example");
    expect(await confirm(secret, "short")).toEqual({ ok: false, code: "password-short" });
    expect(await confirm(secret)).toMatchObject({ ok: true });
  });

  it("of one purpose does not serve another", async () => {
    await anAccount({ email: "purpose@people.example" });
    await requestReset("purpose@people.example", "3");
    await drainQueue();
    const secret = await secretMailedTo("purpose@people.example");
    expect(await confirm(secret)).toEqual({ ok: false, code: "link-invalid" });
  });
});

describe("a forgotten password", () => {
  const reset = async (secret: string, password: string) =>
    choosePassword(secret, password, ["reset-password"], await currentTime());

  it("is replaced; the old one and every other link stop working", async () => {
    await anAccount({ email: "forgot@people.example" });
    await requestReset("forgot@people.example", "4");
    await drainQueue();
    const first = await secretMailedTo("forgot@people.example");
    await later(1000);
    await requestReset("forgot@people.example", "4");
    await drainQueue();
    const second = await secretMailedTo("forgot@people.example");
    expect(await reset(second, "another-orchard-77")).toMatchObject({ ok: true });
    expect(await reset(first, "third-orchard-7788")).toEqual({ ok: false, code: "link-invalid" });
    expect(await signIn("forgot@people.example", PASSWORD, "5")).toMatchObject({ ok: false });
    expect(await signIn("forgot@people.example", "another-orchard-77", "5")).toMatchObject({
      ok: true,
    });
  });

  it("answers the same for an address without an account, and sends it nothing", async () => {
    expect(await requestReset("nobody@people.example", "6")).toEqual({ ok: true });
    await drainQueue();
    expect(await mailsTo("nobody@people.example")).toEqual([]);
  });

  it("ends after an hour", async () => {
    await anAccount({ email: "slow@people.example" });
    await requestReset("slow@people.example", "7");
    await drainQueue();
    const secret = await secretMailedTo("slow@people.example");
    await later(HOUR);
    expect(await reset(secret, "another-orchard-77")).toEqual({ ok: false, code: "link-invalid" });
  });
});

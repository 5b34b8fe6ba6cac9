import { describe, expect, it } from "vitest";
import { choosePassword } from "@/lib/identity/choose-password.command";
import { signedInBy } from "@/lib/identity/session.query";
import { signIn } from "@/lib/identity/sign-in.command";
import {
  closeStaff,
  createStaff,
  inviteStaffAgain,
  moveStaff,
  reopenStaff,
} from "@/lib/identity/staff.command";
import { listStaff, staffMember } from "@/lib/identity/staff.query";
import { StaffInput } from "@/lib/identity/staff.schema";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { freshDatabase, setClock } from "../harness";
import { anAccount, drainQueue, mailsTo, PASSWORD, secretMailedTo } from "./accounts";

const database = await freshDatabase();
await setClock(database, new Date("2026-03-02T04:00:00Z"));
const administrator = await anAccount({ role: "administrator" });

const aForm = (email: string, facts: Record<string, string> = {}) =>
  StaffInput.parse({
    name: "Әсел Нұрғалиева",
    email,
    role: "akimat-specialist",
    region: "KZ-10",
    agency: "",
    locale: "en",
    ...facts,
  });

const create = async (email: string) =>
  createStaff(administrator, aForm(email), await currentTime());
const idOf = async (email: string) => (await db.account.findUniqueOrThrow({ where: { email } })).id;

describe("staff", () => {
  it("are invited by mail, choose their password and work in their region", async () => {
    expect(await create("new@akimat.example")).toEqual({ ok: true });
    await drainQueue();
    const secret = await secretMailedTo("new@akimat.example");
    const now = await currentTime();
    expect(await choosePassword(secret, PASSWORD, ["invitation"], now)).toMatchObject({
      ok: true,
      role: "akimat-specialist",
    });
    const done = await signIn("new@akimat.example", PASSWORD, "1");
    if (!done.ok) throw new Error(done.code);
    expect((await signedInBy(done.session.cookie))?.actor.region).toBe("KZ-10");
  });

  it("are made once of a form sent twice at once", async () => {
    const sent = await Promise.all([
      create("twice@akimat.example"),
      create("twice@akimat.example"),
    ]);
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.find(({ ok }) => !ok)).toEqual({ ok: false, code: "email-taken" });
    await drainQueue();
    expect(await mailsTo("twice@akimat.example")).toHaveLength(1);
  });

  it("move to another region, on record, and lose the first at their next request", async () => {
    const officer = await anAccount({ role: "police", region: "KZ-10" });
    const done = await signIn(officer.email, PASSWORD, "2");
    if (!done.ok) throw new Error(done.code);
    expect(
      await moveStaff(administrator, officer.accountId, { region: null, agency: "knb" }),
    ).toEqual({
      ok: false,
      code: "region-missing",
    });
    await moveStaff(administrator, officer.accountId, { region: "KZ-71", agency: null });
    expect((await signedInBy(done.session.cookie))?.actor.region).toBe("KZ-71");
    const [entry] = await db.auditEntry.findMany({ where: { subject: officer.accountId } });
    expect(entry).toMatchObject({
      action: "staff-moved",
      actorId: administrator.accountId,
      detail: { from: "KZ-10", to: "KZ-71" },
    });
  });

  it("are signed out at once when their account is closed, and can come back", async () => {
    const officer = await anAccount({ role: "agency", agency: "knb" });
    const done = await signIn(officer.email, PASSWORD, "3");
    if (!done.ok) throw new Error(done.code);
    await closeStaff(administrator, officer.accountId);
    expect(await signedInBy(done.session.cookie)).toBeNull();
    expect(await signIn(officer.email, PASSWORD, "3")).toMatchObject({ ok: false });
    await reopenStaff(administrator, officer.accountId);
    expect(await signedInBy(done.session.cookie)).toBeNull();
    expect(await signIn(officer.email, PASSWORD, "3")).toMatchObject({ ok: true });
  });

  it("include at least one administrator: nobody closes themselves, nor do two each other", async () => {
    expect(await closeStaff(administrator, administrator.accountId)).toEqual({
      ok: false,
      code: "own-account",
    });
    const one = await anAccount({ role: "administrator" });
    const two = await anAccount({ role: "administrator" });
    const closed = await Promise.all([
      closeStaff(one, two.accountId),
      closeStaff(two, one.accountId),
    ]);
    expect(closed.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("get their invitation again", async () => {
    await create("lost@akimat.example");
    await drainQueue();
    await inviteStaffAgain(administrator, await idOf("lost@akimat.example"));
    await drainQueue();
    expect(await mailsTo("lost@akimat.example")).toHaveLength(2);
  });

  it.each(["akimat-head", "auditor", "applicant"] as const)(
    "are kept by an administrator, not by %s",
    async (role) => {
      const other = await anAccount(role === "akimat-head" ? { role, region: "KZ-10" } : { role });
      const officer = await anAccount({ role: "police", region: "KZ-10" });
      const refused = { ok: false, code: "not-allowed" };
      const now = await currentTime();
      expect(await createStaff(other, aForm(`${role}@x.example`), now)).toEqual(refused);
      expect(await closeStaff(other, officer.accountId)).toEqual(refused);
      expect(await moveStaff(other, officer.accountId, { region: "KZ-71", agency: null })).toEqual(
        refused,
      );
      expect(await listStaff(other)).toEqual([]);
      expect(await staffMember(other, officer.accountId)).toBeNull();
    },
  );

  it("are not applicants: an administrator closes and sees none of them", async () => {
    const applicant = await anAccount();
    expect(await closeStaff(administrator, applicant.accountId)).toMatchObject({ ok: false });
    expect(await staffMember(administrator, applicant.accountId)).toBeNull();
    const listed = await listStaff(administrator);
    expect(listed.some(({ id }) => id === applicant.accountId)).toBe(false);
    expect(listed.length).toBeGreaterThan(0);
  });

  it("are listed by region", async () => {
    const listed = await listStaff(administrator, { region: "KZ-71" });
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.every(({ region }) => region === "KZ-71")).toBe(true);
  });
});

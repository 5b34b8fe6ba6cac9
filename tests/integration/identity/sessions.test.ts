import { describe, expect, it } from "vitest";
import { changePassword, signOutEverywhere } from "@/lib/identity/change-password.command";
import { SESSION_COOKIE } from "@/lib/identity/session";
import { endSession } from "@/lib/identity/session.command";
import { actorFromCookieHeader, signedInBy } from "@/lib/identity/session.query";
import { signIn } from "@/lib/identity/sign-in.command";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { freshDatabase, setClock } from "../harness";
import { anAccount, PASSWORD } from "./accounts";

const database = await freshDatabase();
await setClock(database, new Date("2026-03-02T04:00:00Z"));

async function signedIn(email: string) {
  const done = await signIn(email, PASSWORD, email);
  if (!done.ok) throw new Error(done.code);
  return done.session;
}

async function signedInOf(cookie: string) {
  const found = await signedInBy(cookie);
  if (found === null) throw new Error("nobody is signed in");
  return found;
}

describe("signing in", () => {
  it("gives the role, region and agency of the row", async () => {
    const officer = await anAccount({ role: "police", region: "KZ-10" });
    const { cookie } = await signedIn(officer.email);
    const { email: _, ...actor } = officer;
    expect((await signedInBy(cookie))?.actor).toEqual(actor);
    expect(await actorFromCookieHeader(`a=b; ${SESSION_COOKIE}=${cookie}; c=d`)).toEqual(actor);
  });

  it("refuses wrong, unknown, closed and unconfirmed with one and the same answer", async () => {
    const known = await anAccount();
    const closed = await anAccount({ active: false });
    const unconfirmed = await anAccount({ confirmed: false });
    const refused = { ok: false, code: "wrong-credentials" };
    expect(await signIn(known.email, "wrong-wrong-wrong", "1")).toEqual(refused);
    expect(await signIn("nobody@people.example", PASSWORD, "1")).toEqual(refused);
    expect(await signIn(closed.email, PASSWORD, "1")).toEqual(refused);
    expect(await signIn(unconfirmed.email, PASSWORD, "1")).toEqual(refused);
  });

  it("stops guessing at an account, whoever guesses, and opens again after a quarter of an hour", async () => {
    const { email } = await anAccount();
    const guesses = await Promise.all(
      Array.from({ length: 14 }, (_, n) => signIn(email, `guess number ${n}`, `sender ${n}`)),
    );
    const stopped = guesses.filter((guess) => !guess.ok && guess.code === "too-many-attempts");
    expect(stopped).toHaveLength(4);
    expect(await signIn(email, PASSWORD, "owner")).toEqual({
      ok: false,
      code: "too-many-attempts",
    });
    await setClock(database, new Date((await currentTime()).getTime() + 15 * 60_000));
    expect(await signIn(email, PASSWORD, "owner")).toMatchObject({ ok: true });
  });

  it("does not count against anybody who knows the password", async () => {
    const { email } = await anAccount();
    for (let n = 0; n < 12; n += 1) {
      expect(await signIn(email, PASSWORD, "one office")).toMatchObject({ ok: true });
    }
  });

  it("keeps neither address nor sender in the counters", async () => {
    await signIn("plain@people.example", "guess guess guess", "192.0.2.7");
    const rows = JSON.stringify(await db.rateLimit.findMany());
    expect(rows).not.toMatch(/plain|192\.0\.2\.7/);
  });
});

describe("a session", () => {
  it("ends on every device at once", async () => {
    const { email } = await anAccount();
    const [phone, desk] = [await signedIn(email), await signedIn(email)];
    await signOutEverywhere(await signedInOf(phone.cookie));
    expect(await signedInBy(phone.cookie)).toBeNull();
    expect(await signedInBy(desk.cookie)).toBeNull();
  });

  it("ends alone when only this device signs out", async () => {
    const { email } = await anAccount();
    const [phone, desk] = [await signedIn(email), await signedIn(email)];
    await endSession(phone.sessionId);
    await endSession(phone.sessionId);
    expect(await signedInBy(phone.cookie)).toBeNull();
    expect(await signedInBy(desk.cookie)).not.toBeNull();
  });

  it("ends when its time is over, when the account is closed, and changes with the role", async () => {
    const officer = await anAccount({ role: "police", region: "KZ-10" });
    const { cookie, sessionId } = await signedIn(officer.email);
    await db.account.update({ where: { id: officer.accountId }, data: { region: "KZ-71" } });
    expect((await signedInOf(cookie)).actor.region).toBe("KZ-71");
    await db.account.update({ where: { id: officer.accountId }, data: { active: false } });
    expect(await signedInBy(cookie)).toBeNull();
    await db.account.update({ where: { id: officer.accountId }, data: { active: true } });
    await db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(0) } });
    expect(await signedInBy(cookie)).toBeNull();
  });

  it("outlives the demo's clock, which law's terms follow and people's evenings do not", async () => {
    const { email } = await anAccount();
    const { cookie } = await signedIn(email);
    await setClock(database, new Date((await currentTime()).getTime() + 40 * 86_400_000));
    expect(await signedInBy(cookie)).not.toBeNull();
  });

  it("is nobody's when the cookie is forged, cut or missing", async () => {
    const { email } = await anAccount();
    const { cookie } = await signedIn(email);
    expect(await signedInBy(`${cookie.slice(0, -4)}AAAA`)).toBeNull();
    expect(await signedInBy("x")).toBeNull();
    expect(await signedInBy("")).toBeNull();
    expect(await actorFromCookieHeader(undefined)).toBeNull();
  });

  it("stays on this device and ends on the others when the password changes", async () => {
    const { email } = await anAccount();
    const [phone, desk] = [await signedIn(email), await signedIn(email)];
    const here = await signedInOf(desk.cookie);
    expect(await changePassword(here, "not this one", "another-orchard-77")).toEqual({
      ok: false,
      code: "wrong-password",
    });
    expect(await changePassword(here, PASSWORD, "qwertyuiop123")).toEqual({
      ok: false,
      code: "password-guessable",
    });
    expect(await changePassword(here, PASSWORD, "another-orchard-77")).toEqual({ ok: true });
    expect(await signedInBy(phone.cookie)).toBeNull();
    expect(await signedInBy(desk.cookie)).not.toBeNull();
    expect(await signIn(email, PASSWORD, "x")).toMatchObject({ ok: false });
  });
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/agencies/answers/route";
import { askAgencies } from "@/lib/check/ask-agencies.command";
import type { AgencyAnswer } from "@/lib/check/exchange.schema";
import { openRequest } from "@/lib/check/open-request.command";
import { recordAnswer } from "@/lib/check/record-answer.command";
import { RequestFilter, requestsToAgency } from "@/lib/check/requests.query";
import { SYSTEM } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { signatureHeaders } from "@/lib/platform/signed-body";
import { at, type Step } from "../../factories/application";
import { anActor, storedLinks, storeRuleSet, take } from "../application/stored-case";
import { freshDatabase } from "../harness";
import { AGENCY_KEY, agencyStub, GROUND, NOTE } from "./agency-stub";
import { askedCase, requestTo, sequenceOf, stateNow } from "./asked-case";

await freshDatabase();
await agencyStub();
beforeAll(() => storeRuleSet());

const NOW = at("2026-03-10 11:00");

async function clearBy(id: string, agency: "knb" | "mvd" = "knb"): Promise<AgencyAnswer> {
  return { requestId: (await requestTo(id, agency)).id, agency, outcome: "clear" };
}

function send(content: unknown, headers?: Record<string, string>): Promise<Response> {
  const body = typeof content === "string" ? content : JSON.stringify(content);
  const request = new Request("http://localhost:3000/api/agencies/answers", {
    method: "POST",
    body,
    headers: {
      "content-length": String(Buffer.byteLength(body)),
      ...(headers ?? signatureHeaders(AGENCY_KEY, body)),
    },
  });
  return POST(request);
}

describe("an answer that comes later", () => {
  it("is recorded once: sent again it finds itself in place", async () => {
    const { id } = await askedCase();
    const answer = await clearBy(id);
    expect(await (await send(answer)).json()).toEqual({ recorded: true, repeated: false });
    const events = (await storedLinks(id)).length;
    expect(await (await send(answer)).json()).toEqual({ recorded: true, repeated: true });
    expect((await storedLinks(id)).length).toBe(events);
  });

  it("cannot change what was answered first", async () => {
    const { id } = await askedCase();
    const answer = await clearBy(id);
    await send(answer);
    const other = await send({ ...answer, outcome: "objects", publicGround: GROUND });
    expect([other.status, await other.json()]).toEqual([409, { error: "answered_differently" }]);
    expect(await requestTo(id, "knb")).toMatchObject({ status: "clear", publicGround: null });
  });

  it("is taken once when it comes many times at once", async () => {
    const { id } = await askedCase();
    const answer = await clearBy(id);
    const all = await Promise.all(Array.from({ length: 8 }, () => send(answer)));
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const links = await storedLinks(id);
    expect(links.filter(({ event }) => event.type === "agency-answered")).toHaveLength(1);
  });

  it.each<[string, () => Record<string, string>]>([
    ["without a signature", () => ({})],
    ["with another key's signature", () => signatureHeaders(`${AGENCY_KEY}x`, "{}")],
    [
      "with a signature that was recorded long ago",
      () => ({ ...signatureHeaders(AGENCY_KEY, "{}"), "x-qonys-timestamp": "1700000000" }),
    ],
  ])("%s is refused", async (_, headers) => {
    const { id } = await askedCase();
    const answer = await clearBy(id);
    expect((await send(answer, headers())).status).toBe(401);
    expect(await requestTo(id, "knb")).toMatchObject({ status: "waiting" });
  });

  it.each<[string, (id: string) => Promise<unknown>, number]>([
    ["that is no JSON", async () => "{", 400],
    [
      "that objects without a ground",
      async (id) => ({ ...(await clearBy(id)), outcome: "objects" }),
      400,
    ],
    [
      "to a request that nobody made",
      async () => ({ requestId: randomUUID(), agency: "knb", outcome: "clear" }),
      404,
    ],
    ["in another agency's name", async (id) => ({ ...(await clearBy(id)), agency: "mvd" }), 404],
  ])("%s is refused", async (_, content, status) => {
    const { id } = await askedCase();
    expect((await send(await content(id))).status).toBe(status);
    expect((await stateNow(id)).check?.answers.knb).toBe("waiting");
  });

  it("comes to nothing once the case has gone on", async () => {
    const stored = await askedCase();
    await take(stored, ["2026-03-05 10:00", "applicant", { type: "withdraw" }]);
    const late = await send(await clearBy(stored.id));
    expect([late.status, await late.json()]).toEqual([409, { error: "wrong_stage" }]);
  });
});

describe("an agency's officer", () => {
  it("sees the requests to their own agency, what is due first standing first", async () => {
    const { id } = await askedCase();
    const filter = RequestFilter.parse({});
    const knb = await requestsToAgency(anActor("agency", { agency: "knb" }), filter);
    const ids = knb?.requests.map((request) => request.id);
    expect(ids).toContain((await requestTo(id, "knb")).id);
    expect(ids).not.toContain((await requestTo(id, "mvd")).id);
    const dues = knb?.requests.map(({ dueOn }) => dueOn) ?? [];
    expect(dues).toEqual(dues.toSorted());
    expect(await requestsToAgency(anActor("specialist"), filter)).toBeNull();
  });

  it("is not asked any more about a case that has gone on, nor twice about one that is checked anew", async () => {
    const stored = await askedCase();
    const { id } = stored;
    const actor = anActor("agency", { agency: "mfa" });
    const idsNow = async () =>
      (await requestsToAgency(actor, RequestFilter.parse({})))?.requests.map((r) => r.id) ?? [];
    const { id: first } = await requestTo(id, "mfa");
    expect(await idsNow()).toContain(first);
    const objection = { ...(await clearBy(id)), outcome: "objects", publicGround: GROUND } as const;
    await recordAnswer(SYSTEM, objection, NOW);
    expect(await idsNow()).not.toContain(first);

    const text = { textId: randomUUID() };
    const steps: readonly Step[] = [
      ["2026-03-11 10:00", "specialist", { type: "draft-decision", ...text }],
      ["2026-03-12 10:00", "applicant", { type: "object", ...text }],
      ["2026-03-13 10:00", "specialist", { type: "uphold-objection", ...text, reopen: "check" }],
    ];
    for (const step of steps) expect(await take(stored, step)).toMatchObject({ ok: true });
    await askAgencies({ applicationId: id, sequence: await sequenceOf(id, "check-opened") });
    const { id: second } = await requestTo(id, "mfa", 2);
    expect(await idsNow()).toContain(second);
    expect(await idsNow()).not.toContain(first);
    expect(await send({ requestId: first, agency: "mfa", outcome: "clear" })).toMatchObject({
      status: 409,
    });
  });

  it("opens a request of their own agency only, and that is written down", async () => {
    const { id } = await askedCase();
    const { id: requestId } = await requestTo(id, "knb");
    expect(await openRequest(anActor("agency", { agency: "mvd" }), requestId)).toBeNull();
    const opened = await openRequest(anActor("agency", { agency: "knb" }), requestId);
    expect(opened).toMatchObject({ isOpen: true, person: { latinSurname: "KARIMOVA" } });
    const trail = await db.auditEntry.findMany({ where: { subject: id } });
    expect(trail.map(({ action }) => action)).toEqual(["agency-request-opened"]);
  });

  it("answers by hand for their own agency, not for another", async () => {
    const { id } = await askedCase();
    const answer = { ...(await clearBy(id)), sealedNote: NOTE };
    const other = anActor("agency", { agency: "mvd" });
    expect(await recordAnswer(other, answer, NOW)).toEqual({ ok: false, code: "not-allowed" });
    const own = anActor("agency", { agency: "knb" });
    expect(await recordAnswer(own, answer, NOW)).toEqual({ ok: true, repeated: false });
    const last = (await storedLinks(id)).at(-1);
    expect(last).toMatchObject({ actorRole: "agency", actorId: own.accountId });
  });

  it("and the machine at once leave one answer", async () => {
    const { id } = await askedCase();
    const answer = await clearBy(id);
    const objection = { ...answer, outcome: "objects" as const, publicGround: GROUND };
    const done = await Promise.all([
      recordAnswer(SYSTEM, answer, NOW),
      recordAnswer(anActor("agency", { agency: "knb" }), objection, NOW),
    ]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const { status } = await requestTo(id, "knb");
    expect((await stateNow(id)).check?.answers.knb).toBe(status);
  });
});

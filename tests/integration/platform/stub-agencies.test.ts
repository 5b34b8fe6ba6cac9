import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "@/lib/platform/postgres/free-port";
import {
  isSigned,
  SIGNATURE_HEADER,
  signatureHeaders,
  TIMESTAMP_HEADER,
} from "@/lib/platform/signed-body";

const KEY = "a key that both sides know, 32 characters";

let base: string;
let stub: ChildProcess;

beforeAll(async () => {
  base = `http://127.0.0.1:${await freePort()}`;
  stub = spawn(process.execPath, ["--import", "tsx", "scripts/stub-agencies.ts"], {
    env: { ...process.env, AGENCY_URL: base, AGENCY_KEY: KEY, LOG_LEVEL: "silent" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await new Promise((resolve) => stub.once("message", resolve));
});
afterAll(() => {
  stub.kill();
});

const question = (documentNumber: string, requestId: string = randomUUID()) =>
  JSON.stringify({
    requestId,
    applicationNumber: "KZ-2026-000417",
    round: 1,
    person: {
      latinSurname: "ASANOV",
      latinGivenName: "NURLAN",
      dateOfBirth: "1990-05-17",
      citizenship: "KGZ",
      documentCountry: "KGZ",
      documentNumber,
      iin: null,
    },
  });

const ask = (agency: string, body: string, headers = signatureHeaders(KEY, body)) =>
  fetch(`${base}/agencies/${agency}/requests`, { method: "POST", body, headers });

it("answers clear, signed, and the same again", async () => {
  const body = question("N1234567");
  const first = await ask("knb", body);
  const text = await first.text();
  const { headers } = first;
  expect(isSigned(KEY, text, headers.get(TIMESTAMP_HEADER), headers.get(SIGNATURE_HEADER))).toBe(
    true,
  );
  expect(JSON.parse(text)).toMatchObject({ agency: "knb", outcome: "clear" });
  expect(await (await ask("knb", body)).text()).toBe(text);
});

it("objects where the document number says so, with a ground and a note", async () => {
  const body = question("N7MVDOBJ");
  expect(await (await ask("mvd", body)).json()).toMatchObject({
    outcome: "objects",
    publicGround: expect.any(String),
    sealedNote: expect.any(String),
  });
  expect(await (await ask("mfa", body)).json()).toMatchObject({ outcome: "clear" });
});

it("fails three times, then answers", async () => {
  const body = question("N7KPSSUFAIL");
  const statuses = [];
  for (let round = 0; round < 4; round += 1) statuses.push((await ask("kpssu", body)).status);
  expect(statuses).toEqual([503, 503, 503, 200]);
});

it("is silent where told to be", async () => {
  const body = question("N7MFAMUTE");
  const asked = fetch(`${base}/agencies/mfa/requests`, {
    method: "POST",
    body,
    headers: signatureHeaders(KEY, body),
    signal: AbortSignal.timeout(300),
  });
  await expect(asked).rejects.toThrow(/timeout/i);
});

it("can be told to object to everybody, but keeps an answer once given", async () => {
  const early = question("N1");
  await ask("knb", early);
  const change = (mode: string) =>
    fetch(`${base}/mode`, { method: "POST", body: JSON.stringify({ agency: "all", mode }) });
  expect((await change("objects")).status).toBe(200);
  expect(await (await ask("knb", question("N2"))).json()).toMatchObject({ outcome: "objects" });
  expect(await (await ask("knb", early)).json()).toMatchObject({ outcome: "clear" });
  expect((await change("shrugs")).status).toBe(400);
  await change("by-document");
});

it("refuses what is not signed, and what it does not understand", async () => {
  const body = question("N1");
  expect((await ask("knb", body, {})).status).toBe(401);
  expect((await ask("knb", body, signatureHeaders(`${KEY}!`, body))).status).toBe(401);
  expect((await ask("knb", "{}")).status).toBe(400);
  expect((await ask("knb", "nonsense")).status).toBe(400);
  expect((await ask("nobody", body)).status).toBe(404);
});

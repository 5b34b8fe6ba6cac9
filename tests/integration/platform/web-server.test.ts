import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { z } from "zod";
import { type Endpoint, readJson, sendJson } from "@/lib/platform/endpoint";
import { freePort } from "@/lib/platform/postgres/free-port";
import { serve } from "@/lib/platform/web/http-server";
import { freshDatabase } from "../harness";

await freshDatabase();
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
Object.assign(process.env, {
  PORT: String(port),
  HOST: "127.0.0.1",
  PUBLIC_URL: "https://qonys.example",
});

let finished = false;
let told: (cause: unknown) => void = () => undefined;
const cutOff = new Promise<unknown>((resolve) => {
  told = resolve;
});

const endpoints: readonly Endpoint[] = [
  {
    method: "POST",
    path: "/api/echo/:name",
    handle: async (request, response, { params, query, requestId }) => {
      const body = await readJson(request, z.object({ n: z.number() }), 1_000);
      const sender = request.headers["x-forwarded-for"];
      sendJson(response, 200, { body, params, from: query.get("from"), requestId, sender });
    },
  },
  {
    method: "POST",
    path: "/api/cut-off",
    handle: async (request) => {
      await readJson(request, z.object({ n: z.number() })).catch(told);
    },
  },
  {
    method: "GET",
    path: "/api/broken",
    handle: () => Promise.reject(new Error("row (1, Aigerim) is secret")),
  },
  {
    method: "GET",
    path: "/api/slow",
    handle: async (_, response) => {
      await sleep(300);
      finished = true;
      sendJson(response, 200, {});
    },
  },
];

const stop = await serve(endpoints, async (_, response) => {
  response.end("for Next");
});
afterAll(() => stop().catch(() => undefined));

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(base + path, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });

it("answers an endpoint before Next, and leaves the rest to it", async () => {
  const answer = await post("/api/echo/%D2%9B?from=here", '{"n":1}', {
    "x-request-id": "balancer-0417",
  });
  expect(await answer.json()).toEqual({
    body: { n: 1 },
    params: { name: "қ" },
    from: "here",
    requestId: "balancer-0417",
    sender: "127.0.0.1",
  });
  expect(answer.headers.get("x-request-id")).toBe("balancer-0417");
  expect(await (await fetch(`${base}/kk`)).text()).toBe("for Next");
  expect(await (await fetch(`${base}//`)).text()).toBe("for Next");
});

it("makes a request id where none came, and protects every answer", async () => {
  const { headers } = await fetch(`${base}/kk`);
  expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("strict-transport-security")).toContain("max-age=");
});

it("calls a body that breaks off the sender's fault", async () => {
  const socket = connect(port, "127.0.0.1", () => {
    const head = "POST /api/cut-off HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
    socket.write(`${head}content-length: 100\r\n\r\n{`, () =>
      setTimeout(() => socket.destroy(), 50),
    );
  });
  expect(await cutOff).toMatchObject({ name: "Rejection", status: 400, code: "body_cut_off" });
});

it.each([
  ["no JSON", "{", {}, 400, "malformed_json"],
  ["another shape", '{"n":"1"}', {}, 400, "malformed_body"],
  ["a body that is too large", `{"n":1,"x":"${"x".repeat(2_000)}"}`, {}, 413, "body_too_large"],
  ["a form of another site", "n=1", { "content-type": "text/plain" }, 415, "json_expected"],
  ["another site's page", '{"n":1}', { origin: "https://evil.example" }, 403, "foreign_origin"],
  ["a page of nowhere", '{"n":1}', { origin: "null" }, 403, "foreign_origin"],
])("refuses %s", async (_, body, headers, status, error) => {
  const answer = await post("/api/echo/x", body, headers);
  expect([answer.status, await answer.json()]).toEqual([status, { error }]);
});

it("takes requests of its own pages, by either address", async () => {
  for (const origin of ["https://qonys.example", base]) {
    expect((await post("/api/echo/x", '{"n":1}', { origin })).status).toBe(200);
  }
});

it("does not believe a stranger about who is asking", async () => {
  const answer = await post("/api/echo/x", '{"n":1}', { "x-forwarded-for": "10.0.0.1" });
  expect(await answer.json()).toMatchObject({ sender: "127.0.0.1" });
});

it("refuses another method and a broken path; a bug tells nothing", async () => {
  expect((await fetch(`${base}/api/echo/x`)).status).toBe(405);
  expect((await post("/api/echo/%E0%A4%A", '{"n":1}')).status).toBe(400);
  const broken = await fetch(`${base}/api/broken`);
  expect([broken.status, await broken.text()]).toEqual([500, '{"error":"internal"}']);
});

it("is alive and ready, and finishes what is under way before it stops", async () => {
  expect((await fetch(`${base}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${base}/readyz`)).json()).toEqual({ ready: true });
  const slow = fetch(`${base}/api/slow`);
  await sleep(100);
  await stop();
  expect(finished).toBe(true);
  expect((await slow).status).toBe(200);
  await expect(fetch(`${base}/healthz`)).rejects.toThrow();
});

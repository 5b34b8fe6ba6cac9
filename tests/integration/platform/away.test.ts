import { afterAll, expect, it, vi } from "vitest";
import { closeDatabase } from "@/lib/platform/db";
import { freePort } from "@/lib/platform/postgres/free-port";
import { serve } from "@/lib/platform/web/http-server";
import { freshDatabase } from "../harness";

await freshDatabase();
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
Object.assign(process.env, { PORT: String(port), HOST: "127.0.0.1" });

const stop = await serve([], async (_, response) => {
  response.end("for Next");
});
afterAll(stop);

const opens = (path: string, headers: Record<string, string> = { accept: "text/html" }) =>
  fetch(`${base}${path}`, { headers });

it("answers who opens a page while the database is away, and leaves all else to Next", async () => {
  expect(await (await opens("/kk/questionnaire")).text()).toBe("for Next");
  await closeDatabase();
  const away = await vi.waitFor(
    async () => {
      const response = await opens("/ru/questionnaire?name=x");
      expect(response.status).toBe(503);
      return response;
    },
    { timeout: 10_000 },
  );
  expect(away.headers.get("retry-after")).toBe("30");
  expect(away.headers.get("cache-control")).toBe("no-store");
  const page = await away.text();
  expect(page).toContain('href="/ru/questionnaire"');
  expect(page).not.toContain("name=x");
  expect(await (await opens("/_next/static/a.js")).text()).toBe("for Next");
  expect(await (await opens("/kk/questionnaire", { accept: "*/*" })).text()).toBe("for Next");
});

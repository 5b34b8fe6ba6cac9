import type { IncomingMessage, ServerResponse } from "node:http";
import { pool } from "../db";
import { AWAY_POLICY, awayPage } from "./away-page";

/** How long an answer of the database counts, and how long one waits for it. */
const FRESH_MS = 1_000;
const PATIENCE_MS = 5_000;
const RETRY_SECONDS = 30;

type Known = { readonly at: number; readonly isThere: Promise<boolean> };
let known: Known | null = null;

async function ask(): Promise<boolean> {
  let patience: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    patience = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answered = pool.query("select 1").then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(patience);
  }
}

// One question a second for everybody: real time, not the demo's.
function isThere(): Promise<boolean> {
  const now = performance.now();
  if (known === null || now - known.at > FRESH_MS) known = { at: now, isThere: ask() };
  return known.isThere;
}

// A browser that opens a page. What pages fetch themselves, they handle themselves.
const opensPage = ({ method, headers, url = "/" }: IncomingMessage) =>
  method === "GET" && !url.startsWith("/_next/") && (headers.accept ?? "").includes("text/html");

/** Answers somebody who opens a page while the database is away; false when it is there, or nothing was opened. */
export async function answeredAway(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (!opensPage(request) || (await isThere())) return false;
  const [path = "/"] = (request.url ?? "/").split("?", 1);
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": AWAY_POLICY,
    "cache-control": "no-store",
    "retry-after": String(RETRY_SECONDS),
  });
  response.end(awayPage(path));
  return true;
}

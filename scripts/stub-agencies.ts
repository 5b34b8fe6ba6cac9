import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { readEnv } from "@/lib/platform/env";
import { AGENCY_CODES, type AgencyCode } from "@/lib/platform/env.schema";
import { log } from "@/lib/platform/log";
import { announceReady, onStop, runProcess } from "@/lib/platform/process";
import { StartRefusal } from "@/lib/platform/refusal";
import {
  isSigned,
  SIGNATURE_HEADER,
  signatureHeaders,
  TIMESTAMP_HEADER,
} from "@/lib/platform/signed-body";
import {
  AgencyRequest,
  answerOf,
  type Behaviour,
  behaviourByDocument,
  type Mode,
  ModeChange,
} from "./stub/scenario";

const SLOW_MS = 20_000;
const FAILURES = 3;
const BODY_LIMIT = 32 * 1024;

type Seen = { readonly firstAt: number; readonly behaviour: Behaviour; tries: number };

const modes = new Map<AgencyCode, Mode>(AGENCY_CODES.map((code) => [code, "by-document"]));
const seen = new Map<string, Seen>();

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8");
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > BODY_LIMIT) throw new RangeError("body too large");
  }
  return body;
}

function reply(response: ServerResponse, status: number, content: unknown, key?: string): void {
  const body = JSON.stringify(content);
  response.writeHead(status, {
    "content-type": "application/json",
    ...(key !== undefined && signatureHeaders(key, body)),
  });
  response.end(body);
}

/** Remembered by request, so that asking again neither restarts a delay nor changes an answer. */
function remember(agency: AgencyCode, request: AgencyRequest): Seen {
  const id = `${agency} ${request.requestId}`;
  const known = seen.get(id);
  if (known !== undefined) {
    known.tries += 1;
    return known;
  }
  const mode = modes.get(agency) ?? "by-document";
  const behaviour =
    mode === "by-document" ? behaviourByDocument(agency, request.person.documentNumber) : mode;
  const fresh = { firstAt: Date.now(), behaviour, tries: 1 };
  seen.set(id, fresh);
  return fresh;
}

async function answer(
  agency: AgencyCode,
  request: AgencyRequest,
  response: ServerResponse,
  key: string,
): Promise<void> {
  const { firstAt, behaviour, tries } = remember(agency, request);
  log.info({ agency, request: request.requestId, behaviour, tries }, "asked");
  // Never answered: the caller's own timeout has to end it.
  if (behaviour === "silent") return;
  if (behaviour === "fails" && tries <= FAILURES) {
    reply(response, 503, { error: "unavailable" });
    return;
  }
  if (behaviour === "slow") await sleep(Math.max(0, firstAt + SLOW_MS - Date.now()));
  if (!response.destroyed)
    reply(response, 200, answerOf(agency, request.requestId, behaviour), key);
}

async function changeMode(body: string, response: ServerResponse): Promise<void> {
  const change = ModeChange.safeParse(JSON.parse(body));
  if (!change.success) {
    reply(response, 400, { error: "malformed_body" });
    return;
  }
  const { agency, mode } = change.data;
  for (const code of agency === "all" ? AGENCY_CODES : [agency]) modes.set(code, mode);
  reply(response, 200, Object.fromEntries(modes));
}

async function handle(request: IncomingMessage, response: ServerResponse, key: string) {
  const { pathname } = new URL(request.url ?? "/", "http://stub");
  const code = /^\/agencies\/(\w+)\/requests$/.exec(pathname)?.[1];
  const agency = AGENCY_CODES.find((known) => known === code);
  if (request.method !== "POST" || (agency === undefined && pathname !== "/mode")) {
    reply(response, 404, { error: "not_found" });
    return;
  }
  const body = await bodyOf(request);
  if (agency === undefined) {
    await changeMode(body, response);
    return;
  }
  const header = (name: string) => request.headers[name]?.toString();
  if (!isSigned(key, body, header(TIMESTAMP_HEADER), header(SIGNATURE_HEADER))) {
    reply(response, 401, { error: "bad_signature" });
    return;
  }
  const parsed = AgencyRequest.safeParse(JSON.parse(body));
  if (parsed.success) await answer(agency, parsed.data, response, key);
  else reply(response, 400, { error: "malformed_body" });
}

// The four agencies of the demo in one process: they can be clear, object, be slow, fail and be silent.
runProcess(async () => {
  const { agencyKey, agencyUrls } = readEnv();
  const address = agencyUrls.knb;
  if (agencyKey === null || address === null) {
    throw new StartRefusal("AGENCY_URL and AGENCY_KEY are needed by the stub agencies.");
  }
  const server = createServer((request, response) => {
    handle(request, response, agencyKey).catch((cause: unknown) => {
      log.warn({ err: cause }, "request failed");
      if (!response.headersSent) reply(response, 400, { error: "malformed" });
    });
  });
  const { hostname, port } = new URL(address);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: Number(port), host: hostname }, resolve);
  });
  announceReady();
  onStop(async () => {
    server.close();
    server.closeAllConnections();
  });
});

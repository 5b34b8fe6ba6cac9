import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll } from "vitest";
import type { Agency } from "@/lib/application/stages";
import { AgencyQuestion } from "@/lib/check/exchange.schema";
import {
  isSigned,
  SIGNATURE_HEADER,
  signatureHeaders,
  TIMESTAMP_HEADER,
} from "@/lib/platform/signed-body";

export const AGENCY_KEY = "test-agency-key-0123456789-abcdefghijklmn";

/** What the stub does with the next request to an agency. */
export type Behaviour =
  | "clear"
  | "objects"
  | "slow"
  | "down"
  | "later"
  | "refuses"
  | "wrong-key"
  | "nonsense"
  | "another-request";

export const GROUND = "deported";
export const NOTE = "Secret: ban of 2024-11-02, protocol 77-1834.";

export type Stub = {
  /** What an agency does, request by request; the last one goes on. */
  readonly will: (agency: Agency, ...behaviours: readonly Behaviour[]) => void;
  readonly asked: { readonly agency: Agency; readonly question: AgencyQuestion }[];
};

const SLOW_MS = 1_500;

/** Four agencies in this process; the environment points to them. Call before the first query. */
export async function agencyStub(): Promise<Stub> {
  const plans = new Map<string, Behaviour[]>();
  const asked: Stub["asked"][number][] = [];
  const server = createServer((request, response) => {
    void answer(request, response, plans, asked);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, { AGENCY_URL: `http://127.0.0.1:${port}`, AGENCY_KEY });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, will: (agency, ...behaviours) => plans.set(agency, [...behaviours]) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  plans: Map<string, Behaviour[]>,
  asked: Stub["asked"],
): Promise<void> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const agency = (request.url ?? "").split("/")[2] as Agency;
  const header = (name: string) => String(request.headers[name]);
  if (!isSigned(AGENCY_KEY, body, header(TIMESTAMP_HEADER), header(SIGNATURE_HEADER))) {
    response.writeHead(401).end();
    return;
  }
  const question = AgencyQuestion.parse(JSON.parse(body));
  asked.push({ agency, question });
  const plan = plans.get(agency) ?? ["clear"];
  const behaviour = (plan.length > 1 ? plan.shift() : plan[0]) ?? "clear";
  const failures: Partial<Record<Behaviour, number>> = { down: 503, later: 202, refuses: 400 };
  if (behaviour === "slow") await sleep(SLOW_MS);
  const status = failures[behaviour];
  if (status !== undefined) {
    response.writeHead(status).end();
    return;
  }
  const content =
    behaviour === "nonsense" ? "{" : JSON.stringify(said(agency, question, behaviour));
  const key = behaviour === "wrong-key" ? `${AGENCY_KEY}-no` : AGENCY_KEY;
  response.writeHead(200, signatureHeaders(key, content)).end(content);
}

function said(agency: Agency, { requestId }: AgencyQuestion, behaviour: Behaviour) {
  const id = behaviour === "another-request" ? "00000000-0000-4000-8000-000000000001" : requestId;
  return behaviour === "objects"
    ? { requestId: id, agency, outcome: "objects", publicGround: GROUND, sealedNote: NOTE }
    : { requestId: id, agency, outcome: "clear" };
}

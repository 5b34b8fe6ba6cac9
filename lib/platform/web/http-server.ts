import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { closeDatabase } from "../db";
import type { Endpoint } from "../endpoint";
import { env } from "../env";
import { log } from "../log";
import { answeredAway } from "./away";
import { dispatcher } from "./dispatch";
import { identify, loggedPath, noteSender, protect } from "./headers";
import { healthEndpoints } from "./health";

type Fallback = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const FINISH_MS = 10_000;
const IDLE_MS = 100;
const QUIET = /^\/(_next\/|healthz|readyz)/;

function logWhenDone(request: IncomingMessage, response: ServerResponse, requestId: string): void {
  const started = performance.now();
  const path = loggedPath(request.url);
  response.once("close", () => {
    const ms = Math.round(performance.now() - started);
    const line = { requestId, method: request.method, path, status: response.statusCode, ms };
    if (QUIET.test(path)) log.debug(line, "request");
    else log.info(line, "request");
  });
}

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => resolve());
  });

/** Stops accepting, lets what is under way finish, and cuts what takes too long. */
const finish = (server: Server) =>
  new Promise<void>((resolve) => {
    // A connection whose last answer is still under way turns idle only later.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS);
    const patience = setTimeout(() => server.closeAllConnections(), FINISH_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(patience);
      resolve();
    });
  });

/**
 * Serves the endpoints and, behind them, `fallback`. Keeps nothing between requests, so any number of
 * such servers may stand behind a balancer.
 * @returns how to stop: no new connection is taken, what is under way is finished
 */
export async function serve(
  endpoints: readonly Endpoint[],
  fallback: Fallback,
): Promise<() => Promise<void>> {
  const { port, host, publicUrl, trustProxy } = env();
  const address = new URL(publicUrl);
  let stopping = false;
  const dispatch = dispatcher([...healthEndpoints(() => stopping), ...endpoints], address.host);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const requestId = identify(request, response);
    protect(response, address.protocol === "https:");
    noteSender(request, trustProxy);
    logWhenDone(request, response, requestId);
    if (stopping) response.setHeader("connection", "close");
    if (await dispatch(request, response, requestId)) return;
    if (!(await answeredAway(request, response))) await fallback(request, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => {
      log.error({ err: cause }, "request failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  // Longer than a balancer's own, so that it never sends into a connection that is just closing.
  server.keepAliveTimeout = 75_000;
  await listen(server, port, host);
  log.info({ port, host }, "web server listens");
  return async () => {
    stopping = true;
    await finish(server);
    await closeDatabase();
  };
}

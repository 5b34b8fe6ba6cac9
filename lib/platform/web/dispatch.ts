import type { IncomingMessage, ServerResponse } from "node:http";
import { type Endpoint, Rejection, sendJson } from "../endpoint";
import { log } from "../log";

type Route = { readonly endpoint: Endpoint; readonly pattern: RegExp };

const toPattern = (path: string) =>
  new RegExp(`^${path.replace(/:([a-zA-Z]\w*)/g, (_, name: string) => `(?<${name}>[^/]+)`)}$`);

/** Whether a browser sent this from a page of ours; programs send no origin and pass. */
const fromOurPages = (request: IncomingMessage, publicHost: string) => {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const sender = new URL(origin).host;
  return sender === host || sender === publicHost;
};

const decoded = (groups: Readonly<Record<string, string>> | undefined) =>
  Object.fromEntries(
    Object.entries(groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)]),
  );

function answerFailure(response: ServerResponse, cause: unknown, requestId: string): void {
  const known = cause instanceof Rejection ? cause : null;
  if (known === null) log.error({ err: cause, requestId }, "endpoint failed");
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a body that was not read must not be taken for the next request.
  response.setHeader("connection", "close");
  sendJson(response, known?.status ?? 500, { error: known?.code ?? "internal" });
}

export type Dispatch = (
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
) => Promise<boolean>;

type Found = {
  readonly endpoint: Endpoint | null;
  readonly params: Readonly<Record<string, string>>;
};

/** The endpoint of a path and method; `endpoint` null when only the path is ours, null for neither. */
function find(
  routes: readonly Route[],
  pathname: string,
  method: string | undefined,
): Found | null {
  const fitting = routes.filter(({ pattern }) => pattern.test(pathname));
  if (fitting.length === 0) return null;
  const route = fitting.find(({ endpoint }) => endpoint.method === method);
  return {
    endpoint: route?.endpoint ?? null,
    params: decoded(route?.pattern.exec(pathname)?.groups),
  };
}

/** The endpoint, unless the method or the sender is wrong. Throws `Rejection`. */
function permitted({ endpoint }: Found, request: IncomingMessage, publicHost: string): Endpoint {
  if (endpoint === null) throw new Rejection(405, "method_not_allowed");
  if (request.method !== "GET" && !fromOurPages(request, publicHost)) {
    throw new Rejection(403, "foreign_origin");
  }
  return endpoint;
}

/** Answers a request by the first endpoint that fits; false when it is for Next. */
export function dispatcher(endpoints: readonly Endpoint[], publicHost: string): Dispatch {
  const routes = endpoints.map(
    (endpoint): Route => ({ endpoint, pattern: toPattern(endpoint.path) }),
  );
  return async (request, response, requestId) => {
    const [pathname = "/", search = ""] = (request.url ?? "/").split("?", 2);
    try {
      const found = find(routes, pathname, request.method);
      if (found === null) return false;
      const endpoint = permitted(found, request, publicHost);
      const query = new URLSearchParams(search);
      await endpoint.handle(request, response, { requestId, params: found.params, query });
    } catch (cause) {
      const failure = cause instanceof URIError ? new Rejection(400, "malformed_path") : cause;
      answerFailure(response, failure, requestId);
    }
    return true;
  };
}

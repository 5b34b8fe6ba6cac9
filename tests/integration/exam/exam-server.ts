import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import { examEndpoints } from "@/lib/exam/endpoints";
import { dispatcher } from "@/lib/platform/web/dispatch";

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
};

export type Client = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>;
};

/** The exam's endpoints on a port of their own, and a client for whoever holds a cookie. */
export async function examServer(): Promise<(cookie: string | null) => Client> {
  const dispatch = dispatcher(examEndpoints, "localhost:3000");
  const server = createServer((request, response) => {
    dispatch(request, response, "test").then(
      (known) => known || response.writeHead(404).end(),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  return (cookie) => clientOf(`http://127.0.0.1:${port}`, cookie);
}

/** A client of a server at an address, signed in by a cookie or by none. */
export function clientOf(base: string, cookie: string | null): Client {
  const signed: Record<string, string> = cookie === null ? {} : { cookie };
  const raw = (path: string, init: RequestInit = {}) =>
    fetch(`${base}${path}`, {
      ...init,
      headers: { ...signed, ...Object.fromEntries(new Headers(init.headers)) },
    });
  const read = async (response: Response): Promise<Answer> => {
    const text = await response.text();
    return { status: response.status, text, body: text.startsWith("{") ? JSON.parse(text) : {} };
  };
  return {
    raw,
    get: async (path) => read(await raw(path)),
    post: async (path, body, headers = {}) =>
      read(
        await raw(path, {
          method: "POST",
          body: JSON.stringify(body),
          headers: { "content-type": "application/json", ...headers },
        }),
      ),
  };
}

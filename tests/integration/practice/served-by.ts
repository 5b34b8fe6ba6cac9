import { createServer } from "node:http";
import { afterAll } from "vitest";
import type { Endpoint } from "@/lib/platform/endpoint";
import { dispatcher } from "@/lib/platform/web/dispatch";

/** Endpoints on a port of their own, and how a visitor without an account asks them. */
export async function servedBy(endpoints: readonly Endpoint[]) {
  const dispatch = dispatcher(endpoints, "localhost:3000");
  const server = createServer((request, response) => {
    dispatch(request, response, "test").then(
      (known) => known || response.writeHead(404).end(),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
}

import { createServer } from "node:net";

/** Whether a server could listen there; null says why not by the system's code. */
export function portProblem(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (cause: NodeJS.ErrnoException) => resolve(cause.code ?? "unknown"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

/** A port of the loopback interface that is free now: the wished one if it is. */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await portProblem(wished, "127.0.0.1")) === null) return wished;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string") reject(new Error("no port"));
        else resolve(address.port);
      });
    });
  });
}

/** What came back: status 0 when nothing did. */
export type Reply = { readonly status: number; readonly body: unknown };

const PATIENCE_MS = 8_000;
// A clip of 60 KB over the worst line that can still be used.
const FILE_PATIENCE_MS = 60_000;
// A browser refuses more than 64 KB of requests that outlive their page; a long list is sent as any other.
const MOST_KEPT_ALIVE = 8_000;

export type ExamApi = {
  readonly get: (path: string) => Promise<Reply>;
  readonly post: (path: string, body: unknown) => Promise<Reply>;
};

export type FileApi = ExamApi & {
  /** A file whose digest was checked; null when it did not come, or not whole. */
  readonly bytes: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;
};

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** Whether the bytes are those that the server meant (RFC 9530); a server that names no digest is not ours. */
async function isWhole(bytes: ArrayBuffer, digest: string | null): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return digest === `sha-256=:${btoa(String.fromCharCode(...hash))}:`;
}

/** Asks the exam's endpoints. A dead line, a dead server and a request without end are all one: no answer. */
export function examApi(attemptId: string, request: typeof fetch = fetch): FileApi {
  const inTime = async <T>(
    ms: number,
    path: string,
    init: RequestInit,
    read: (response: Response) => Promise<T>,
  ) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), ms);
    try {
      const address = `/api/exam/${attemptId}${path}`;
      return await read(await request(address, { ...init, signal: patience.signal }));
    } catch {
      return null;
    } finally {
      clearTimeout(timer);
    }
  };
  const ask = async (path: string, init: RequestInit): Promise<Reply> => {
    const read = async (response: Response) => ({
      status: response.status,
      body: await bodyOf(response),
    });
    return (await inTime(PATIENCE_MS, path, init, read)) ?? { status: 0, body: null };
  };
  return {
    get: (path) => ask(path, { cache: "no-store" }),
    post: (path, body) => {
      const text = JSON.stringify(body);
      return ask(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: text,
        // What was just pressed still travels when the page is closed in the same instant.
        keepalive: text.length < MOST_KEPT_ALIVE,
      });
    },
    bytes: (path) =>
      inTime(FILE_PATIENCE_MS, path, { cache: "no-store" }, async (response) => {
        const bytes = await response.arrayBuffer();
        const isGood = response.ok && (await isWhole(bytes, response.headers.get("repr-digest")));
        return isGood ? new Uint8Array(bytes) : null;
      }),
  };
}

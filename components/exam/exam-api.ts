/** What came back: status 0 when nothing did. */
export type Reply = { readonly status: number; readonly body: unknown };

const PATIENCE_MS = 8_000;

export type ExamApi = {
  readonly get: (path: string) => Promise<Reply>;
  readonly post: (path: string, body: unknown) => Promise<Reply>;
};

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** Asks the exam's endpoints. A dead line, a dead server and a request without end are all one: no answer. */
export function examApi(attemptId: string, request: typeof fetch = fetch): ExamApi {
  const ask = async (path: string, init: RequestInit): Promise<Reply> => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const address = `/api/exam/${attemptId}${path}`;
      const response = await request(address, { ...init, signal: patience.signal });
      return { status: response.status, body: await bodyOf(response) };
    } catch {
      return { status: 0, body: null };
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    get: (path) => ask(path, { cache: "no-store" }),
    post: (path, body) =>
      ask(path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        // What was just pressed still travels when the page is closed in the same instant.
        keepalive: true,
      }),
  };
}

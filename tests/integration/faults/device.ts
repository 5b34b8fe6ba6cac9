import { z } from "zod";

const Receipt = z.object({
  counter: z.int(),
  sequence: z.int(),
  at: z.string(),
  kind: z.string(),
  item: z.string(),
  option: z.int().nullable(),
  standing: z.enum(["counted", "late", "superseded"]),
  previousHash: z.string(),
  hash: z.string(),
  signature: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

const Reply = z.object({
  receipts: z.array(Receipt),
  refused: z.object({ counter: z.int(), code: z.string() }).optional(),
});

export type Entry = {
  readonly counter: number;
  readonly kind: "answer" | "play";
  readonly item: string;
  readonly option: number | null;
};

/**
 * A device that sits an attempt, by hand: it numbers what it does, sends it in order over a bad line, and keeps every
 * receipt that reached it. What it was told it has, the server has to have for ever.
 */
export class Device {
  readonly lease: string;
  /** Everything that this device did, by counter. */
  readonly done = new Map<number, Entry>();
  /** What the server acknowledged, by counter. */
  readonly receipts = new Map<number, Receipt>();
  /** Requests that no answer came to: the line was cut, or whoever should have answered was dead. */
  cuts = 0;
  readonly #url: string;
  readonly #cookie: string;
  /** Up to where the server will never take anything from it any more. */
  refusedFrom: number | null = null;

  constructor(base: string, attemptId: string, cookie: string, lease: string) {
    this.#url = `${base}/api/exam/${attemptId}`;
    this.#cookie = cookie;
    this.lease = lease;
  }

  does(kind: Entry["kind"], item: string, option: number | null): void {
    const counter = this.done.size + 1;
    this.done.set(counter, { counter, kind, item, option });
  }

  get waiting(): readonly Entry[] {
    return [...this.done.values()].filter(({ counter }) => !this.receipts.has(counter));
  }

  /**
   * Sends what waits, in order. False when no answer came: it may have arrived all the same.
   *
   * @param patienceMs after which the line is cut, whether the server has answered or not
   */
  async send(patienceMs = 5_000, entries: readonly Entry[] = this.waiting): Promise<boolean> {
    if (entries.length === 0) return true;
    const body = { lease: this.lease, entries: entries.slice(0, 100) };
    const answer = await this.#post("/entries", body, patienceMs);
    if (answer === null || answer.status >= 500 || answer.status === 429) return false;
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    const { receipts, refused } = Reply.parse(JSON.parse(answer.text));
    for (const receipt of receipts) this.#keep(receipt);
    if (refused !== undefined) throw new Error(`refused ${JSON.stringify(refused)}`);
    return true;
  }

  #keep(receipt: Receipt): void {
    const known = this.receipts.get(receipt.counter);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(receipt)) {
      throw new Error(`two receipts for counter ${receipt.counter} of ${this.lease}`);
    }
    this.receipts.set(receipt.counter, receipt);
  }

  /** Takes a step; what the clock has taken already is no error. */
  async step(step: string): Promise<boolean> {
    const answer = await this.#post("/steps", { lease: this.lease, step }, 5_000);
    return answer?.status === 200;
  }

  async #post(path: string, body: unknown, patienceMs: number) {
    try {
      const response = await fetch(`${this.#url}${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie: this.#cookie },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patienceMs),
      });
      return { status: response.status, text: await response.text() };
    } catch {
      this.cuts += 1;
      return null;
    }
  }
}

/** A lease for another device; null when no answer came. */
export async function lease(
  base: string,
  attemptId: string,
  cookie: string,
): Promise<string | null> {
  try {
    const response = await fetch(`${base}/api/exam/${attemptId}/lease`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ lease: null, takeOver: true }),
      signal: AbortSignal.timeout(5_000),
    });
    if (response.status !== 200) return null;
    return z.object({ lease: z.uuid() }).parse(await response.json()).lease;
  } catch {
    return null;
  }
}

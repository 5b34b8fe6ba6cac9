import { AttemptClient } from "@/components/exam/attempt-client";
import type { BlockSource } from "@/components/exam/block-source";
import type { ExamApi, Reply } from "@/components/exam/exam-api";
import { keptOnDevice } from "@/components/exam/kept-on-device";
import { textPlace } from "@/components/exam/text-place";
import type { AttemptView } from "@/lib/exam/attempt-view";
import type { EntryReceipt, Standing } from "@/lib/exam/receipt";

export const NOW = "2026-03-02T04:00:00.000Z";
export const END = "2026-03-02T04:20:00.000Z";

type Sent = {
  readonly counter: number;
  readonly kind: "answer" | "play";
  readonly item: string;
  readonly option: number | null;
};
export type Row = Sent & { readonly lease: string; readonly standing: Standing };
/** `cut` gives no answer to anything; `deaf` stores what comes, and the word that it has is lost. */
export type Line = "up" | "cut" | "deaf";

const refused = (error: string): Reply => ({ status: 409, body: { error } });

/** A server that remembers, as `lib/exam` keeps an attempt: what comes is stored, whatever its standing. */
export class FakeExamServer {
  readonly rows: Row[] = [];
  phase: AttemptView["phase"] = "listening";
  paused: AttemptView["paused"] = null;
  now: () => string = () => NOW;
  refuse: string | null = null;
  /** Entries that are taken of one list; what stands behind them is refused. */
  most = 100;
  lease: string | null = null;
  requests = 0;
  #leases = 0;

  view(held: string | null): AttemptView {
    const counted = this.rows
      .map((row, index) => ({ ...row, sequence: index + 1 }))
      .filter(({ kind, standing }) => kind === "answer" && standing === "counted");
    const plays: Record<string, number> = {};
    for (const { kind, item } of this.rows) {
      if (kind === "play") plays[item] = (plays[item] ?? 0) + 1;
    }
    return {
      now: this.now(),
      phase: this.phase,
      endsAt: END,
      paused: this.paused,
      lease: this.lease === null ? "free" : this.lease === held ? "mine" : "taken",
      saved: [...new Map(counted.map((row) => [row.item, row])).values()].map(
        ({ item, option, sequence }) => ({ item, option, sequence, at: NOW }),
      ),
      plays,
      playsAllowed: 2,
      messages: [],
      credits: [],
      accommodation: null,
      blockKey: null,
    };
  }

  #standing(lease: string, item: string): Standing {
    if (lease !== this.lease) return "superseded";
    const block = item.startsWith("L") ? "listening" : "reading";
    return block === this.phase && this.paused === null ? "counted" : "late";
  }

  #receipt(row: Row): EntryReceipt {
    const { counter, kind, item, option, standing } = row;
    const sequence = this.rows.indexOf(row) + 1;
    const hashes = { previousHash: "", hash: "", signature: "" };
    return { counter, sequence, at: NOW, kind, item, option, standing, ...hashes };
  }

  #take(lease: string, entries: readonly Sent[]): Reply {
    if (this.refuse !== null) return refused(this.refuse);
    const next = entries[this.most];
    const receipts = entries.slice(0, this.most).map((entry) => {
      const known = this.rows.find((row) => row.lease === lease && row.counter === entry.counter);
      const row = known ?? { ...entry, lease, standing: this.#standing(lease, entry.item) };
      if (known === undefined) this.rows.push(row);
      return this.#receipt(row);
    });
    const tooMany = next && { refused: { counter: next.counter, code: "too_many_answers" } };
    return { status: 200, body: { receipts, ...tooMany } };
  }

  #leaseTo(held: string | null, takeOver: boolean): Reply {
    if (this.lease !== null && this.lease !== held && !takeOver) return refused("lease_taken");
    this.#leases += 1;
    this.lease = `lease ${this.#leases}`;
    return { status: 200, body: { lease: this.lease } };
  }

  answer(path: string, body: unknown): Reply {
    this.requests += 1;
    const held = path.split("lease=")[1] ?? null;
    if (path.startsWith("/state")) return { status: 200, body: this.view(held) };
    const { lease, entries, takeOver } = body as {
      lease: string;
      entries: readonly Sent[];
      takeOver: boolean;
    };
    if (path === "/entries") return this.#take(lease, entries);
    if (path === "/lease") return this.#leaseTo(lease, takeOver);
    return { status: 200, body: this.view(lease) };
  }
}

/** A way to the server that can be cut without the server noticing. */
export function aLine(server: FakeExamServer) {
  const line = {
    is: "up" as Line,
    /** Milliseconds of the browser's clock that a request and its answer take. */
    delay: async (): Promise<void> => undefined,
    api: {} as ExamApi,
  };
  const ask = async (path: string, body: unknown): Promise<Reply> => {
    await line.delay();
    if (line.is === "cut") return { status: 0, body: null };
    const reply = server.answer(path, body);
    const isHeard = line.is === "up";
    await line.delay();
    return isHeard ? reply : { status: 0, body: null };
  };
  line.api = { get: (path) => ask(path, null), post: ask };
  return line;
}

const NO_BLOCKS: BlockSource = {
  download: async () => undefined,
  questions: async () => null,
  load: async () => ({ ok: false }),
  forget: () => undefined,
  erase: async () => undefined,
};

/** What a browser keeps between two pages. */
export const aDisk = () => {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
};

interface Page {
  readonly api: ExamApi;
  readonly disk?: Pick<Storage, "getItem" | "setItem">;
  readonly clock?: () => number;
  readonly wall?: () => number;
}

/** A page of the attempt in a browser. */
export function aPage({ api, disk = aDisk(), clock = () => 0, wall = () => 0 }: Page) {
  const view = new FakeExamServer().view(null);
  return new AttemptClient({
    attemptId: "a",
    view,
    api,
    store: keptOnDevice([{ keptIn: "storage", open: async () => textPlace(disk) }]),
    blocks: NO_BLOCKS,
    clock,
    wall,
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
    random: () => 0.5,
  });
}

export const settled = () => new Promise((resolve) => setTimeout(resolve, 12));

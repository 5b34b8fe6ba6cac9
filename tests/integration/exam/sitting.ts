import { StoredForm } from "@/lib/exam/form.schema";
import { db } from "@/lib/platform/db";
import type { Answer, Client } from "./exam-server";

/** What a test needs of a form: its items and where the right option stands on the screen. */
export async function formOf(attemptId: string) {
  const attempt = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  const form = StoredForm.parse(attempt.form);
  const items = await db.item.findMany({
    where: { id: { in: [...form.listening, ...form.reading] } },
  });
  const keys = new Map(items.map((item) => [item.id, item.key]));
  const right = (item: string): number =>
    form.optionOrder[item]?.indexOf(keys.get(item) ?? -1) ?? -1;
  const wrong = (item: string): number => (right(item) + 1) % 4;
  return { form, right, wrong };
}

/** When listening ends in an attempt that has begun. */
export async function listeningEnd(attemptId: string): Promise<Date> {
  const { listeningEndsAt } = await db.attempt.findUniqueOrThrow({ where: { id: attemptId } });
  if (listeningEndsAt === null) throw new Error("The attempt has not begun");
  return listeningEndsAt;
}

/** The journal's rows in order. */
export const rowsOf = (attemptId: string) =>
  db.attemptEntry.findMany({ where: { attemptId }, orderBy: { sequence: "asc" } });

export type Entry = {
  readonly counter: number;
  readonly kind: "answer" | "play";
  readonly item: string;
  readonly option: number | null;
};

/** The receipts of a reply; none when it was refused. */
export const receiptsOf = ({ body }: Answer): readonly Record<string, unknown>[] => {
  const { receipts } = body;
  return Array.isArray(receipts) ? receipts : [];
};

/** How the only entry of a reply stands, or the code that refused it. */
export const standingOf = (reply: Answer): unknown =>
  receiptsOf(reply)[0]?.["standing"] ?? reply.body["error"];

export type Sitting = {
  readonly lease: string;
  readonly answer: (item: string, option: number | null, counter?: number) => Promise<Answer>;
  readonly play: (item: string) => Promise<Answer>;
  readonly record: (entries: readonly Entry[]) => Promise<Answer>;
  readonly step: (step: string) => Promise<Answer>;
  readonly state: () => Promise<Answer>;
};

/** A device that holds the attempt's lease and counts its entries. */
export async function sitDown(
  client: Client,
  attemptId: string,
  takeOver = false,
): Promise<Sitting> {
  const path = `/api/exam/${attemptId}`;
  const leased = await client.post(`${path}/lease`, { lease: null, takeOver });
  if (leased.status !== 200) throw new Error(`no lease: ${leased.text}`);
  const lease = String(leased.body["lease"]);
  let last = 0;
  const record = (entries: readonly Entry[]) => client.post(`${path}/entries`, { lease, entries });
  return {
    lease,
    record,
    answer: (item, option, counter) => {
      last = counter ?? last + 1;
      return record([{ counter: last, kind: "answer", item, option }]);
    },
    play: (item) => {
      last += 1;
      return record([{ counter: last, kind: "play", item, option: null }]);
    },
    step: (step) => client.post(`${path}/steps`, { lease, step }),
    state: () => client.get(`${path}/state?lease=${lease}`),
  };
}

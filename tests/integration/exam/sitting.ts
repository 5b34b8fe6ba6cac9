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

export type Sitting = {
  readonly lease: string;
  readonly answer: (item: string, option: number | null, counter?: number) => Promise<Answer>;
  readonly step: (step: string) => Promise<Answer>;
  readonly state: () => Promise<Answer>;
};

/** A device that holds the attempt's lease and counts its answers. */
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
  return {
    lease,
    answer: (item, option, counter) => {
      last = counter ?? last + 1;
      return client.post(`${path}/answers`, { lease, counter: last, item, option });
    },
    step: (step) => client.post(`${path}/steps`, { lease, step }),
    state: () => client.get(`${path}/state?lease=${lease}`),
  };
}

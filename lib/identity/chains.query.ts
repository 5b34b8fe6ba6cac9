import { firstBrokenLink } from "@/lib/application/chain";
import type { ApplicationEvent } from "@/lib/application/events";
import { firstBrokenEntry } from "@/lib/exam/journal";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";
import { jcsHash, sha256Hex } from "@/lib/platform/digest";

export type ChainsChecked = {
  readonly cases: number;
  readonly attempts: number;
  /** Case numbers and attempt ids whose chain does not hold. */
  readonly broken: readonly string[];
};

const BATCH = 100;

/** Computes every hash of every case's events and of every attempt's answers again; null for those who may not. */
export async function checkChains(actor: Actor): Promise<ChainsChecked | null> {
  if (!may(actor, "view-audit")) return null;
  const cases = await inBatches(brokenCasesAfter);
  const attempts = await inBatches(brokenAttemptsAfter);
  return {
    cases: cases.count,
    attempts: attempts.count,
    broken: [...cases.broken, ...attempts.broken],
  };
}

type Batch = {
  readonly count: number;
  readonly last: string | null;
  readonly broken: readonly string[];
};

async function inBatches(after: (id: string | null) => Promise<Batch>) {
  const broken: string[] = [];
  let count = 0;
  let last: string | null = null;
  for (;;) {
    const batch: Batch = await after(last);
    if (batch.count === 0) return { count, broken };
    count += batch.count;
    broken.push(...batch.broken);
    last = batch.last;
  }
}

const page = (id: string | null) => ({
  orderBy: { id: "asc" } as const,
  take: BATCH,
  ...(id !== null && { where: { id: { gt: id } } }),
});

async function brokenCasesAfter(id: string | null): Promise<Batch> {
  const select = { id: true, number: true, events: { orderBy: { sequence: "asc" } } } as const;
  const rows = await db.application.findMany({ ...page(id), select });
  const broken = rows.filter(({ events }) => {
    const links = events.map(({ type, payload, ...link }) => ({
      ...link,
      // Written by this program from the very type: type and payload together are the event.
      event: { type, ...Object(payload) } as ApplicationEvent,
    }));
    return firstBrokenLink(links, jcsHash) !== null;
  });
  return {
    count: rows.length,
    last: rows.at(-1)?.id ?? null,
    broken: broken.map(({ number }) => number),
  };
}

async function brokenAttemptsAfter(id: string | null): Promise<Batch> {
  const select = { id: true, entries: { orderBy: { sequence: "asc" } } } as const;
  const rows = await db.attempt.findMany({ ...page(id), select });
  const broken = rows.filter(({ entries }) => firstBrokenEntry(entries, sha256Hex) !== null);
  return {
    count: rows.length,
    last: rows.at(-1)?.id ?? null,
    broken: broken.map((row) => row.id),
  };
}

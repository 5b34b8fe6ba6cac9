import { stringify } from "csv-stringify/sync";
import { recordAudit } from "@/lib/identity/audit.command";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { seeKeys } from "@/lib/items/see-key.command";
import { db, inTransaction } from "@/lib/platform/db";
import { TABLE_COLUMNS, tableRow } from "@/lib/psychometrics/run-table";
import { ItemStatistics } from "@/lib/psychometrics/statistics.schema";

/**
 * A run as a CSV file (RFC 4180), every item a row. It holds the keys, so that it was taken is written down.
 * Null where there is no such run, or none for this actor.
 */
export async function exportRun(actor: Actor, runId: string): Promise<string | null> {
  if (!may(actor, "manage-statistics")) return null;
  const run = await db.statisticsRun.findUnique({
    where: { id: runId, status: "done" },
    select: { source: true },
  });
  if (run === null) return null;
  const rows = await db.statisticsItem.findMany({
    where: { runId },
    orderBy: { itemId: "asc" },
    include: { item: true },
  });
  const ids = rows.map(({ itemId }) => itemId);
  await seeKeys(actor, ids, "export");
  await inTransaction((tx) =>
    recordAudit(tx, actor, "statistics-exported", runId, { items: ids.length }),
  );
  const table = rows.map(({ item, data }) => {
    const { id, block, kind, topic, key, difficulty: banked } = item;
    const statistics = ItemStatistics.parse(data);
    return [run.source, ...tableRow({ id, block, kind, topic, key, banked, statistics })];
  });
  return stringify([["source", ...TABLE_COLUMNS], ...table], { record_delimiter: "windows" });
}

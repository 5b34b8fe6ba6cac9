import { db, type Tx } from "./db";

/**
 * The instant that every process and every SQL statement agrees on: `qonys_now()`, which is the
 * database's clock plus an offset that only the demo and tests may set.
 */
export async function currentTime(tx: Pick<Tx, "$queryRaw"> = db): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`select qonys_now() as now`;
  if (row === undefined) throw new Error("qonys_now() returned no row");
  return row.now;
}

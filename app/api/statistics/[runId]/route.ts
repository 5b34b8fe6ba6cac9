import { z } from "zod";
import { currentActor } from "@/lib/identity/current-actor.query";
import { exportRun } from "@/lib/psychometrics/export-run.command";

const Id = z.uuid();
const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** A run as a CSV file, to the testing centre; to all others it does not exist. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const id = Id.safeParse((await params).runId);
  const actor = await currentActor();
  const csv = id.success && actor !== null ? await exportRun(actor, id.data) : null;
  if (csv === null) return new Response(null, { status: 404, headers: PRIVATE });
  return new Response(csv, {
    headers: {
      ...PRIVATE,
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="qonys-item-statistics.csv"',
    },
  });
}

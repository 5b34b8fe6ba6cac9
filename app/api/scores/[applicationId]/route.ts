import { z } from "zod";
import { exportScoreFile } from "@/lib/assessment/export-score-file.command";
import { currentActor } from "@/lib/identity/current-actor.query";

const Id = z.uuid();
const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

type Context = { params: Promise<{ applicationId: string }> };

/** A case's score as a file that anybody can compute again; to all who may not see the case it does not exist. */
export async function GET(_request: Request, { params }: Context) {
  const id = Id.safeParse((await params).applicationId);
  const actor = await currentActor();
  const file = id.success && actor !== null ? await exportScoreFile(actor, id.data) : null;
  if (file === null) return new Response(null, { status: 404, headers: PRIVATE });
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      ...PRIVATE,
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="qonys-score-${file.caseNumber}.json"`,
    },
  });
}

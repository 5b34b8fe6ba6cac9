import { z } from "zod";
import { currentActor } from "@/lib/identity/current-actor.query";
import { draftById } from "@/lib/rules/drafts/draft.query";

const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

type Context = { params: Promise<{ draftId: string }> };

/** What a draft says, as a file that another draft can be read from; to all who may not see rules it does not exist. */
export async function GET(_request: Request, { params }: Context) {
  const id = z.uuid().safeParse((await params).draftId);
  const actor = await currentActor();
  const draft = id.success && actor !== null ? await draftById(actor, id.data) : null;
  if (draft === null) return new Response(null, { status: 404, headers: PRIVATE });
  return new Response(`${JSON.stringify(draft.ruleSet, null, 2)}\n`, {
    headers: {
      ...PRIVATE,
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="rule-set-${draft.ruleSet.id}.json"`,
    },
  });
}

import { z } from "zod";
import { currentActor } from "@/lib/identity/current-actor.query";
import { activeItemIds, exportItems } from "@/lib/qti/export-items.command";
import { LOCALES } from "@/lib/wording/routing";

const Asked = z.object({
  locale: z.enum(LOCALES).catch("kk"),
  ids: z
    .string()
    .max(20_000)
    .catch("")
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean)),
});

const HEADERS = {
  "cache-control": "private, no-store",
  "x-content-type-options": "nosniff",
  "content-type": "application/zip",
  "content-disposition": 'attachment; filename="qonys-qti3.zip"',
};

/** A package of questions with their keys, to those who may have them; asked for by a form. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return new Response(null, { status: 404 });
  const { locale, ids } = Asked.parse(Object.fromEntries(await request.formData()));
  const chosen = ids.length === 0 ? await activeItemIds(actor) : ids;
  const exported = await exportItems(actor, chosen);
  if (exported.ok) return new Response(exported.bytes, { headers: HEADERS });
  if (exported.code === "not-allowed") return new Response(null, { status: 404 });
  const location = `/${locale}/desk/items/exchange?export=nothing`;
  return new Response(null, { status: 303, headers: { location } });
}

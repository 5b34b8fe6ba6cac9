import { z } from "zod";
import { currentActor } from "@/lib/identity/current-actor.query";
import { openLetterFile } from "@/lib/notification/open-letter-file.command";
import { LOCALES } from "@/lib/wording/routing";

const Params = z.object({ id: z.uuid(), locale: z.enum(LOCALES) });

const gone = () => new Response(null, { status: 404 });

/** A letter's file, for those who may read the case; an unopened one leads the person to its page. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; locale: string }> },
) {
  const actor = await currentActor();
  const asked = Params.safeParse(await params);
  if (actor === null || !asked.success) return gone();
  const { id, locale } = asked.data;
  const file = await openLetterFile(actor, id, locale);
  if (!file.ok) {
    if (file.code === "none") return gone();
    const location = `/${locale}/letter?case=${file.applicationId}`;
    return new Response(null, { status: 303, headers: { location } });
  }
  const name = `${file.number.replaceAll("/", "-")}-${locale}.pdf`;
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

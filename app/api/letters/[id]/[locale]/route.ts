import { z } from "zod";
import { recordAudit } from "@/lib/identity/audit.command";
import { currentActor } from "@/lib/identity/current-actor.query";
import { letterFile } from "@/lib/notification/letters.query";
import { inTransaction } from "@/lib/platform/db";
import { readFile } from "@/lib/platform/storage";
import { LOCALES } from "@/lib/wording/routing";

const Params = z.object({ id: z.uuid(), locale: z.enum(LOCALES) });

const gone = () => new Response(null, { status: 404 });

/**
 * A letter's file, for those who may read the case. Fetching it starts no term: the person's own letter is
 * reached by opening it on its page, which the address of an unopened one leads to.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; locale: string }> },
) {
  const actor = await currentActor();
  const asked = Params.safeParse(await params);
  if (actor === null || !asked.success) return gone();
  const { id, locale } = asked.data;
  const file = await letterFile(actor, id, locale);
  if (file === null) return gone();
  if (actor.role === "applicant" && !file.isOpened) {
    const location = `/${locale}/letter?case=${file.applicationId}`;
    return new Response(null, { status: 303, headers: { location } });
  }
  if (actor.role !== "applicant") {
    const detail = { locale, notificationId: id };
    await inTransaction((tx) =>
      recordAudit(tx, actor, "letter-opened", file.applicationId, detail),
    );
  }
  const name = `${file.number.replaceAll("/", "-")}-${locale}.pdf`;
  return new Response(new Uint8Array(await readFile(file.storageKey)), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

import { z } from "zod";
import { execute } from "@/lib/application/execute.command";
import { recordAudit } from "@/lib/identity/audit.command";
import { currentActor } from "@/lib/identity/current-actor.query";
import { letterFile } from "@/lib/notification/letters.query";
import { currentTime } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import { readFile } from "@/lib/platform/storage";
import { LOCALES } from "@/lib/wording/routing";

const Params = z.object({ id: z.uuid(), locale: z.enum(LOCALES) });

const gone = () => new Response(null, { status: 404 });

/** A letter's file, for those who may read the case. Whoever downloads their own letter has learnt of it. */
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
  if (actor.role === "applicant") {
    const command = { type: "receive-notification" } as const;
    await execute(actor, file.applicationId, command, await currentTime());
  } else {
    await inTransaction((tx) =>
      recordAudit(tx, actor, "letter-opened", file.applicationId, { locale }),
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

import { env } from "@/lib/platform/env";
import { readOutboxMail } from "@/lib/platform/outbox";

/** A mail of the demo as the file that a mail program opens. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const mail = env().mode === "production" ? null : await readOutboxMail(id);
  if (mail === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(mail), {
    headers: {
      "content-type": "message/rfc822",
      "content-disposition": `attachment; filename="${id}.eml"`,
      "cache-control": "no-store",
    },
  });
}

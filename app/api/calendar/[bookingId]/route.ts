import { z } from "zod";
import { currentActor } from "@/lib/identity/current-actor.query";
import { appointmentFile } from "@/lib/interview/appointment-file.query";
import { LOCALES } from "@/lib/wording/routing";

const Input = z.object({
  bookingId: z.uuid(),
  locale: z.enum(LOCALES).catch("kk"),
});

type Context = { params: Promise<{ bookingId: string }> };

/** An applicant's own interview as a file for their calendar; another's looks as if it did not exist. */
export async function GET(request: Request, { params }: Context) {
  const locale = new URL(request.url).searchParams.get("locale");
  const input = Input.safeParse({ ...(await params), locale });
  const actor = await currentActor();
  const file =
    input.success && actor !== null
      ? await appointmentFile(actor, input.data.bookingId, input.data.locale)
      : null;
  if (file === null) return new Response(null, { status: 404 });
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="interview.ics"',
      "cache-control": "no-store",
    },
  });
}

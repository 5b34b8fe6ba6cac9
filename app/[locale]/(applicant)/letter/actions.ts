"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { execute } from "@/lib/application/execute.command";
import { requireActor } from "@/lib/identity/current-actor.query";
import { currentTime } from "@/lib/platform/clock";

/** Opening the letter is learning of it: the complaint's term runs from that day. */
export async function openLetter(form: FormData): Promise<void> {
  const actor = await requireActor("applicant");
  const id = z.uuid().parse(form.get("caseId"));
  await execute(actor, id, { type: "receive-notification" }, await currentTime());
  refresh();
}

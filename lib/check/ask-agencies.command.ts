import { z } from "zod";
import { stateOf } from "@/lib/application/execute.command";
import { AGENCIES } from "@/lib/application/stages";
import type { ApplicationState } from "@/lib/application/state";
import { inTransaction } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";

const Payload = z.object({ applicationId: z.uuid(), sequence: z.int().min(1) });

/**
 * Asks the agencies of a check that was opened or extended: a request for each that has not answered, and a
 * job that sends it. Runs at least once; a case that has moved on since asks nobody.
 */
export async function askAgencies(payload: unknown): Promise<void> {
  const { applicationId, sequence } = Payload.parse(payload);
  await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from application where id = ${applicationId}::uuid for update`;
    const row = await tx.application.findUniqueOrThrow({
      where: { id: applicationId },
      select: { state: true },
    });
    const open = openCheckOf(stateOf(row));
    if (open === null) return;
    const { round, due } = open;
    const dueOn = new Date(due);
    const waiting = AGENCIES.map((agency) => ({ agency, status: "waiting" }));
    await tx.agencyRequest.createMany({
      data: waiting.map((request) => ({ ...request, applicationId, round, dueOn })),
      skipDuplicates: true,
    });
    const unanswered = { applicationId, round, status: "waiting" };
    await tx.agencyRequest.updateMany({ where: unanswered, data: { dueOn } });
    const requests = await tx.agencyRequest.findMany({
      where: unanswered,
      select: { id: true, agency: true },
    });
    for (const { id, agency } of requests) {
      // One after another to each agency: one that is silent holds up nobody but itself.
      const options = { key: `ask-agency ${id} ${sequence}`, queue: `agency ${agency}` };
      await enqueue(tx, "ask-agency", { requestId: id }, options);
    }
  });
}

function openCheckOf({ stage, owner, check, due }: ApplicationState) {
  return stage === "check" && owner === "agencies" && check && due
    ? { round: check.round, due }
    : null;
}

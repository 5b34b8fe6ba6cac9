import type { ApplicationEvent } from "@/lib/application/events";
import { stateOf } from "@/lib/application/execute.command";
import type { Agency } from "@/lib/application/stages";
import { askAgencies } from "@/lib/check/ask-agencies.command";
import { db } from "@/lib/platform/db";
import { CHECK } from "../../factories/journeys";
import { type StoredCase, storedCase } from "../application/stored-case";

/** The number of the last event of a type. */
export async function sequenceOf(
  applicationId: string,
  type: ApplicationEvent["type"],
): Promise<number> {
  const { sequence } = await db.applicationEvent.findFirstOrThrow({
    where: { applicationId, type },
    orderBy: { sequence: "desc" },
    select: { sequence: true },
  });
  return sequence;
}

/** A case in the check whose agencies are to be asked. */
export async function askedCase(): Promise<StoredCase> {
  const stored = await storedCase(CHECK);
  const sequence = await sequenceOf(stored.id, "check-opened");
  await askAgencies({ applicationId: stored.id, sequence });
  return stored;
}

export const requestTo = (applicationId: string, agency: Agency, round = 1) =>
  db.agencyRequest.findUniqueOrThrow({
    where: { applicationId_agency_round: { applicationId, agency, round } },
  });

export async function stateNow(id: string) {
  return stateOf(await db.application.findUniqueOrThrow({ where: { id } }));
}

/** Requests that wait to be sent for a case. */
export async function jobsToAsk(applicationId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n
      from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      join agency_request r on r.id::text = j.payload ->> 'requestId'
     where t.identifier = 'ask-agency' and r.application_id = ${applicationId}::uuid`;
  return row?.n ?? 0;
}

import { stateOf } from "@/lib/application/execute.command";
import {
  type AccommodationFile,
  type AskedAccommodation,
  accommodationFiles,
  accommodationsOf,
} from "@/lib/exam/accommodation.query";
import { recordAudit } from "@/lib/identity/audit.command";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { inTransaction } from "@/lib/platform/db";

export type AccommodationRequest = {
  readonly number: string;
  readonly name: PersonName;
  readonly asked: readonly AskedAccommodation[];
  readonly files: readonly AccommodationFile[];
};

/**
 * What an application asks for, for the testing centre; null for everybody else, as if it did not exist. It speaks of
 * somebody's health: that it was opened is written down before it is shown.
 */
export function openAccommodations(
  actor: Actor,
  applicationId: string,
): Promise<AccommodationRequest | null> {
  return inTransaction(async (tx) => {
    const row = await tx.application.findUnique({
      where: { id: applicationId },
      select: { number: true, state: true, person: { select: PERSON_NAME } },
    });
    if (row === null || !mayOnCase(actor, "judge-accommodation", stateOf(row))) return null;
    const asked = await accommodationsOf(applicationId, tx);
    if (asked.length === 0) return null;
    await recordAudit(tx, actor, "accommodation-opened", applicationId);
    const files = await accommodationFiles(applicationId, tx);
    return { number: row.number, name: row.person, asked, files };
  });
}

import { type Case, caseFor, ownCase } from "@/lib/application/application.query";
import { AGENCIES, type Agency } from "@/lib/application/stages";
import type { LocalDate } from "@/lib/calendar/local-date";
import { mayOnCase } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

/** What an applicant sees of an agency before the hearing: whether it has answered, not what. */
export type OwnCheck = {
  readonly found: Case;
  readonly agencies: readonly { readonly agency: Agency; readonly answered: boolean }[];
};

/** The applicant's own check; null when there is no such case of theirs. It never reads grounds or notes. */
export async function ownCheck(actor: Actor, caseId: string | null): Promise<OwnCheck | null> {
  const found = await ownCase(actor, caseId);
  if (found === null) return null;
  const answers = found.state.check?.answers;
  const agencies = AGENCIES.map((agency) => ({
    agency,
    answered: answers !== undefined && answers[agency] !== "waiting",
  }));
  return { found, agencies };
}

export type ShownRequest = {
  readonly id: string;
  readonly agency: Agency;
  readonly status: "waiting" | "clear" | "objects";
  readonly dueOn: LocalDate;
  readonly answeredAt: Date | null;
  readonly tries: number;
  readonly lastFailure: string | null;
  readonly publicGround: string | null;
  /** Null where this reader may not even know whether there is a sealed note. */
  readonly hasNote: boolean | null;
};

export type CheckRound = { readonly round: number; readonly requests: readonly ShownRequest[] };

/** The requests of a case by round, the latest first, for those who work on it. */
export async function checkRounds(actor: Actor, applicationId: string): Promise<CheckRound[]> {
  const found = await caseFor(actor, applicationId);
  if (found === null) return [];
  const mayKnow = mayOnCase(actor, "view-sealed-note", found.state);
  const rows = await db.agencyRequest.findMany({
    where: { applicationId },
    orderBy: { round: "desc" },
  });
  const rounds = [...new Set(rows.map(({ round }) => round))];
  return rounds.map((round) => ({
    round,
    requests: AGENCIES.flatMap((agency) =>
      rows
        .filter((row) => row.round === round && row.agency === agency)
        .map((row) => ({
          id: row.id,
          agency,
          status: statusOf(row.status),
          dueOn: row.dueOn.toISOString().slice(0, 10),
          answeredAt: row.answeredAt,
          tries: row.tries,
          lastFailure: row.lastFailure,
          publicGround: row.publicGround,
          hasNote: mayKnow ? row.sealedNote !== null : null,
        })),
    ),
  }));
}

const STATUSES = ["waiting", "clear", "objects"] as const;

function statusOf(text: string): (typeof STATUSES)[number] {
  const status = STATUSES.find((known) => known === text);
  if (status === undefined) throw new Error("The database allows no other status");
  return status;
}

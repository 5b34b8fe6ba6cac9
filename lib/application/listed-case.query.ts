import { type DeskNeed, deskNeed } from "@/lib/application/desk-need";
import { stateOf } from "@/lib/application/execute.command";
import type { Owner, Stage } from "@/lib/application/stages";
import type { ApplicationState, Service } from "@/lib/application/state";
import { type LocalDate, localDateOf } from "@/lib/calendar/local-date";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { db } from "@/lib/platform/db";

/** A row of a list of cases. */
export type ListedCase = {
  readonly id: string;
  readonly number: string;
  readonly name: PersonName;
  readonly service: Service;
  readonly stage: Stage;
  readonly owner: Owner;
  readonly need: DeskNeed;
  readonly due: LocalDate | null;
  readonly closing: ApplicationState["closing"];
  readonly closedOn: LocalDate | null;
  readonly points: { readonly total: number; readonly reached: boolean } | null;
};

/** The rows of these cases, in this order: one query however many there are. */
export async function listCases(ids: readonly string[]): Promise<readonly ListedCase[]> {
  const rows = await db.application.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      number: true,
      closedAt: true,
      state: true,
      person: { select: PERSON_NAME },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [toListed(row)];
  });
}

type Row = {
  readonly id: string;
  readonly number: string;
  readonly closedAt: Date | null;
  readonly state: unknown;
  readonly person: PersonName;
};

function toListed({ id, number, closedAt, person, ...row }: Row): ListedCase {
  const state = stateOf(row);
  const { service, stage, owner, due, closing, assessment } = state;
  return {
    id,
    number,
    name: person,
    service,
    stage,
    owner,
    need: deskNeed(state),
    due,
    closing,
    closedOn: closedAt && localDateOf(closedAt),
    points: assessment && { total: assessment.total, reached: assessment.outcome === "passed" },
  };
}

import { isBannable, restsOn } from "@/lib/application/banned-attempt";
import { stateOf } from "@/lib/application/execute.command";
import type { LocalDate } from "@/lib/calendar/local-date";
import type { Signal } from "@/lib/exam/signals";
import { signalsOf } from "@/lib/exam/signals.query";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import type { Actor } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

export type BanCase = {
  readonly applicationId: string;
  readonly number: string;
  readonly name: PersonName;
  readonly bannedUntil: LocalDate | null;
  readonly hasProposal: boolean;
  /** Whether a ban can be proposed for the last attempt. */
  readonly isBannable: boolean;
  /** Whether the case has gone on by that attempt's result, which a ban voids. */
  readonly voidsPass: boolean;
  readonly attempts: number;
  readonly lastAttemptAt: Date | null;
  /** What was recorded in the last attempt that has ended. */
  readonly signals: readonly Signal[];
};

const COLUMNS = {
  id: true,
  number: true,
  state: true,
  person: {
    select: {
      ...PERSON_NAME,
    },
  },
  attempts: {
    where: { NOT: { startedAt: null } },
    orderBy: { number: "desc" },
    select: { id: true, phase: true, startedAt: true },
  },
} as const;

type Row = {
  readonly id: string;
  readonly number: string;
  readonly state: unknown;
  readonly person: PersonName;
  readonly attempts: readonly { readonly id: string; readonly startedAt: Date | null }[];
};

function toCase({ id, number, person, attempts, ...row }: Row): BanCase {
  const state = stateOf(row);
  const last = attempts[0]?.id ?? "";
  return {
    applicationId: id,
    number,
    name: person,
    bannedUntil: state.testing.bannedUntil,
    attempts: attempts.length,
    lastAttemptAt: attempts[0]?.startedAt ?? null,
    hasProposal: state.testing.banProposal !== null,
    isBannable: isBannable(state, last).ok,
    voidsPass: restsOn(state, last),
    signals: [],
  };
}

/** Cases of people who are banned from the test now. */
export async function standingBans(actor: Actor): Promise<readonly BanCase[]> {
  if (!may(actor, "lift-ban")) return [];
  const rows = await db.application.findMany({
    where: { stage: "testing", owner: "testing-centre" },
    select: COLUMNS,
    orderBy: { dueOn: "asc" },
  });
  return rows.map(toCase).filter(({ bannedUntil }) => bannedUntil !== null);
}

/** An open case by its number, for the testing centre; null when there is no such one. */
export async function caseForBan(actor: Actor, number: string): Promise<BanCase | null> {
  if (!may(actor, "propose-ban")) return null;
  const row = await db.application.findFirst({
    where: { number: number.trim().toUpperCase(), closedAt: null },
    select: COLUMNS,
  });
  if (row === null) return null;
  const ended = row.attempts.find(({ phase }) => phase === "ended");
  return { ...toCase(row), signals: ended === undefined ? [] : await signalsOf(ended.id) };
}

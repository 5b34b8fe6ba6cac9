import { PAUSE_KINDS, type PauseKind, PHASES, type Phase, phaseEndsAt } from "@/lib/exam/clock";
import {
  COURSE_EVENTS,
  type CourseEvent,
  MESSAGE_KINDS,
  type MessageKind,
} from "@/lib/exam/course";
import type { Signal } from "@/lib/exam/signals";
import { signalsOf } from "@/lib/exam/signals.query";
import { PERSON_NAME, type PersonName } from "@/lib/identity/names";
import { may } from "@/lib/identity/permissions";
import { ACCOUNT_ROLES, type Actor, type Role } from "@/lib/identity/roles";
import { db } from "@/lib/platform/db";

export type BoardEvent = {
  readonly sequence: number;
  /** Null for what this page has no words for. */
  readonly type: CourseEvent | null;
  readonly role: Role;
  readonly at: Date;
};

export type BoardMessage = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly text: string;
  readonly at: Date;
  readonly readAt: Date | null;
};

/** One candidate's attempt as the testing centre sees it. */
export type BoardAttempt = {
  readonly id: string;
  readonly number: string;
  readonly name: PersonName;
  readonly phase: Phase;
  readonly paused: PauseKind | null;
  readonly pausedAt: Date | null;
  readonly endsAt: Date | null;
  readonly lastContactAt: Date | null;
  readonly events: readonly BoardEvent[];
  readonly signals: readonly Signal[];
  readonly messages: readonly BoardMessage[];
};

const ROLES: readonly Role[] = [...ACCOUNT_ROLES, "system"];

/** An attempt with all that happened in it; null when there is none, or it is not this actor's to see. */
export async function boardAttempt(actor: Actor, id: string): Promise<BoardAttempt | null> {
  if (!may(actor, "view-board")) return null;
  const row = await db.attempt.findUnique({
    where: { id },
    include: {
      application: { select: { number: true, person: { select: PERSON_NAME } } },
      events: { orderBy: { sequence: "asc" } },
      messages: { orderBy: { at: "asc" } },
    },
  });
  const phase = PHASES.find((one) => one === row?.phase);
  if (row === null || phase === undefined) return null;
  const [signals, contact] = await Promise.all([
    signalsOf(id),
    db.attemptContact.findUnique({ where: { attemptId: id } }),
  ]);
  return {
    id,
    number: row.application.number,
    name: row.application.person,
    phase,
    paused: PAUSE_KINDS.find((kind) => kind === row.pauseKind) ?? null,
    pausedAt: row.pausedAt,
    endsAt: phaseEndsAt({ ...row, phase }),
    lastContactAt: contact?.lastAt ?? null,
    events: row.events.map(({ sequence, type, actorRole, at }) => ({
      sequence,
      type: COURSE_EVENTS.find((one) => one === type) ?? null,
      role: ROLES.find((one) => one === actorRole) ?? "system",
      at,
    })),
    signals,
    messages: row.messages.map(({ kind, ...message }) => ({
      ...message,
      kind: MESSAGE_KINDS.find((one) => one === kind) ?? "message",
    })),
  };
}

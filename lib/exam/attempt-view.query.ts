import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { Accommodation } from "@/lib/exam/accommodation";
import { advanceAttempts, servedUntil } from "@/lib/exam/advance.command";
import type { AttemptView, ShownAccommodation } from "@/lib/exam/attempt-view";
import { breakSecondsLeft } from "@/lib/exam/breaks";
import { WITH_WHO } from "@/lib/exam/caller.query";
import { IN_FLIGHT_MS, isPhaseOver, PAUSE_KINDS, PHASES, phaseEndsAt } from "@/lib/exam/clock";
import { MESSAGE_KINDS } from "@/lib/exam/course";
import { endByClock } from "@/lib/exam/end-attempt.command";
import { OUTAGE_CAUSES } from "@/lib/exam/heart";
import { packageKey } from "@/lib/exam/package-key.query";
import { OUTAGE_PAUSE_ENDS } from "@/lib/exam/pause-end";
import { pool } from "@/lib/platform/db";

const VIEW = `${WITH_WHO}
  select exists (select 1 from who) as "signedIn", qonys_now() as now,
         a.phase, a.form->>'seed' as seed, a.lease_id as "leaseId", a.listening_ends_at as "listeningEndsAt",
         a.rest_ends_at as "restEndsAt", a.reading_ends_at as "readingEndsAt",
         a.paused_at as "pausedAt", a.pause_kind as "pauseKind",
         case a.pause_kind when 'outage' then ${OUTAGE_PAUSE_ENDS} end as "outagePauseEnds",
         (select coalesce(json_agg(json_build_object('item', item_id, 'option', option,
                   'sequence', sequence, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                   order by sequence), '[]')
            from (select distinct on (item_id) * from attempt_entry
                   where attempt_id = a.id and a.form->a.phase ? item_id
                     and kind = 'answer' and standing = 'counted'
                   order by item_id, sequence desc) latest) as saved,
         (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'text', text,
                   'isRead', read_at is not null,
                   'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by at), '[]')
            from attempt_message where attempt_id = a.id) as messages,
         (select coalesce(json_agg(json_build_object('seconds', detail->'seconds', 'from', detail->'from',
                   'to', detail->'to', 'cause', detail->'cause') order by sequence), '[]')
            from attempt_event where attempt_id = a.id and type = 'credited') as credits,
         a.accommodation,
         (select coalesce(sum((detail->>'seconds')::float8), 0) from attempt_event
           where attempt_id = a.id and type = 'resumed' and detail->>'kind' = 'break') as "usedBreakSeconds",
         (select coalesce(json_object_agg(item_id, times), '{}')
            from (select item_id, count(*) as times from attempt_entry
                   where attempt_id = a.id and kind = 'play' group by item_id) heard) as plays,
         (select (r.data->'parameters'->'test.audioPlays'->>'value')::int from rule_set r where r.id = a.rule_set_id)
           as "playsAllowed"
    from (values (1)) one
    left join attempt a on a.id = $2::uuid
     and a.person_id = (select person_id from who where role = 'applicant')`;

const SavedAnswers = z.array(
  z.object({
    item: z.string(),
    option: z.int().nullable(),
    sequence: z.int(),
    at: z.string(),
  }),
);

const Messages = z.array(
  z.object({
    id: z.uuid(),
    kind: z.enum(MESSAGE_KINDS),
    text: z.string(),
    at: z.string(),
    isRead: z.boolean(),
  }),
);

const Credits = z.array(
  z.object({
    seconds: z.number(),
    from: z.string(),
    to: z.string(),
    cause: z.enum([...OUTAGE_CAUSES, "approved"]),
  }),
);

const Row = z.object({
  signedIn: z.boolean(),
  now: z.date(),
  phase: z.enum(PHASES).nullable(),
  seed: z.string().nullable(),
  leaseId: z.uuid().nullable(),
  listeningEndsAt: z.date().nullable(),
  restEndsAt: z.date().nullable(),
  readingEndsAt: z.date().nullable(),
  pausedAt: z.date().nullable(),
  pauseKind: z.enum(PAUSE_KINDS).nullable(),
  outagePauseEnds: z.date().nullable(),
  saved: SavedAnswers.nullable(),
  messages: Messages,
  credits: Credits,
  accommodation: Accommodation.nullable(),
  usedBreakSeconds: z.number(),
  plays: z.record(z.string(), z.int()),
  playsAllowed: z.int().nullable(),
});

export type Viewed =
  | { readonly ok: true; readonly view: AttemptView }
  | { readonly ok: false; readonly code: "not_signed_in" | "not_found" };

/**
 * An attempt as its candidate may see it now; `lease` is the one that the asking device holds, or null.
 * A phase that is over is moved on first, so that what is shown never waits for the worker.
 */
export async function attemptView(
  sessionId: string,
  attemptId: string,
  lease: string | null,
): Promise<Viewed> {
  const first = await look(sessionId, attemptId, lease);
  if (!first.ok || !first.isOver) return first;
  await advanceAttempts(attemptId);
  if (first.view.phase === "reading") await sleep(inFlightMs(first.view));
  await endByClock({ attemptId, now: await servedUntil() });
  return look(sessionId, attemptId, lease);
}

/** How long what had arrived before the end may still need. */
const inFlightMs = ({ endsAt, now }: AttemptView): number =>
  Math.max(0, Date.parse(endsAt ?? now) + IN_FLIGHT_MS - Date.parse(now));

async function look(sessionId: string, attemptId: string, lease: string | null) {
  const { rows } = await pool.query({
    name: "exam-attempt-view",
    text: VIEW,
    values: [sessionId, attemptId],
  });
  const row = Row.parse(rows[0]);
  const { signedIn, now, phase, leaseId, saved, messages, credits, pauseKind, ...times } = row;
  const { plays, playsAllowed } = row;
  if (!signedIn) return { ok: false, code: "not_signed_in" } as const;
  if (phase === null || saved === null || playsAllowed === null)
    return { ok: false, code: "not_found" } as const;
  const attempt = { ...times, phase };
  const { pausedAt } = times;
  const standing = leaseId === null ? "free" : leaseId === lease ? "mine" : "taken";
  const view: AttemptView = {
    now: now.toISOString(),
    phase,
    endsAt: phaseEndsAt(attempt)?.toISOString() ?? null,
    paused:
      pausedAt === null || pauseKind === null
        ? null
        : { kind: pauseKind, since: pausedAt.toISOString(), until: pauseEnds(row) },
    lease: standing,
    saved,
    messages,
    credits,
    accommodation: shownAccommodation(row),
    plays,
    playsAllowed,
    blockKey: standing === "mine" ? blockKey(attemptId, row) : null,
  };
  return { ok: true, view, isOver: isPhaseOver(attempt, now) } as const;
}

/** The key of the block whose clock runs, base64. */
function blockKey(attemptId: string, { phase, seed, pausedAt }: z.infer<typeof Row>) {
  const isAsked = phase === "listening" || phase === "reading";
  if (!isAsked || seed === null || pausedAt !== null) return null;
  return Buffer.from(packageKey({ attemptId, seed }, phase)).toString("base64");
}

function pauseEnds({ pauseKind, outagePauseEnds, ...row }: z.infer<typeof Row>): string | null {
  if (pauseKind !== "break") return outagePauseEnds?.toISOString() ?? null;
  const { pausedAt, accommodation, usedBreakSeconds: usedSeconds, now } = row;
  const breakMinutes = accommodation?.breakMinutes ?? 0;
  const left = breakSecondsLeft({ breakMinutes, usedSeconds, since: pausedAt }, now);
  return new Date(now.getTime() + left * 1_000).toISOString();
}

function shownAccommodation(row: z.infer<typeof Row>): ShownAccommodation | null {
  const { accommodation, pauseKind, pausedAt, usedBreakSeconds: usedSeconds, now } = row;
  if (accommodation === null) return null;
  const { largeText, reader, breakMinutes } = accommodation;
  const since = pauseKind === "break" ? pausedAt : null;
  const left = breakSecondsLeft({ breakMinutes, usedSeconds, since }, now);
  return { largeText, reader, breakSecondsLeft: breakMinutes === 0 ? null : left };
}

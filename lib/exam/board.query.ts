import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { BoardAnswer, BoardRow } from "@/lib/exam/board";
import { makeChanges } from "@/lib/exam/board-changes";
import { answeredOf, type BoardMemory, newMemory, readOn } from "@/lib/exam/board-memory";
import { PAUSE_KINDS, PHASES, type Phase, phaseEndsAt } from "@/lib/exam/clock";
import { displayName } from "@/lib/identity/names";
import { pool } from "@/lib/platform/db";

/**
 * Every candidate who is in the test, is about to begin, or has just ended. `$1`, `$2`: the attempts that are known
 * already and up to where their journals were read; only of others the names and the form are looked up.
 *
 * @internal
 */
export const BOARD = `
  with known as (
    select id, last from unnest($1::uuid[], $2::int[]) as u(id, last)
  ), shown as (
    select id from attempt where phase in ('listening', 'between', 'reading')
    union all
    select a.id from attempt a join attempt_contact c on c.attempt_id = a.id
     where a.phase = 'ready' and c.last_at > qonys_now() - interval '10 minutes'
    union all
    select id from attempt where phase = 'ended' and ended_at > qonys_now() - interval '10 minutes'
  )
  select a.id, a.phase, a.paused_at as "pausedAt", a.pause_kind as paused,
         a.listening_ends_at as "listeningEndsAt", a.rest_ends_at as "restEndsAt",
         a.reading_ends_at as "readingEndsAt", date_trunc('second', c.last_at) as "contactAt",
         (select coalesce(max(sequence), 0) from attempt_signal where attempt_id = a.id) as signals,
         case when k.id is null then (
           select json_build_object('number', p.number, 'listening', a.form->'listening', 'reading', a.form->'reading',
                    'latinSurname', n.latin_surname, 'latinGivenName', n.latin_given_name,
                    'cyrillicSurname', n.cyrillic_surname, 'cyrillicGivenName', n.cyrillic_given_name,
                    'patronymic', n.patronymic)
             from application p join person n on n.id = p.person_id
            where p.id = a.application_id) end as facts,
         (select coalesce(json_agg(json_build_array(sequence, item_id, kind = 'play', option is not null)
                   order by sequence), '[]')
            from attempt_entry e
           where e.attempt_id = a.id and e.standing = 'counted' and e.sequence > coalesce(k.last, 0)) as entries
    from shown join attempt a on a.id = shown.id
    left join known k on k.id = a.id
    left join attempt_contact c on c.attempt_id = a.id`;

const Items = z.array(z.string());

const Row = z.object({
  id: z.string(),
  phase: z.enum(PHASES),
  paused: z.enum(PAUSE_KINDS).nullable(),
  pausedAt: z.date().nullable(),
  listeningEndsAt: z.date().nullable(),
  restEndsAt: z.date().nullable(),
  readingEndsAt: z.date().nullable(),
  contactAt: z.date().nullable(),
  signals: z.int(),
  facts: z
    .object({
      number: z.string(),
      listening: Items,
      reading: Items,
      latinSurname: z.string(),
      latinGivenName: z.string(),
      cyrillicSurname: z.string(),
      cyrillicGivenName: z.string(),
      patronymic: z.string().nullable(),
    })
    .nullable(),
  entries: z.array(z.tuple([z.int(), z.string(), z.boolean(), z.boolean()])),
});
type Row = z.infer<typeof Row>;

const itemsOf = (phase: Phase, { listening, reading }: BoardMemory) => {
  if (phase === "ended") return [...listening, ...reading];
  return phase === "reading" ? reading : listening;
};

function toRow(row: Row, memory: BoardMemory): BoardRow {
  const { number, name, latinName, plays } = memory;
  const items = itemsOf(row.phase, memory);
  return {
    id: row.id,
    number,
    name,
    latinName,
    phase: row.phase,
    paused: row.paused,
    pausedAt: row.pausedAt?.getTime() ?? null,
    endsAt: phaseEndsAt(row)?.getTime() ?? null,
    answered: answeredOf(memory, items),
    questions: items.length,
    plays,
    signals: row.signals,
    contactAt: row.contactAt?.getTime() ?? null,
  };
}

/** The memory of an attempt that the board has not seen before. */
function firstSeen(facts: NonNullable<Row["facts"]>): BoardMemory {
  const { number, listening, reading } = facts;
  const name = displayName(facts, "kk");
  return newMemory({ number, name, latinName: displayName(facts, "en"), listening, reading });
}

/** A board that asks the database at most once in `freshMs`, however many look at it. */
export function makeBoard(freshMs: number) {
  let memories = new Map<string, BoardMemory>();
  // A form that is only ready can be drawn anew: it is read again until its clock has been seen running.
  let settled = new Set<string>();
  const changes = makeChanges(randomUUID());
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  const read = async (): Promise<void> => {
    const known = [...memories].filter(([id]) => settled.has(id));
    const { rows } = await pool.query({
      name: "exam-board",
      text: BOARD,
      values: [known.map(([id]) => id), known.map(([, { last }]) => last)],
    });
    const next = new Map<string, BoardMemory>();
    const shown: BoardRow[] = [];
    for (const row of z.array(Row).parse(rows)) {
      const memory = row.facts === null ? memories.get(row.id) : firstSeen(row.facts);
      if (memory === undefined) continue;
      const current = readOn(memory, row.entries);
      next.set(row.id, current);
      shown.push(toRow(row, current));
    }
    memories = next;
    settled = new Set(shown.filter(({ phase }) => phase !== "ready").map(({ id }) => id));
    changes.take(shown);
    readAt = performance.now();
  };

  const refresh = async (): Promise<void> => {
    if (performance.now() - readAt < freshMs) return;
    reading ??= read().finally(() => {
      reading = null;
    });
    await reading;
  };

  return {
    /** What changed since a mark that this board gave out; null when nothing did. */
    since: async (mark: string | null, now: Date): Promise<BoardAnswer | null> => {
      await refresh();
      return changes.since(mark, now.getTime());
    },
    rows: async (): Promise<readonly BoardRow[]> => {
      await refresh();
      return changes.rows();
    },
  };
}

/** This process's own. Whoever asks it has been authorised. */
export const board = makeBoard(1_000);

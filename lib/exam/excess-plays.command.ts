import { pool } from "@/lib/platform/db";

/**
 * Clips that the journal shows to have been played more often than the attempt's rules allow: a signal for each
 * further play. Looked for apart from the journal's own statement, so that no answer waits for it.
 */
const SIGNAL = `
  with played as (
    select a.id, e.item_id, count(*)::int as plays, max(e.at) as at,
           (r.data->'parameters'->'test.audioPlays'->>'value')::int as allowed
      from attempt a
      join rule_set r on r.id = a.rule_set_id
      join attempt_entry e on e.attempt_id = a.id and e.kind = 'play' and e.standing = 'counted'
     where a.phase in ('listening', 'between')
     group by a.id, e.item_id, allowed
  )
  select note_attempt_signal(id, 'excess-play', jsonb_build_object('item', item_id, 'plays', plays), at)
    from played
   where plays > allowed
     and not exists (select 1 from attempt_signal s
                      where s.attempt_id = id and s.kind = 'excess-play'
                        and s.detail->>'item' = item_id and (s.detail->>'plays')::int >= plays)
   order by id, at`;

/** Repeating it changes nothing. */
export async function signalExcessPlays(): Promise<void> {
  await pool.query(SIGNAL);
}

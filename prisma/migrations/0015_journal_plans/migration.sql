-- The plan with which entries are written is made once, when the journal may still be empty, and has to be good when it is
-- not: always by the indexes, for each entry its own few rows. Nothing else of record_entries changes (0009).
CREATE OR REPLACE FUNCTION record_entries(waits boolean, sessions uuid[], attempts uuid[], leases uuid[], waited float8[],
                               lists int[], counters int[], kinds text[], items text[], options int[])
RETURNS TABLE (list int, place int, code text, "sequence" int, at text, standing text, "previousHash" text, hash text)
LANGUAGE plpgsql SET lock_timeout = '3s'
  SET enable_seqscan = off SET jit = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  locked uuid[];
  instant timestamptz := statement_timestamp()
    + coalesce((SELECT offset_ms FROM clock WHERE id = 1), 0) * interval '1 millisecond';
  most_entries CONSTANT int := 3000;
BEGIN
  IF waits THEN
    locked := ARRAY(SELECT a.id FROM unnest(sessions, attempts) AS j(session_id, attempt_id)
      JOIN session s ON s.id = j.session_id JOIN account c ON c.id = s.account_id AND c.role = 'applicant'
      JOIN attempt a ON a.id = j.attempt_id AND a.person_id = c.person_id
      ORDER BY a.id FOR NO KEY UPDATE OF a);
  ELSE
    locked := ARRAY(SELECT a.id FROM unnest(sessions, attempts) AS j(session_id, attempt_id)
      JOIN session s ON s.id = j.session_id JOIN account c ON c.id = s.account_id AND c.role = 'applicant'
      JOIN attempt a ON a.id = j.attempt_id AND a.person_id = c.person_id
      ORDER BY a.id FOR NO KEY UPDATE OF a SKIP LOCKED);
  END IF;

  RETURN QUERY
  WITH RECURSIVE job AS MATERIALIZED (
    SELECT j.list::int, j.attempt_id, j.lease_id,
           date_trunc('milliseconds', instant - j.waited * interval '1 millisecond') AS at,
           CASE WHEN c.id IS NULL THEN 'not_signed_in' WHEN a.id IS NULL THEN 'not_found'
                WHEN a.id <> ALL (locked) THEN 'busy' END AS hindrance,
           a.phase, a.form, a.paused_at, a.reading_ends_at,
           coalesce(a.listening_ended_at, a.listening_ends_at) AS listening_ends_at,
           a.lease_id IS NOT DISTINCT FROM j.lease_id AS is_current,
           EXISTS (SELECT 1 FROM attempt_lease l WHERE l.attempt_id = a.id AND l.lease_id = j.lease_id) AS is_lease,
           coalesce((SELECT max(e.counter) FROM attempt_entry e
                      WHERE e.attempt_id = a.id AND e.lease_id = j.lease_id), 0) AS last_counter,
           coalesce(last.sequence, 0) AS last_sequence, coalesce(last.hash, '') AS last_hash
      FROM unnest(sessions, attempts, leases, waited) WITH ORDINALITY
             AS j(session_id, attempt_id, lease_id, waited, list)
      LEFT JOIN session s ON s.id = j.session_id AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp()
      LEFT JOIN account c ON c.id = s.account_id AND c.active
      LEFT JOIN attempt a ON a.id = j.attempt_id AND a.person_id = c.person_id AND c.role = 'applicant'
      LEFT JOIN LATERAL (SELECT e.sequence, e.hash FROM attempt_entry e WHERE e.attempt_id = a.id
                          ORDER BY e.sequence DESC LIMIT 1) last ON true
  ), sent AS (
    SELECT e.*, CASE WHEN j.form->'listening' ? e.item THEN 'listening'
                     WHEN j.form->'reading' ? e.item AND e.kind = 'answer' THEN 'reading' END AS block
      FROM unnest(lists, counters, kinds, items, options) WITH ORDINALITY
             AS e(list, counter, kind, item, option, place)
      JOIN job j ON j.list = e.list
  ), judged AS (
    SELECT s.*, j.attempt_id, j.lease_id, j.last_sequence, j.last_hash, j.at,
           k.sequence AS known_sequence, k.at AS known_at, k.standing AS known_standing,
           k.previous_hash AS known_previous, k.hash AS known_hash,
           CASE
             WHEN j.hindrance IS NOT NULL THEN j.hindrance
             WHEN k.sequence IS NOT NULL THEN
               CASE WHEN k.kind = s.kind AND k.item_id = s.item AND k.option IS NOT DISTINCT FROM s.option
                    THEN 'known' ELSE 'counter_reused' END
             WHEN s.block IS NULL THEN 'foreign_item'
             WHEN NOT j.is_lease THEN 'lease_unknown'
             WHEN j.phase = 'ready' OR (s.block = 'reading' AND j.phase IN ('listening', 'between'))
               THEN 'block_not_open'
             WHEN s.counter <= j.last_counter THEN 'counter_behind'
             ELSE 'fresh' END AS code,
           CASE
             WHEN NOT j.is_current THEN 'superseded'
             WHEN j.phase = 'ended' OR j.at >= j.paused_at THEN 'late'
             WHEN j.at >= CASE s.block WHEN 'listening' THEN j.listening_ends_at ELSE j.reading_ends_at END THEN 'late'
             ELSE 'counted' END AS standing
      FROM sent s JOIN job j ON j.list = s.list
      LEFT JOIN LATERAL (SELECT e.* FROM attempt_entry e
                          WHERE e.attempt_id = j.attempt_id AND e.lease_id = j.lease_id AND e.counter = s.counter
                            AND j.hindrance IS NULL LIMIT 1) k ON true
  ), numbered AS (
    SELECT j.*, count(*) FILTER (WHERE j.code = 'fresh') OVER (PARTITION BY j.list ORDER BY j.place)::int AS step
      FROM judged j
  ), limited AS (
    SELECT n.list, n.place::int, n.counter, n.kind, n.item, n.option, n.attempt_id, n.lease_id, n.standing, n.at, n.step,
           n.last_sequence, n.last_hash, n.known_sequence, n.known_at, n.known_standing, n.known_previous, n.known_hash,
           CASE WHEN n.code = 'fresh' AND n.last_sequence + n.step > most_entries THEN 'too_many_answers'
                ELSE n.code END AS code
      FROM numbered n
  ), told AS MATERIALIZED (
    -- Nothing after a refused entry is looked at.
    SELECT * FROM (
      SELECT l.*, min(l.place) FILTER (WHERE l.code NOT IN ('fresh', 'known')) OVER (PARTITION BY l.list) AS refused_at
        FROM limited l) all_of_them
     WHERE refused_at IS NULL OR place <= refused_at
  ), chain AS (
    SELECT t.list, t.step, t.last_hash AS previous_hash,
           journal_hash(t.last_hash, t.attempt_id, t.last_sequence + t.step, t.counter, t.lease_id, t.kind, t.item,
                        t.option, t.at, t.standing) AS hash
      FROM told t WHERE t.code = 'fresh' AND t.step = 1
    UNION ALL
    SELECT t.list, t.step, c.hash,
           journal_hash(c.hash, t.attempt_id, t.last_sequence + t.step, t.counter, t.lease_id, t.kind, t.item,
                        t.option, t.at, t.standing)
      FROM chain c JOIN told t ON t.list = c.list AND t.step = c.step + 1 AND t.code = 'fresh'
  ), saved AS (
    INSERT INTO attempt_entry
        (attempt_id, sequence, counter, lease_id, kind, item_id, option, at, standing, previous_hash, hash)
    SELECT t.attempt_id, t.last_sequence + t.step, t.counter, t.lease_id, t.kind, t.item, t.option, t.at, t.standing,
           c.previous_hash, c.hash
      FROM told t JOIN chain c ON c.list = t.list AND c.step = t.step
     WHERE t.code = 'fresh'
  )
  SELECT t.list, t.place, t.code,
         CASE WHEN t.code = 'fresh' THEN t.last_sequence + t.step ELSE t.known_sequence END,
         journal_instant(CASE WHEN t.code = 'fresh' THEN t.at ELSE t.known_at END),
         CASE WHEN t.code = 'fresh' THEN t.standing ELSE t.known_standing END,
         CASE WHEN t.code = 'fresh' THEN c.previous_hash ELSE t.known_previous END,
         CASE WHEN t.code = 'fresh' THEN c.hash ELSE t.known_hash END
    FROM told t LEFT JOIN chain c ON c.list = t.list AND c.step = t.step AND t.code = 'fresh'
   ORDER BY t.place;
END
$$;

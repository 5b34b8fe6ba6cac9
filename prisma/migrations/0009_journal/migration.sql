-- The journal of an attempt takes entries in batches that share a commit, and remembers every device that ever held it.

-- ── Devices: a lease that was the attempt's own once is superseded; one that never was is unknown ──
CREATE TABLE "attempt_lease" (
    "attempt_id" UUID NOT NULL,
    "lease_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_lease_pkey" PRIMARY KEY ("attempt_id", "lease_id")
);
ALTER TABLE "attempt_lease" ADD CONSTRAINT "attempt_lease_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
INSERT INTO attempt_lease (attempt_id, lease_id, at)
  SELECT attempt_id, lease_id, min(at) FROM attempt_entry GROUP BY 1, 2
  UNION SELECT id, lease_id, prepared_at FROM attempt a WHERE lease_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM attempt_entry e WHERE e.attempt_id = a.id AND e.lease_id = a.lease_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON attempt_lease FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON attempt_lease EXECUTE FUNCTION refuse_rewrite();
GRANT SELECT, INSERT ON attempt_lease TO qonys_app;

-- An instant as the journal's line and every receipt write it.
CREATE FUNCTION journal_instant(at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- The hash of an entry; lib/exam/journal.ts writes the very same line, so that either can check the other.
CREATE FUNCTION journal_hash(previous text, attempt uuid, sequence int, counter int, lease uuid, kind text, item text,
                             option int, at timestamptz, standing text)
RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws('|', previous, attempt, sequence, counter, lease, item,
    coalesce(option::text, ''), journal_instant(at),
    CASE WHEN kind <> 'answer' OR standing <> 'counted' THEN kind || '|' || standing END), 'UTF8')), 'hex')
$$;

-- Writes the entries of several attempts, one list of entries for each, and says of every entry what became of it. The
-- lists are numbered from 1 and stand side by side in the first four arrays; the entries of all lists stand in the last
-- five, in order, each with the number of its list.
--
-- An attempt's row is locked before its journal is read, always in the order of ids; the second statement reads with a
-- snapshot of its own, so that it sees whatever the lock waited for. An attempt that somebody else has locked is `busy`,
-- unless the caller `waits` for it: one attempt never holds up the others of its batch.
--
-- An entry arrived when its request had arrived: the statement's own start, on the shared clock, less the milliseconds that it
-- had waited in the web server before. No queue and no lock makes it later.
CREATE FUNCTION record_entries(waits boolean, sessions uuid[], attempts uuid[], leases uuid[], waited float8[],
                               lists int[], counters int[], kinds text[], items text[], options int[])
RETURNS TABLE (list int, place int, code text, "sequence" int, at text, standing text, "previousHash" text, hash text)
LANGUAGE plpgsql SET lock_timeout = '3s' AS $$
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
      LEFT JOIN attempt_entry k
        ON k.attempt_id = j.attempt_id AND k.lease_id = j.lease_id AND k.counter = s.counter AND j.hindrance IS NULL
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

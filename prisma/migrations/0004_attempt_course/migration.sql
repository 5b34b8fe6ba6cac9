-- The course of an attempt: downloaded before its clock starts, one journal for answers and plays, deadlines that
-- are moved only with a record of who moved them and why.

-- ── The journal: answers and plays in one chain; what does not count is kept beside what does ──
ALTER TABLE "attempt_answer" RENAME TO "attempt_entry";
ALTER TABLE "attempt_entry" RENAME CONSTRAINT "attempt_answer_pkey" TO "attempt_entry_pkey";
ALTER TABLE "attempt_entry" RENAME CONSTRAINT "attempt_answer_attempt_id_fkey" TO "attempt_entry_attempt_id_fkey";
ALTER INDEX "attempt_answer_attempt_id_lease_id_counter_key" RENAME TO "attempt_entry_attempt_id_lease_id_counter_key";
ALTER TABLE "attempt_entry"
  ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'answer',
  ADD COLUMN "standing" TEXT NOT NULL DEFAULT 'counted',
  ADD CHECK (kind IN ('answer', 'play')),
  ADD CHECK (standing IN ('counted', 'late', 'superseded'));

-- ── Before the clock: a form that is drawn and can be downloaded ──
ALTER TABLE "attempt" DROP CONSTRAINT "attempt_phase_check";
ALTER TABLE "attempt" ALTER COLUMN "started_at" DROP NOT NULL, ALTER COLUMN "listening_ends_at" DROP NOT NULL;
ALTER TABLE "attempt"
  ADD COLUMN "prepared_at" TIMESTAMPTZ(3),
  ADD COLUMN "rest_ends_at" TIMESTAMPTZ(3),
  ADD COLUMN "paused_at" TIMESTAMPTZ(3),
  ADD COLUMN "pause_kind" TEXT,
  ADD COLUMN "accommodation" JSONB;
UPDATE "attempt" SET prepared_at = started_at,
  rest_ends_at = listening_ended_at + (form->'minutes'->>'between')::int * interval '1 minute';
ALTER TABLE "attempt" ALTER COLUMN "prepared_at" SET NOT NULL;
ALTER TABLE "attempt"
  ADD CHECK (phase IN ('ready', 'listening', 'between', 'reading', 'ended')),
  ADD CHECK ((phase = 'ready') = (started_at IS NULL)),
  ADD CHECK ((started_at IS NULL) = (listening_ends_at IS NULL)),
  ADD CHECK (phase <> 'between' OR rest_ends_at IS NOT NULL),
  ADD CHECK (pause_kind IN ('break', 'centre', 'outage')),
  ADD CHECK ((paused_at IS NULL) = (pause_kind IS NULL)),
  ADD CHECK (paused_at IS NULL OR phase IN ('listening', 'between', 'reading'));

-- ── What happened to an attempt beside its answers: append-only ──
CREATE TABLE "attempt_event" (
    "attempt_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_event_pkey" PRIMARY KEY ("attempt_id", "sequence")
);
ALTER TABLE "attempt_event" ADD CONSTRAINT "attempt_event_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON attempt_event FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON attempt_event EXECUTE FUNCTION refuse_rewrite();
GRANT SELECT, INSERT ON attempt_event TO qonys_app;

-- Appends an event. Whoever calls it holds the lock on the attempt's row, so that the numbers have no gap and no rival.
CREATE FUNCTION note_attempt_event(of_attempt uuid, what text, about jsonb, who uuid, in_role text, instant timestamptz)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO attempt_event (attempt_id, sequence, type, detail, actor_id, actor_role, at)
  SELECT of_attempt, coalesce(max(sequence), 0) + 1, what, about, who, in_role, instant
    FROM attempt_event WHERE attempt_id = of_attempt
$$;

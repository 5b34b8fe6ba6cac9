-- Answers that came after their block count only if two people of the testing centre say so, on the evidence.
CREATE TABLE "late_ruling" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "attempt_id" UUID NOT NULL,
    "entries" INTEGER[] NOT NULL,
    "proposal" TEXT NOT NULL,
    "proposal_text_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decision_text_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "late_ruling_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "late_ruling_attempt_id_idx" ON "late_ruling"("attempt_id");
ALTER TABLE "late_ruling" ADD CONSTRAINT "late_ruling_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "late_ruling"
  ADD CHECK (proposal IN ('count', 'refuse')),
  ADD CHECK (decision IN ('agreed', 'disagreed')),
  ADD CHECK (cardinality(entries) > 0),
  -- Two people.
  ADD CHECK (decided_by_id <> proposed_by_id),
  ADD CHECK (num_nulls(decision, decision_text_id, decided_by_id, decided_at) IN (0, 4));
-- One proposal at a time.
CREATE UNIQUE INDEX late_ruling_one_open ON late_ruling (attempt_id) WHERE decision IS NULL;

-- What was proposed stays as it was; a ruling is decided once and never removed.
CREATE FUNCTION keep_late_ruling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.decision IS NOT NULL OR (new.attempt_id, new.entries, new.proposal, new.proposal_text_id, new.proposed_by_id, new.proposed_at)
     IS DISTINCT FROM (old.attempt_id, old.entries, old.proposal, old.proposal_text_id, old.proposed_by_id, old.proposed_at) THEN
    RAISE EXCEPTION 'a late ruling is decided once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER keep_late_ruling BEFORE UPDATE ON late_ruling FOR EACH ROW EXECUTE FUNCTION keep_late_ruling();
GRANT SELECT, INSERT, UPDATE ON late_ruling TO qonys_app;
-- A certificate's numbers can rise when late answers are let count; the rest of it stays.
GRANT UPDATE (listening_correct, reading_correct) ON certificate TO qonys_app;
-- Few entries are late: the desk finds them without reading the others.
CREATE INDEX attempt_entry_late ON attempt_entry (attempt_id) WHERE standing = 'late' AND kind = 'answer';

-- How a candidate conducts themselves is noted, never judged by itself; how the testing centre watches, speaks to
-- them and stops their clock; and a ban that takes two people and the candidate's reply.

-- ── Signals: a small log of an attempt, off the path of its answers ──
CREATE TABLE "attempt_signal" (
    "attempt_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_signal_pkey" PRIMARY KEY ("attempt_id", "sequence"),
    CHECK (kind IN ('focus-lost', 'full-screen-left', 'copy', 'paste', 'device-changed', 'absence',
                    'network-changed', 'excess-play'))
);
ALTER TABLE "attempt_signal" ADD CONSTRAINT "attempt_signal_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON attempt_signal FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON attempt_signal EXECUTE FUNCTION refuse_rewrite();
GRANT SELECT, INSERT ON attempt_signal TO qonys_app;

-- Appends a signal. The log of an attempt stays small: fifty of a kind say what there is to say.
-- The advisory lock keeps the numbers without a gap and does not touch the attempt's row, which answers need.
CREATE FUNCTION note_attempt_signal(of_attempt uuid, what text, about jsonb, instant timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(10, hashtext(of_attempt::text));
  IF (SELECT count(*) FROM attempt_signal WHERE attempt_id = of_attempt AND kind = what) < 50 THEN
    INSERT INTO attempt_signal (attempt_id, sequence, kind, detail, at)
    SELECT of_attempt, coalesce(max(sequence), 0) + 1, what, about, date_trunc('milliseconds', instant)
      FROM attempt_signal WHERE attempt_id = of_attempt;
  END IF;
END $$;

-- Whoever lets another device take over has made the signal with it.
CREATE FUNCTION signal_device_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_attempt_signal(NEW.attempt_id, 'device-changed', '{}', NEW.at);
  RETURN NULL;
END $$;
CREATE TRIGGER device_change_is_a_signal AFTER INSERT ON attempt_event
  FOR EACH ROW WHEN (NEW.type = 'device-changed') EXECUTE FUNCTION signal_device_change();

-- ── When a candidate's browser was last heard of. Written in batches; what a crash of the database takes, comes
-- again with the next heartbeat ──
CREATE UNLOGGED TABLE "attempt_contact" (
    "attempt_id" UUID NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "network" TEXT NOT NULL,

    CONSTRAINT "attempt_contact_pkey" PRIMARY KEY ("attempt_id")
) WITH (fillfactor = 70);
GRANT SELECT, INSERT, UPDATE ON attempt_contact TO qonys_app;

-- Those who ended just now stay on the testing centre's board for a while.
CREATE INDEX "attempt_ended_at_idx" ON "attempt"("ended_at");

-- ── What the testing centre says to a candidate: the text can be erased, that it was said stays ──
CREATE TABLE "attempt_message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "attempt_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempt_message_pkey" PRIMARY KEY ("id"),
    CHECK (kind IN ('message', 'pause', 'resume')),
    CHECK (length(text) <= 500)
);
CREATE INDEX "attempt_message_attempt_id_idx" ON "attempt_message"("attempt_id");
ALTER TABLE "attempt_message" ADD CONSTRAINT "attempt_message_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON attempt_message TO qonys_app;
GRANT UPDATE (text, read_at) ON attempt_message TO qonys_app;

-- ── A ban: proposed by one, answered by the candidate, decided by another ──
CREATE TABLE "ban_proposal" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    -- Numbers of the attempt's signals that the grounds name.
    "signals" JSONB NOT NULL,
    "grounds_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "reply_until" DATE NOT NULL,
    "reply_id" UUID,
    "replied_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_id" UUID,

    CONSTRAINT "ban_proposal_pkey" PRIMARY KEY ("id"),
    CHECK (outcome IN ('imposed', 'dropped')),
    CHECK ((reply_id IS NULL) = (replied_at IS NULL)),
    CHECK ((outcome IS NULL) = (decided_by_id IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)
           AND (outcome IS NULL) = (decision_id IS NULL)),
    CONSTRAINT "ban_proposal_two_people" CHECK (decided_by_id <> proposed_by_id),
    -- Kazakhstan's days end at 19:00 UTC.
    CONSTRAINT "ban_proposal_heard_first" CHECK (outcome IS NULL OR replied_at IS NOT NULL
      OR decided_at >= (reply_until::timestamp + interval '19 hours') AT TIME ZONE 'UTC')
);
CREATE INDEX "ban_proposal_application_id_idx" ON "ban_proposal"("application_id");
CREATE UNIQUE INDEX "ban_proposal_one_open" ON "ban_proposal"("application_id") WHERE outcome IS NULL;
ALTER TABLE "ban_proposal" ADD CONSTRAINT "ban_proposal_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ban_proposal" ADD CONSTRAINT "ban_proposal_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON ban_proposal TO qonys_app;
GRANT UPDATE (reply_id, replied_at, outcome, decided_by_id, decided_at, decision_id) ON ban_proposal TO qonys_app;

-- Cases that are open already have no proposal.
UPDATE application SET state = jsonb_set(state, '{testing,banProposal}', 'null') WHERE state ? 'testing';

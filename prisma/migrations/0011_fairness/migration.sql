-- Time that the server's own side owes to candidates, time that only they saw lost, what the testing centre approved for
-- them, and whether they heard the sound check.

-- ── The pulse: each web process says every second, through the pool that stores answers, that it serves ──
CREATE TABLE "service_pulse" (
    "process_id" UUID NOT NULL,
    -- The machine's clock measures gaps; a jump of the demo's clock is none.
    "real_at" TIMESTAMPTZ(3) NOT NULL,
    -- The same instant by qonys_now().
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_pulse_pkey" PRIMARY KEY ("process_id")
);
GRANT SELECT, INSERT, UPDATE, DELETE ON service_pulse TO qonys_app;

-- Up to when it is known that somebody served, or how long nobody did: no deadline after it counts as over yet. Where no web
-- process ever pulsed nothing is known of outages, and the clock alone counts.
CREATE FUNCTION served_until() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT coalesce((SELECT least(at, qonys_now()) FROM service_pulse ORDER BY real_at DESC LIMIT 1), qonys_now())
$$;

-- ── Outages: no instant belongs to two of them, so none is given back twice ──
CREATE TABLE "service_outage" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "cause" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,
    "real_from" TIMESTAMPTZ(3) NOT NULL,
    "real_to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_outage_pkey" PRIMARY KEY ("id"),
    CHECK (cause IN ('restart', 'database', 'errors', 'stall')),
    CHECK (from_at < to_at),
    CHECK (real_from < real_to),
    EXCLUDE USING gist (tstzrange(real_from, real_to) WITH &&)
);
GRANT SELECT, INSERT ON service_outage TO qonys_app;

CREATE TABLE "outage_credit" (
    "outage_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "outage_credit_pkey" PRIMARY KEY ("outage_id", "attempt_id"),
    CHECK (kind IN ('moved', 'paused')),
    CHECK (seconds >= 0)
);
CREATE INDEX "outage_credit_attempt_id_idx" ON "outage_credit"("attempt_id");
ALTER TABLE "outage_credit" ADD CONSTRAINT "outage_credit_outage_id_fkey"
  FOREIGN KEY ("outage_id") REFERENCES "service_outage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outage_credit" ADD CONSTRAINT "outage_credit_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON outage_credit TO qonys_app;

-- ── What only the candidate saw: the testing centre gives time, or says why not ──
CREATE TABLE "time_claim" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "attempt_id" UUID NOT NULL,
    -- What happened, in the candidate's words: text of the case, which can be erased.
    "text_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "minutes" INTEGER,
    "reason_text_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "time_claim_pkey" PRIMARY KEY ("id"),
    CHECK (status IN ('open', 'approved', 'refused')),
    CHECK ((status = 'open') = (decided_at IS NULL)),
    CHECK ((status = 'open') = (reason_text_id IS NULL)),
    CHECK ((status = 'approved') = (minutes IS NOT NULL)),
    CHECK (minutes > 0)
);
CREATE INDEX "time_claim_attempt_id_idx" ON "time_claim"("attempt_id");
-- One claim of an attempt waits at a time.
CREATE UNIQUE INDEX time_claim_one_open ON time_claim (attempt_id) WHERE status = 'open';
ALTER TABLE "time_claim" ADD CONSTRAINT "time_claim_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE ON time_claim TO qonys_app;

-- ── Accommodations: asked for once in the application, judged one by one ──
CREATE TABLE "accommodation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'asked',
    -- Why it is needed, and why it was decided so: texts of the case, which can be erased.
    "text_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "reason_text_id" UUID,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "accommodation_pkey" PRIMARY KEY ("id"),
    CHECK (kind IN ('extra-time', 'breaks', 'large-text', 'reader')),
    CHECK (status IN ('asked', 'approved', 'refused', 'withdrawn')),
    CHECK (status NOT IN ('approved', 'refused') OR (decided_at IS NOT NULL AND reason_text_id IS NOT NULL)),
    CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
CREATE INDEX "accommodation_application_id_idx" ON "accommodation"("application_id");
CREATE UNIQUE INDEX accommodation_one_standing ON accommodation (application_id, kind) WHERE status IN ('asked', 'approved');
ALTER TABLE "accommodation" ADD CONSTRAINT "accommodation_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE ON accommodation TO qonys_app;

-- ── The sound check: that it was made, and how it went ──
CREATE TABLE "sound_check" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sound_check_pkey" PRIMARY KEY ("id"),
    CHECK (outcome IN ('passed', 'failed', 'skipped')),
    CHECK (browser IN ('chromium', 'firefox', 'safari', 'other'))
);
CREATE INDEX "sound_check_person_id_at_idx" ON "sound_check"("person_id", "at");
ALTER TABLE "sound_check" ADD CONSTRAINT "sound_check_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON sound_check TO qonys_app;

DO $$
DECLARE log text;
BEGIN
  FOREACH log IN ARRAY ARRAY['service_outage', 'outage_credit', 'sound_check'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', log);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_rewrite()', log);
  END LOOP;
END $$;

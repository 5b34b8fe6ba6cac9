-- What statistics of the items are computed from, and what they found. Nobody's name: a sitting keeps groups as codes.

-- ── Sittings: real ones from ended attempts, simulated ones in the demo and in measurements; never mixed ──
CREATE TABLE "scored_sitting" (
    "id" BIGSERIAL NOT NULL,
    "attempt_id" UUID,
    "source" TEXT NOT NULL,
    "sex" INTEGER,
    "citizenship" INTEGER,
    "service" INTEGER,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scored_sitting_pkey" PRIMARY KEY ("id"),
    CHECK (source IN ('exam', 'simulated')),
    CHECK ((source = 'exam') = (attempt_id IS NOT NULL))
);
-- An attempt is taken over once, however often the sweep runs.
CREATE UNIQUE INDEX "scored_sitting_attempt_id_key" ON "scored_sitting"("attempt_id");
CREATE INDEX "scored_sitting_source_id_idx" ON "scored_sitting"("source", "id");
ALTER TABLE "scored_sitting" ADD CONSTRAINT "scored_sitting_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One row a block: a million answers are 33,000 rows. Items are parted by spaces; of each answer one character.
CREATE TABLE "scored_block" (
    "sitting_id" BIGINT NOT NULL,
    "block" TEXT NOT NULL,
    "items" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "marks" TEXT NOT NULL,

    CONSTRAINT "scored_block_pkey" PRIMARY KEY ("sitting_id", "block"),
    CHECK (block IN ('listening', 'reading')),
    CHECK (choices ~ '^[0-3-]+$'),
    CHECK (marks ~ '^[01]+$'),
    CHECK (length(choices) = length(marks)),
    CHECK (cardinality(string_to_array(items, ' ')) = length(marks))
);
ALTER TABLE "scored_block" ADD CONSTRAINT "scored_block_sitting_id_fkey"
  FOREIGN KEY ("sitting_id") REFERENCES "scored_sitting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Runs ──
CREATE TABLE "statistics_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "requested_by_id" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "last_sitting_id" BIGINT,
    "sittings" INTEGER,
    "responses" INTEGER,
    "milliseconds" INTEGER,

    CONSTRAINT "statistics_run_pkey" PRIMARY KEY ("id"),
    CHECK (source IN ('exam', 'simulated')),
    CHECK (status IN ('queued', 'done', 'given-up')),
    CHECK ((status = 'queued') = (finished_at IS NULL)),
    CHECK (status <> 'done' OR (sittings IS NOT NULL AND responses IS NOT NULL AND milliseconds IS NOT NULL))
);
CREATE INDEX "statistics_run_source_requested_at_idx" ON "statistics_run"("source", "requested_at");
-- Two people who press the button at once ask for one run.
CREATE UNIQUE INDEX statistics_run_one_queued ON statistics_run (source) WHERE status = 'queued';

CREATE TABLE "statistics_block" (
    "run_id" UUID NOT NULL,
    "block" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "statistics_block_pkey" PRIMARY KEY ("run_id", "block")
);
ALTER TABLE "statistics_block" ADD CONSTRAINT "statistics_block_run_id_fkey"
  FOREIGN KEY ("run_id") REFERENCES "statistics_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "statistics_item" (
    "run_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "statistics_item_pkey" PRIMARY KEY ("run_id", "item_id")
);
ALTER TABLE "statistics_item" ADD CONSTRAINT "statistics_item_run_id_fkey"
  FOREIGN KEY ("run_id") REFERENCES "statistics_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "statistics_item" ADD CONSTRAINT "statistics_item_item_id_fkey"
  FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Estimates that somebody took over ──
CREATE TABLE "item_estimate" (
    "item_id" TEXT NOT NULL,
    "run_id" UUID NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "error" DOUBLE PRECISION NOT NULL,
    "taken_by_id" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_estimate_pkey" PRIMARY KEY ("item_id", "run_id")
);
ALTER TABLE "item_estimate" ADD CONSTRAINT "item_estimate_item_id_fkey"
  FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "item_estimate" ADD CONSTRAINT "item_estimate_run_id_fkey"
  FOREIGN KEY ("run_id") REFERENCES "statistics_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DO $$
DECLARE log text;
BEGIN
  FOREACH log IN ARRAY ARRAY['scored_sitting', 'scored_block', 'statistics_block', 'statistics_item', 'item_estimate'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', log);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_rewrite()', log);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON scored_sitting, scored_block, statistics_run, statistics_block, statistics_item, item_estimate TO qonys_app;
GRANT UPDATE ON statistics_run TO qonys_app;
GRANT USAGE ON SEQUENCE scored_sitting_id_seq TO qonys_app;

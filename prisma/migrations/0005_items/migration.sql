-- The item bank: authoring by one, review by another, trial, versions, and what a form was drawn from.

-- ── Life of an item ──
ALTER TABLE "item"
  ADD COLUMN "lineage" TEXT,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "status" TEXT NOT NULL DEFAULT 'draft',
  ADD COLUMN "author_ids" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "reviewer_id" UUID,
  ADD COLUMN "remark" TEXT,
  ADD COLUMN "source" TEXT,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT qonys_now(),
  ADD COLUMN "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT qonys_now();
UPDATE "item" SET lineage = id, status = CASE WHEN active THEN 'active' ELSE 'retired' END;
ALTER TABLE "item" ALTER COLUMN "lineage" SET NOT NULL, DROP COLUMN "active";
CREATE UNIQUE INDEX "item_lineage_version_key" ON "item"("lineage", "version");
CREATE INDEX "item_status_block_idx" ON "item"("status", "block");
ALTER TABLE "item"
  ADD CHECK (status IN ('draft', 'reviewed', 'trial', 'active', 'retired')),
  ADD CHECK (block IN ('listening', 'reading')),
  ADD CHECK (key BETWEEN 0 AND 3),
  -- The second version's id says so: L-001.2.
  ADD CHECK (id = CASE version WHEN 1 THEN lineage ELSE lineage || '.' || version END),
  ADD CHECK (jsonb_typeof(author_ids) = 'array'),
  -- Invariant: nobody reviews what they wrote, and nothing that somebody wrote is asked without a review.
  ADD CONSTRAINT item_reviewed_by_another CHECK (reviewer_id IS NULL OR NOT author_ids ? reviewer_id::text),
  ADD CONSTRAINT item_reviewed_before_use
    CHECK (status IN ('draft', 'retired') OR author_ids = '[]' OR reviewer_id IS NOT NULL);
-- A new version takes the place of the old one.
CREATE UNIQUE INDEX item_one_active ON item (lineage) WHERE status = 'active';
CREATE SEQUENCE item_number START 1001;
GRANT USAGE ON SEQUENCE item_number TO qonys_app;

-- What was asked is what was written then, whoever tries: stored answers are marked by it.
CREATE FUNCTION guard_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (new.id, new.lineage, new.version) IS DISTINCT FROM (old.id, old.lineage, old.version)
     OR ((new.block, new.kind, new.topic, new.level, new.difficulty, new.face, new.key, new.answer)
         IS DISTINCT FROM
         (old.block, old.kind, old.topic, old.level, old.difficulty, old.face, old.key, old.answer)
         AND NOT (old.status IN ('draft', 'reviewed') AND new.status = 'draft')) THEN
    RAISE EXCEPTION 'item % may have been asked: a change is a new version', old.id
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF new.status <> old.status AND old.status || ' ' || new.status NOT IN
      ('draft reviewed', 'reviewed draft', 'reviewed trial', 'trial active',
       'draft retired', 'reviewed retired', 'trial retired', 'active retired') THEN
    RAISE EXCEPTION 'item % does not go from % to %', old.id, old.status, new.status
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER guard_item BEFORE UPDATE ON item FOR EACH ROW EXECUTE FUNCTION guard_item();

-- ── Clips and pictures ──
CREATE TABLE "item_media" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_media_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "item_media_sha256_idx" ON "item_media"("sha256");
GRANT SELECT, INSERT ON item_media TO qonys_app;

-- ── What forms were drawn from ──
CREATE TABLE "item_pool" (
    "hash" TEXT NOT NULL,
    "item_ids" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "item_pool_pkey" PRIMARY KEY ("hash")
);
GRANT SELECT, INSERT ON item_pool TO qonys_app;
-- The last forms, by which exposure is counted, and a person's own.
CREATE INDEX "attempt_prepared_at_idx" ON "attempt"("prepared_at");
CREATE INDEX "attempt_person_id_idx" ON "attempt"("person_id");

-- ── Trial: after the attempt, in a table that no marking reads ──
CREATE TABLE "trial_response" (
    "attempt_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "option" INTEGER,
    "correct" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trial_response_pkey" PRIMARY KEY ("attempt_id", "item_id"),
    CHECK (option BETWEEN 0 AND 3)
);
CREATE INDEX "trial_response_item_id_idx" ON "trial_response"("item_id");
ALTER TABLE "trial_response" ADD CONSTRAINT "trial_response_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "trial_response" ADD CONSTRAINT "trial_response_item_id_fkey"
  FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON trial_response TO qonys_app;

DO $$
DECLARE log text;
BEGIN
  FOREACH log IN ARRAY ARRAY['item_pool', 'trial_response', 'item_media'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_rewrite()', log);
    EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_rewrite()', log);
  END LOOP;
END $$;

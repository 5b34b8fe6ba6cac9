-- What a draft of the rules would change, computed for one content against one set that it would replace. A run is asked
-- for, then done or given up, and never altered after that: the approval rests on it.

CREATE TABLE "rule_set_effect" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "draft_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "base_id" TEXT NOT NULL,
    "base_hash" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "milliseconds" INTEGER,
    "past" JSONB,
    "invented" JSONB,

    CONSTRAINT "rule_set_effect_pkey" PRIMARY KEY ("id"),
    CHECK (status IN ('queued', 'done', 'given-up')),
    CHECK ((status = 'queued') = (finished_at IS NULL)),
    CHECK (status <> 'done' OR num_nulls(past, invented, milliseconds) = 0)
);
CREATE INDEX "rule_set_effect_draft_id_requested_at_idx" ON "rule_set_effect"("draft_id", "requested_at");
-- Two people who press the button at once ask for one run.
CREATE UNIQUE INDEX rule_set_effect_one_queued ON rule_set_effect (draft_id) WHERE status = 'queued';
ALTER TABLE "rule_set_effect" ADD CONSTRAINT "rule_set_effect_draft_id_fkey"
  FOREIGN KEY ("draft_id") REFERENCES "rule_set_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "rule_set_effect" ADD CONSTRAINT "rule_set_effect_base_id_fkey"
  FOREIGN KEY ("base_id") REFERENCES "rule_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION keep_rule_set_effect() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.status <> 'queued'
     OR (new.id, new.draft_id, new.content_hash, new.base_id, new.base_hash, new.requested_by_id, new.requested_at)
     IS DISTINCT FROM
        (old.id, old.draft_id, old.content_hash, old.base_id, old.base_hash, old.requested_by_id, old.requested_at) THEN
    RAISE EXCEPTION 'a finished effect stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER keep_rule_set_effect BEFORE UPDATE OR DELETE ON rule_set_effect
  FOR EACH ROW EXECUTE FUNCTION keep_rule_set_effect();
CREATE TRIGGER kept_table BEFORE TRUNCATE ON rule_set_effect EXECUTE FUNCTION refuse_rewrite();

GRANT SELECT, INSERT, UPDATE ON rule_set_effect TO qonys_app;

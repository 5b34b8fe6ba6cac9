-- Rule sets that people draft: who wrote what and when, who decided, and a stored set that nobody changes.

CREATE TABLE "rule_set_draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "based_on" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'drafting',
    "drafted_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "rule_set_draft_pkey" PRIMARY KEY ("id"),
    CHECK (status IN ('drafting', 'proposed', 'approved', 'withdrawn')),
    CHECK (version >= 1),
    CHECK (num_nulls(proposed_by_id, proposed_at) IN (0, 2)),
    CHECK (num_nulls(decided_by_id, decided_at) IN (0, 2)),
    CHECK (status NOT IN ('proposed', 'approved') OR proposed_at IS NOT NULL),
    CHECK (status <> 'approved' OR decided_at IS NOT NULL)
);
CREATE INDEX "rule_set_draft_status_idx" ON "rule_set_draft"("status");
ALTER TABLE "rule_set_draft" ADD CONSTRAINT "rule_set_draft_based_on_fkey"
  FOREIGN KEY ("based_on") REFERENCES "rule_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Everything that a draft ever said, with who saved it.
CREATE TABLE "rule_set_draft_version" (
    "draft_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rule_set_draft_version_pkey" PRIMARY KEY ("draft_id", "version")
);
ALTER TABLE "rule_set_draft_version" ADD CONSTRAINT "rule_set_draft_version_draft_id_fkey"
  FOREIGN KEY ("draft_id") REFERENCES "rule_set_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A draft changes only while it is drafted, by one version at a time; what was decided stays; who wrote a word of it does
-- not approve it.
CREATE FUNCTION keep_rule_set_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old.status IN ('approved', 'withdrawn') THEN
    RAISE EXCEPTION 'a decided draft stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (new.id, new.drafted_by_id, new.created_at) IS DISTINCT FROM (old.id, old.drafted_by_id, old.created_at) THEN
    RAISE EXCEPTION 'a draft keeps its author' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (new.content, new.content_hash, new.version, new.based_on, new.edited_by_id, new.edited_at)
     IS DISTINCT FROM (old.content, old.content_hash, old.version, old.based_on, old.edited_by_id, old.edited_at)
     AND (old.status <> 'drafting' OR new.status <> 'drafting' OR new.version <> old.version + 1) THEN
    RAISE EXCEPTION 'a draft changes while it is drafted, one version at a time' USING ERRCODE = 'restrict_violation';
  END IF;
  IF new.status = 'approved' THEN
    IF old.status <> 'proposed' THEN
      RAISE EXCEPTION 'only a proposed draft is approved' USING ERRCODE = 'restrict_violation';
    END IF;
    IF new.decided_by_id IN (new.drafted_by_id, new.proposed_by_id) OR EXISTS (
      SELECT FROM rule_set_draft_version v WHERE v.draft_id = new.id AND v.saved_by_id = new.decided_by_id
    ) THEN
      RAISE EXCEPTION 'nobody approves what they wrote' USING ERRCODE = 'check_violation', CONSTRAINT = 'rule_set_draft_four_eyes';
    END IF;
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER keep_rule_set_draft BEFORE UPDATE OR DELETE ON rule_set_draft
  FOR EACH ROW EXECUTE FUNCTION keep_rule_set_draft();

-- The trail is written by the database, whoever saves; the application can only read it.
CREATE FUNCTION trace_rule_set_draft() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF tg_op = 'INSERT' OR new.version <> old.version THEN
    INSERT INTO rule_set_draft_version (draft_id, version, content, content_hash, saved_by_id, saved_at)
    VALUES (new.id, new.version, new.content, new.content_hash, new.edited_by_id, new.edited_at);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER trace_rule_set_draft AFTER INSERT OR UPDATE ON rule_set_draft
  FOR EACH ROW EXECUTE FUNCTION trace_rule_set_draft();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON rule_set_draft_version FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON rule_set_draft_version EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER kept_table BEFORE TRUNCATE ON rule_set_draft EXECUTE FUNCTION refuse_rewrite();

-- A stored set: its draft, and the portal's signature over its hash with the key that made it.
ALTER TABLE "rule_set" ADD COLUMN "draft_id" UUID, ADD COLUMN "signature" TEXT, ADD COLUMN "key_id" TEXT;
ALTER TABLE "rule_set"
  ADD CHECK (num_nulls(signature, key_id) IN (0, 2)),
  ADD CHECK (draft_id IS NULL OR num_nulls(drafted_by_id, approved_by_id, signature) = 0),
  ADD CHECK (in_force_to IS NULL OR in_force_from <= in_force_to);
CREATE UNIQUE INDEX "rule_set_draft_id_key" ON "rule_set"("draft_id");
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_draft_id_fkey"
  FOREIGN KEY ("draft_id") REFERENCES "rule_set_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- No two sets begin on one day.
CREATE UNIQUE INDEX rule_set_one_begins ON rule_set (in_force_from) WHERE drafted_by_id IS NULL OR approved_by_id IS NOT NULL;

-- A set that was drafted says what was approved, by whom it was approved, and begins on a day that is yet to come: a day has
-- one set of rules from its first minute to its last.
CREATE FUNCTION check_rule_set() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE draft rule_set_draft;
BEGIN
  IF new.draft_id IS NULL THEN RETURN new; END IF;
  SELECT * INTO draft FROM rule_set_draft WHERE id = new.draft_id;
  IF draft.status IS DISTINCT FROM 'approved' OR (new.data, new.hash, new.approved_by_id)
     IS DISTINCT FROM (draft.content, draft.content_hash, draft.decided_by_id) THEN
    RAISE EXCEPTION 'only what was approved becomes a rule set' USING ERRCODE = 'restrict_violation';
  END IF;
  IF new.in_force_from <= (qonys_now() AT TIME ZONE interval '5 hours')::date THEN
    RAISE EXCEPTION 'a rule set begins on a day to come' USING ERRCODE = 'check_violation', CONSTRAINT = 'rule_set_begins_later';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER check_rule_set BEFORE INSERT ON rule_set FOR EACH ROW EXECUTE FUNCTION check_rule_set();

-- What is stored stays; only what was not there yet is added: an approval, a signature.
CREATE FUNCTION keep_rule_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE'
     OR (new.id, new.in_force_from, new.in_force_to, new.data, new.hash, new.drafted_by_id, new.draft_id, new.created_at)
     IS DISTINCT FROM
        (old.id, old.in_force_from, old.in_force_to, old.data, old.hash, old.drafted_by_id, old.draft_id, old.created_at)
     OR (old.approved_by_id IS NOT NULL AND new.approved_by_id IS DISTINCT FROM old.approved_by_id)
     OR (old.signature IS NOT NULL AND (new.signature, new.key_id) IS DISTINCT FROM (old.signature, old.key_id)) THEN
    RAISE EXCEPTION 'a stored rule set stays as it is' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER keep_rule_set BEFORE UPDATE OR DELETE ON rule_set FOR EACH ROW EXECUTE FUNCTION keep_rule_set();
CREATE TRIGGER kept_table BEFORE TRUNCATE ON rule_set EXECUTE FUNCTION refuse_rewrite();

-- The rules by which an open questionnaire was last shown, and of which change its applicant was told.
ALTER TABLE "questionnaire" ADD COLUMN "rule_set_id" TEXT, ADD COLUMN "told_rule_set_id" TEXT;
CREATE FUNCTION rule_set_today() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT id FROM rule_set
   WHERE (drafted_by_id IS NULL OR approved_by_id IS NOT NULL)
     AND in_force_from <= (qonys_now() AT TIME ZONE interval '5 hours')::date
     AND (in_force_to IS NULL OR in_force_to >= (qonys_now() AT TIME ZONE interval '5 hours')::date)
   ORDER BY in_force_from DESC LIMIT 1
$$;
UPDATE questionnaire SET rule_set_id = rule_set_today();
CREATE FUNCTION begin_questionnaire() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  new.rule_set_id := coalesce(new.rule_set_id, rule_set_today());
  RETURN new;
END $$;
CREATE TRIGGER begin_questionnaire BEFORE INSERT ON questionnaire FOR EACH ROW EXECUTE FUNCTION begin_questionnaire();

GRANT SELECT, INSERT, UPDATE ON rule_set_draft TO qonys_app;
GRANT SELECT ON rule_set_draft_version TO qonys_app;

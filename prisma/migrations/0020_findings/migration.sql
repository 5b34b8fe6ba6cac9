-- What officers found of single answers, before the draft decision: each with its version, its role and its reason.
CREATE TABLE "answer_finding" (
    "application_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "answer_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    -- Hashes of the files that supported the answer when it was looked at.
    "evidence" TEXT[] NOT NULL,
    "text_id" UUID,
    -- One press of a button: pressed twice, it finds once.
    "act_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_finding_pkey" PRIMARY KEY ("application_id", "sequence"),
    CHECK (kind IN ('confirmed', 'corrected', 'not-borne-out')),
    CHECK (kind <> 'corrected' OR role = 'akimat-specialist'),
    CHECK (role IN ('akimat-specialist', 'police')),
    -- Only a plain confirmation needs no reason.
    CHECK (kind = 'confirmed' OR text_id IS NOT NULL)
);
CREATE UNIQUE INDEX "answer_finding_act_id_answer_key_key" ON "answer_finding"("act_id", "answer_key");
ALTER TABLE "answer_finding" ADD CONSTRAINT "answer_finding_application_id_version_fkey"
  FOREIGN KEY ("application_id", "version") REFERENCES "assessment"("application_id", "version")
  ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT ON answer_finding TO qonys_app;

-- Corrections from before findings were kept: the event names the answer, the next one the version.
INSERT INTO answer_finding (application_id, sequence, version, answer_key, kind, evidence, text_id, act_id, by_id, role, at)
  SELECT e.application_id, row_number() OVER (PARTITION BY e.application_id ORDER BY e.sequence),
         (made.payload -> 'assessment' ->> 'version')::int, e.payload ->> 'key', 'corrected', '{}',
         (e.payload ->> 'textId')::uuid, gen_random_uuid(), e.actor_id, e.actor_role, e.at
    FROM application_event e
    JOIN application_event made ON made.application_id = e.application_id AND made.sequence = e.sequence + 1
   WHERE e.type = 'answer-corrected';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON answer_finding FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON answer_finding EXECUTE FUNCTION refuse_rewrite();

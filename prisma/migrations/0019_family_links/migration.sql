-- What was measured of a file, in the sender's browser and here, so that officers see the flags that the applicant saw.
ALTER TABLE "evidence" ADD COLUMN "quality" JSONB;
-- One file may bear out several answers: its bytes go when the last of them does.
CREATE INDEX "evidence_storage_key_idx" ON "evidence"("storage_key");

-- An applicant invites an adult of the family by a code; the row holds its hash.
CREATE TABLE "family_invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "family_invitation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "family_invitation_code_hash_key" ON "family_invitation"("code_hash");
CREATE INDEX "family_invitation_application_id_idx" ON "family_invitation"("application_id");
ALTER TABLE "family_invitation" ADD CONSTRAINT "family_invitation_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "family_invitation"
  ADD CHECK (relation IN ('spouse', 'parent', 'child')),
  ADD CHECK (expires_at > created_at),
  -- Used or taken back, never both.
  ADD CHECK (used_at IS NULL OR withdrawn_at IS NULL);

-- Two applications of one family. Each side says for itself whether the other sees its stage.
CREATE TABLE "family_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitation_id" UUID NOT NULL,
    "inviter_id" UUID NOT NULL,
    "guest_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "inviter_shares" BOOLEAN NOT NULL DEFAULT false,
    "guest_shares" BOOLEAN NOT NULL DEFAULT false,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "family_link_pkey" PRIMARY KEY ("id")
);
-- A code links once.
CREATE UNIQUE INDEX "family_link_invitation_id_key" ON "family_link"("invitation_id");
CREATE INDEX "family_link_inviter_id_idx" ON "family_link"("inviter_id");
CREATE INDEX "family_link_guest_id_idx" ON "family_link"("guest_id");
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_invitation_id_fkey"
  FOREIGN KEY ("invitation_id") REFERENCES "family_invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_inviter_id_fkey"
  FOREIGN KEY ("inviter_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_guest_id_fkey"
  FOREIGN KEY ("guest_id") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "family_link"
  ADD CHECK (relation IN ('spouse', 'parent', 'child')),
  ADD CHECK (inviter_id <> guest_id),
  ADD CHECK (num_nulls(ended_at, ended_by_id) IN (0, 2));
-- Two applications are linked once at a time, whoever invited whom.
CREATE UNIQUE INDEX family_link_one_open ON family_link (least(inviter_id, guest_id), greatest(inviter_id, guest_id))
  WHERE ended_at IS NULL;

-- Who was linked with whom stays; an ended link stays ended.
CREATE FUNCTION keep_family_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.ended_at IS NOT NULL OR (new.invitation_id, new.inviter_id, new.guest_id, new.relation, new.linked_at)
     IS DISTINCT FROM (old.invitation_id, old.inviter_id, old.guest_id, old.relation, old.linked_at) THEN
    RAISE EXCEPTION 'a family link stays as it was made' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER keep_family_link BEFORE UPDATE ON family_link FOR EACH ROW EXECUTE FUNCTION keep_family_link();

GRANT SELECT, INSERT ON family_invitation, family_link TO qonys_app;
GRANT UPDATE (used_at, withdrawn_at) ON family_invitation TO qonys_app;
GRANT UPDATE (inviter_shares, guest_shares, ended_at, ended_by_id) ON family_link TO qonys_app;

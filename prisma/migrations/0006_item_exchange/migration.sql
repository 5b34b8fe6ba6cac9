-- Packages that came from outside: kept as they came, looked at before anything of them is taken, and what was taken.

CREATE TABLE "item_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "storage_key" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "item_import_pkey" PRIMARY KEY ("id"),
    CHECK (decision IN ('taken', 'dropped')),
    CHECK (num_nulls(decision, decided_by_id, decided_at) IN (0, 3))
);
CREATE INDEX "item_import_uploaded_at_idx" ON "item_import"("uploaded_at");
CREATE INDEX "item_import_sha256_idx" ON "item_import"("sha256");

-- A question of a taken package: a draft of the bank, or waiting for what the package does not say.
CREATE TABLE "imported_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "import_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "media_id" UUID,
    "item_id" TEXT,
    "dropped_at" TIMESTAMPTZ(3),

    CONSTRAINT "imported_item_pkey" PRIMARY KEY ("id"),
    CHECK (item_id IS NULL OR dropped_at IS NULL)
);
CREATE UNIQUE INDEX "imported_item_import_id_path_key" ON "imported_item"("import_id", "path");
CREATE UNIQUE INDEX "imported_item_item_id_key" ON "imported_item"("item_id");
ALTER TABLE "imported_item" ADD CONSTRAINT "imported_item_import_id_fkey"
  FOREIGN KEY ("import_id") REFERENCES "item_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "imported_item" ADD CONSTRAINT "imported_item_item_id_fkey"
  FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "imported_item" ADD CONSTRAINT "imported_item_media_id_fkey"
  FOREIGN KEY ("media_id") REFERENCES "item_media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- How a package would ask its questions: sections, selection, ordering, time limits.
CREATE TABLE "imported_test" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "import_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "imported_test_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "imported_test_import_id_path_key" ON "imported_test"("import_id", "path");
ALTER TABLE "imported_test" ADD CONSTRAINT "imported_test_import_id_fkey"
  FOREIGN KEY ("import_id") REFERENCES "item_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What came stays as it came; a decision is made once.
CREATE FUNCTION keep_item_import() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.decision IS NOT NULL
     OR (new.id, new.file_name, new.sha256, new.size, new.storage_key, new.uploaded_by_id, new.uploaded_at)
     IS DISTINCT FROM (old.id, old.file_name, old.sha256, old.size, old.storage_key, old.uploaded_by_id, old.uploaded_at) THEN
    RAISE EXCEPTION 'an import is decided once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER keep_item_import BEFORE UPDATE ON item_import FOR EACH ROW EXECUTE FUNCTION keep_item_import();

CREATE FUNCTION keep_imported_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nonnulls(old.item_id, old.dropped_at) > 0
     OR (new.id, new.import_id, new.path, new.identifier, new.content, new.facts, new.media_id)
     IS DISTINCT FROM (old.id, old.import_id, old.path, old.identifier, old.content, old.facts, old.media_id) THEN
    RAISE EXCEPTION 'an imported question becomes a draft once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER keep_imported_item BEFORE UPDATE ON imported_item FOR EACH ROW EXECUTE FUNCTION keep_imported_item();

GRANT SELECT, INSERT, UPDATE ON item_import, imported_item TO qonys_app;
GRANT SELECT, INSERT ON imported_test TO qonys_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON imported_test FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON imported_test EXECUTE FUNCTION refuse_rewrite();

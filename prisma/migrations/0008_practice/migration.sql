-- The practice pool, apart from the test's bank: another table, without a reference between them, and ids that
-- neither can hold of the other. Whoever asks one table can never be given a question of the other.
CREATE TABLE "practice_item" (
    "id" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "face" JSONB NOT NULL,
    "key" INTEGER NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "practice_item_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "practice_item" ADD CONSTRAINT practice_item_id CHECK (id ~ '^P-[LR]-[0-9]{3}$');
ALTER TABLE "practice_item" ADD CONSTRAINT practice_item_block
  CHECK (block IN ('listening', 'reading') AND (block = 'listening') = (id LIKE 'P-L-%'));
ALTER TABLE "practice_item" ADD CONSTRAINT practice_item_key CHECK (key BETWEEN 0 AND 3);
ALTER TABLE "item" ADD CONSTRAINT item_not_practice CHECK (id NOT LIKE 'P-%');
-- Only read and added to: a changed question is a new item, as in the bank.
GRANT SELECT, INSERT ON "practice_item" TO qonys_app;

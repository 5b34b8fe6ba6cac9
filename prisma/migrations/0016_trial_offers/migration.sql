-- Which questions on trial somebody was shown after an attempt, answered or not: they have met them, and no others are taken
-- from them.
CREATE TABLE "trial_offer" (
    "attempt_id" UUID NOT NULL,
    "item_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trial_offer_pkey" PRIMARY KEY ("attempt_id", "item_id")
);
CREATE INDEX "trial_offer_item_id_idx" ON "trial_offer"("item_id");
ALTER TABLE "trial_offer" ADD CONSTRAINT "trial_offer_attempt_id_fkey"
  FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "trial_offer" ADD CONSTRAINT "trial_offer_item_id_fkey"
  FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Whoever has answered was shown.
INSERT INTO trial_offer (attempt_id, item_id, at) SELECT attempt_id, item_id, at FROM trial_response;
GRANT SELECT, INSERT ON trial_offer TO qonys_app;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON trial_offer FOR EACH ROW EXECUTE FUNCTION refuse_rewrite();
CREATE TRIGGER append_only_table BEFORE TRUNCATE ON trial_offer EXECUTE FUNCTION refuse_rewrite();

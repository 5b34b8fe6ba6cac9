-- An event is told once, however often its job runs.
ALTER TABLE "message" ADD COLUMN "sequence" INTEGER;
CREATE UNIQUE INDEX "message_application_id_sequence_key" ON "message"("application_id", "sequence");

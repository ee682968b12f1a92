-- CreateIndex
CREATE INDEX "audit_event_actor_account_id_seq_idx" ON "audit_event"("actor_account_id", "seq");

-- CreateIndex
CREATE INDEX "submission_decided_at_idx" ON "submission"("decided_at");

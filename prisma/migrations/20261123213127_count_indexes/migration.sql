-- DropIndex
DROP INDEX "obligation_plan_id_body_id_state_idx";

-- CreateIndex
CREATE INDEX "obligation_plan_id_body_id_state_due_on_idx" ON "obligation"("plan_id", "body_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "obligation_plan_id_task_id_state_due_on_idx" ON "obligation"("plan_id", "task_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "plan_file_sha256_idx" ON "plan_file"("sha256");

-- CreateIndex
CREATE INDEX "stored_file_sha256_idx" ON "stored_file"("sha256");

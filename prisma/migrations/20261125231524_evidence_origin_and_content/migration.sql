-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "content_check" JSONB,
ADD COLUMN     "document_number" TEXT,
ADD COLUMN     "index_number" TEXT,
ADD COLUMN     "web_column" TEXT;

-- CreateIndex
CREATE INDEX "evidence_body_id_index_number_idx" ON "evidence"("body_id", "index_number");

-- CreateIndex
CREATE INDEX "evidence_body_id_published_on_idx" ON "evidence"("body_id", "published_on");

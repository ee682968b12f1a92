-- CreateTable
CREATE TABLE "offline_file" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "applied_at" TIMESTAMPTZ(6),

    CONSTRAINT "offline_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "offline_file_body_id_sha256_idx" ON "offline_file"("body_id", "sha256");

-- CreateIndex
CREATE INDEX "offline_file_created_at_idx" ON "offline_file"("created_at");

-- AddForeignKey
ALTER TABLE "offline_file" ADD CONSTRAINT "offline_file_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One sheet is applied once, however often it is sent.
CREATE UNIQUE INDEX "offline_file_applied_once" ON "offline_file"("body_id", "sha256") WHERE "applied_at" IS NOT NULL;

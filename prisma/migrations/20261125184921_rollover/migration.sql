-- CreateTable
CREATE TABLE "rollover_link" (
    "duty_id" TEXT NOT NULL,
    "last_duty_id" TEXT NOT NULL,
    "together" BOOLEAN NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rollover_link_pkey" PRIMARY KEY ("duty_id","last_duty_id")
);

-- CreateIndex
CREATE INDEX "rollover_link_last_duty_id_idx" ON "rollover_link"("last_duty_id");

-- AddForeignKey
ALTER TABLE "rollover_link" ADD CONSTRAINT "rollover_link_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rollover_link" ADD CONSTRAINT "rollover_link_last_duty_id_fkey" FOREIGN KEY ("last_duty_id") REFERENCES "duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

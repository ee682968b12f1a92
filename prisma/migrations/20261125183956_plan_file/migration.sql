-- CreateTable
CREATE TABLE "plan_file" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "plan_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_file_plan_id_ordinal_key" ON "plan_file"("plan_id", "ordinal");

-- AddForeignKey
ALTER TABLE "plan_file" ADD CONSTRAINT "plan_file_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Where its text stands in the plan's, and which bytes it is; neither ever changes.
ALTER TABLE plan_file ADD CONSTRAINT plan_file_hash CHECK (sha256 ~ '^[0-9a-f]{64}$' AND size > 0);
ALTER TABLE plan_file ADD CONSTRAINT plan_file_range CHECK (start >= 0 AND "end" >= start);
CREATE TRIGGER plan_file_immutable BEFORE UPDATE ON plan_file FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- CreateEnum
CREATE TYPE "excuse_kind" AS ENUM ('exemption', 'extension');

-- CreateEnum
CREATE TYPE "excuse_state" AS ENUM ('open', 'withdrawn', 'granted', 'refused', 'reversed');

-- AlterEnum
ALTER TYPE "obligation_state" ADD VALUE 'not_applicable';

-- CreateTable
CREATE TABLE "excuse" (
    "id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "kind" "excuse_kind" NOT NULL,
    "state" "excuse_state" NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL,
    "old_due_on" DATE,
    "new_due_on" DATE,
    "asked_by_account_id" TEXT NOT NULL,
    "asked_by_name" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL,
    "answer" TEXT,
    "decided_by_account_id" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "reversal" TEXT,
    "reversed_by_name" TEXT,
    "reversed_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "excuse_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "excuse_obligation_id_asked_at_idx" ON "excuse"("obligation_id", "asked_at");

-- CreateIndex
CREATE INDEX "excuse_state_asked_at_idx" ON "excuse"("state", "asked_at");

-- AddForeignKey
ALTER TABLE "excuse" ADD CONSTRAINT "excuse_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.
-- One open request an obligation.
CREATE UNIQUE INDEX excuse_open_once ON excuse (obligation_id) WHERE state = 'open';
ALTER TABLE excuse ADD CONSTRAINT excuse_days CHECK (
  (kind = 'extension') = (old_due_on IS NOT NULL) AND (kind = 'extension') = (new_due_on IS NOT NULL)
  AND (new_due_on IS NULL OR new_due_on > old_due_on)
);
ALTER TABLE excuse ADD CONSTRAINT excuse_reason CHECK (length(btrim(reason)) > 0);
ALTER TABLE excuse ADD CONSTRAINT excuse_decided CHECK (
  (state IN ('granted', 'refused', 'reversed')) = (decided_at IS NOT NULL)
  AND (decided_at IS NULL) = (answer IS NULL) AND (answer IS NULL OR length(btrim(answer)) > 0)
);
ALTER TABLE excuse ADD CONSTRAINT excuse_reversed CHECK (
  (state = 'reversed') = (reversed_at IS NOT NULL) AND (state <> 'reversed' OR (kind = 'exemption' AND length(btrim(reversal)) > 0))
);
CREATE TRIGGER excuse_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON excuse FOR EACH ROW EXECUTE FUNCTION guard_closed_by_obligation();

-- CreateEnum
CREATE TYPE "problem_source" AS ENUM ('review', 'supervision', 'self', 'third_party', 'public', 'spot_check');

-- CreateEnum
CREATE TYPE "problem_state" AS ENUM ('open', 'answered', 'closed', 'merged');

-- CreateEnum
CREATE TYPE "problem_entry_kind" AS ENUM ('recorded', 'reply', 'accepted', 'returned', 'extension_asked', 'extension_granted', 'extension_refused', 'merged', 'penalty');

-- CreateEnum
CREATE TYPE "escalation_level" AS ENUM ('prompt', 'order', 'circular', 'talk');

-- CreateTable
CREATE TABLE "problem" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "obligation_id" TEXT,
    "finding" TEXT NOT NULL,
    "sources" "problem_source"[],
    "clause" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "problem_state" NOT NULL DEFAULT 'open',
    "penalised" BOOLEAN NOT NULL,
    "extension_to" DATE,
    "merged_into_id" TEXT,
    "recorded_by_id" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "problem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem_entry" (
    "id" TEXT NOT NULL,
    "problem_id" TEXT NOT NULL,
    "kind" "problem_entry_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,
    "by_account_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "problem_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "problem_step" (
    "id" TEXT NOT NULL,
    "problem_id" TEXT NOT NULL,
    "level" "escalation_level" NOT NULL,
    "text" TEXT NOT NULL,
    "reply_by" DATE,
    "document_number" TEXT,
    "scope" TEXT,
    "talker" TEXT,
    "talked_to" TEXT,
    "commitment" TEXT,
    "taken_on" DATE NOT NULL,
    "by_account_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "problem_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "problem_state_due_on_idx" ON "problem"("state", "due_on");

-- CreateIndex
CREATE INDEX "problem_body_id_state_idx" ON "problem"("body_id", "state");

-- CreateIndex
CREATE INDEX "problem_obligation_id_idx" ON "problem"("obligation_id");

-- CreateIndex
CREATE INDEX "problem_merged_into_id_idx" ON "problem"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "problem_plan_id_number_key" ON "problem"("plan_id", "number");

-- CreateIndex
CREATE INDEX "problem_entry_problem_id_at_idx" ON "problem_entry"("problem_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "problem_step_problem_id_level_key" ON "problem_step"("problem_id", "level");

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem" ADD CONSTRAINT "problem_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "problem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_entry" ADD CONSTRAINT "problem_entry_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "problem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_step" ADD CONSTRAINT "problem_step_problem_id_fkey" FOREIGN KEY ("problem_id") REFERENCES "problem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a state says stands in the row: closed has its day, merged where it went, and only open matters can wait for an extension.
ALTER TABLE problem ADD CONSTRAINT problem_sources CHECK (cardinality(sources) > 0);
ALTER TABLE problem ADD CONSTRAINT problem_closed CHECK ((state = 'closed') = (closed_on IS NOT NULL));
ALTER TABLE problem ADD CONSTRAINT problem_merged CHECK ((state = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id <> id);
ALTER TABLE problem ADD CONSTRAINT problem_extension CHECK (extension_to IS NULL OR state IN ('open', 'answered'));
ALTER TABLE problem ADD CONSTRAINT problem_number CHECK (number > 0);

-- Entries and steps only ever grow; a problem is never taken out of the register.
CREATE TRIGGER problem_entry_immutable BEFORE UPDATE OR DELETE ON problem_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER problem_step_immutable BEFORE UPDATE OR DELETE ON problem_step FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER problem_kept BEFORE DELETE ON problem FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A closed plan's register is read-only.
CREATE FUNCTION guard_closed_by_problem() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_plan((SELECT plan_id FROM problem WHERE id = NEW.problem_id));
  RETURN NEW;
END $$;
CREATE TRIGGER problem_closed_plan BEFORE INSERT OR UPDATE ON problem FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER problem_entry_closed_plan BEFORE INSERT ON problem_entry FOR EACH ROW EXECUTE FUNCTION guard_closed_by_problem();
CREATE TRIGGER problem_step_closed_plan BEFORE INSERT ON problem_step FOR EACH ROW EXECUTE FUNCTION guard_closed_by_problem();

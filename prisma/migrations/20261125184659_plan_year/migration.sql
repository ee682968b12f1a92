-- CreateEnum
CREATE TYPE "amendment_state" AS ENUM ('draft', 'effective', 'withdrawn');

-- CreateEnum
CREATE TYPE "change_kind" AS ENUM ('kept', 'changed', 'dropped', 'added');

-- CreateEnum
CREATE TYPE "move_kind" AS ENUM ('created', 'cancelled', 'changed', 'reinstated', 'reopened');

-- AlterEnum
ALTER TYPE "obligation_state" ADD VALUE 'cancelled';

-- AlterEnum
ALTER TYPE "plan_state" ADD VALUE 'closed';

-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "cancel_reason" TEXT;

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "closed_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "plan_item" ADD COLUMN     "text_id" TEXT;

-- CreateTable
CREATE TABLE "amendment" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "number" INTEGER,
    "state" "amendment_state" NOT NULL DEFAULT 'draft',
    "document_number" TEXT,
    "reason" TEXT NOT NULL,
    "source_text" TEXT,
    "source_name" TEXT,
    "items" JSONB,
    "plan_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "started_by_name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "effective_at" TIMESTAMPTZ(6),

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment_change" (
    "id" TEXT NOT NULL,
    "amendment_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "change_kind" NOT NULL,
    "duty_id" TEXT,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "checked" BOOLEAN NOT NULL DEFAULT false,
    "redo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "amendment_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment_move" (
    "amendment_id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "change_id" TEXT NOT NULL,
    "kind" "move_kind" NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "amendment_move_pkey" PRIMARY KEY ("amendment_id","obligation_id")
);

-- CreateTable
CREATE TABLE "amendment_note" (
    "amendment_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "opened" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "amendment_note_pkey" PRIMARY KEY ("amendment_id","body_id")
);

-- CreateTable
CREATE TABLE "plan_text" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "source_text" TEXT NOT NULL,
    "source_name" TEXT,
    "replaced_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "plan_text_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "amendment_plan_id_started_at_idx" ON "amendment"("plan_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "amendment_plan_id_number_key" ON "amendment"("plan_id", "number");

-- CreateIndex
CREATE INDEX "amendment_change_amendment_id_ordinal_idx" ON "amendment_change"("amendment_id", "ordinal");

-- CreateIndex
CREATE INDEX "amendment_change_duty_id_idx" ON "amendment_change"("duty_id");

-- CreateIndex
CREATE INDEX "amendment_move_obligation_id_idx" ON "amendment_move"("obligation_id");

-- CreateIndex
CREATE INDEX "amendment_move_change_id_idx" ON "amendment_move"("change_id");

-- CreateIndex
CREATE INDEX "amendment_note_body_id_opened_idx" ON "amendment_note"("body_id", "opened");

-- CreateIndex
CREATE UNIQUE INDEX "plan_text_plan_id_number_key" ON "plan_text"("plan_id", "number");

-- CreateIndex
CREATE INDEX "plan_item_text_id_idx" ON "plan_item"("text_id");

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_change" ADD CONSTRAINT "amendment_change_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_change" ADD CONSTRAINT "amendment_change_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_move" ADD CONSTRAINT "amendment_move_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_move" ADD CONSTRAINT "amendment_move_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_move" ADD CONSTRAINT "amendment_move_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "amendment_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_note" ADD CONSTRAINT "amendment_note_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_note" ADD CONSTRAINT "amendment_note_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_text" ADD CONSTRAINT "plan_text_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_text_id_fkey" FOREIGN KEY ("text_id") REFERENCES "plan_text"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say. The new values of the two enumerations are compared as text: PostgreSQL does not
-- let them be used in the transaction that adds them.
ALTER TABLE plan DROP CONSTRAINT plan_issued;
ALTER TABLE plan ADD CONSTRAINT plan_issued CHECK ((state = 'checking') = (issued_at IS NULL));
ALTER TABLE plan ADD CONSTRAINT plan_closed CHECK ((state::text = 'closed') = (closed_at IS NOT NULL));
ALTER TABLE obligation ADD CONSTRAINT obligation_cancelled CHECK (
  (state::text = 'cancelled') = (cancel_reason IS NOT NULL) AND (cancel_reason IS NULL OR length(btrim(cancel_reason)) > 0)
);

-- One amendment of a plan is prepared at a time; in effect it has its number and day.
CREATE UNIQUE INDEX amendment_one_draft ON amendment (plan_id) WHERE state = 'draft';
ALTER TABLE amendment ADD CONSTRAINT amendment_effective CHECK (
  (state = 'effective') = (number IS NOT NULL AND effective_at IS NOT NULL)
);
ALTER TABLE amendment_change ADD CONSTRAINT amendment_change_sides CHECK (
  (kind = 'added' OR (duty_id IS NOT NULL AND before IS NOT NULL)) AND (kind = 'dropped' OR after IS NOT NULL)
);
CREATE TRIGGER amendment_move_immutable BEFORE UPDATE OR DELETE ON amendment_move FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_text_immutable BEFORE UPDATE OR DELETE ON plan_text FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_amendment_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM amendment WHERE id = OLD.amendment_id AND state = 'effective') THEN
    RAISE EXCEPTION 'an amendment in effect is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER amendment_change_frozen BEFORE UPDATE OR DELETE ON amendment_change FOR EACH ROW EXECUTE FUNCTION refuse_amendment_change();

-- A closed plan is read-only everywhere: whatever belongs to it is neither added, changed nor taken away. The lock orders
-- writers against closing, so that nothing slips in between; the words are what lib/server/unit-of-work.ts knows it by.
CREATE FUNCTION refuse_closed_plan(plan_of text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF plan_of IS NULL THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('plan ' || plan_of, 0));
  IF EXISTS (SELECT FROM plan WHERE id = plan_of AND state = 'closed') THEN
    RAISE EXCEPTION 'plan-is-closed' USING ERRCODE = 'YD001';
  END IF;
END $$;
CREATE FUNCTION guard_closed_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM refuse_closed_plan(OLD.plan_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM refuse_closed_plan(NEW.plan_id); END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE FUNCTION guard_closed_by_obligation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_plan((SELECT plan_id FROM obligation WHERE id = coalesce(NEW.obligation_id, OLD.obligation_id)));
  RETURN coalesce(NEW, OLD);
END $$;
CREATE FUNCTION guard_closed_by_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_plan((SELECT o.plan_id FROM submission s JOIN obligation o ON o.id = s.obligation_id
    WHERE s.id = coalesce(NEW.submission_id, OLD.submission_id)));
  RETURN coalesce(NEW, OLD);
END $$;
CREATE FUNCTION guard_closed_by_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_plan((SELECT plan_id FROM assessment WHERE id = coalesce(NEW.assessment_id, OLD.assessment_id)));
  RETURN coalesce(NEW, OLD);
END $$;
CREATE FUNCTION guard_closed_by_duty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_plan((SELECT plan_id FROM duty WHERE id = coalesce(NEW.duty_id, OLD.duty_id)));
  RETURN coalesce(NEW, OLD);
END $$;
-- Evidence is shared by many plans: it is held as it was as soon as one of them is closed.
CREATE FUNCTION guard_closed_by_use() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  used text;
BEGIN
  FOR used IN SELECT DISTINCT o.plan_id FROM obligation_evidence u JOIN obligation o ON o.id = u.obligation_id
    WHERE u.evidence_id = OLD.id ORDER BY 1
  LOOP
    PERFORM refuse_closed_plan(used);
  END LOOP;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE FUNCTION guard_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'closed' AND (TG_OP = 'DELETE' OR NEW.state <> 'issued') THEN
    RAISE EXCEPTION 'plan-is-closed' USING ERRCODE = 'YD001';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.state = 'closed' THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('plan ' || NEW.id, 0));
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER plan_guard BEFORE UPDATE OR DELETE ON plan FOR EACH ROW EXECUTE FUNCTION guard_plan();
CREATE TRIGGER obligation_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON obligation FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER task_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON task FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER duty_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON duty FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER plan_item_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON plan_item FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER collective_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON collective_expansion FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER amendment_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON amendment FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER assessment_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON assessment FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER duty_party_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON duty_party FOR EACH ROW EXECUTE FUNCTION guard_closed_by_duty();
CREATE TRIGGER submission_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON submission FOR EACH ROW EXECUTE FUNCTION guard_closed_by_obligation();
CREATE TRIGGER progress_note_closed_plan BEFORE INSERT ON progress_note FOR EACH ROW EXECUTE FUNCTION guard_closed_by_obligation();
CREATE TRIGGER obligation_evidence_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON obligation_evidence FOR EACH ROW EXECUTE FUNCTION guard_closed_by_obligation();
CREATE TRIGGER submission_evidence_closed_plan BEFORE INSERT ON submission_evidence FOR EACH ROW EXECUTE FUNCTION guard_closed_by_submission();
CREATE TRIGGER assessment_fact_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON assessment_fact FOR EACH ROW EXECUTE FUNCTION guard_closed_by_assessment();
CREATE TRIGGER score_closed_plan BEFORE INSERT ON score FOR EACH ROW EXECUTE FUNCTION guard_closed_by_assessment();
CREATE TRIGGER evidence_closed_plan BEFORE UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION guard_closed_by_use();

-- CreateEnum
CREATE TYPE "upstream_level" AS ENUM ('national', 'province', 'city');

-- CreateEnum
CREATE TYPE "basis_verdict" AS ENUM ('linked', 'refused');

-- CreateEnum
CREATE TYPE "consultation_state" AS ENUM ('open', 'closed', 'published');

-- CreateEnum
CREATE TYPE "consultation_answer" AS ENUM ('waiting', 'none', 'opinions');

-- CreateEnum
CREATE TYPE "opinion_kind" AS ENUM ('amend', 'remove', 'add', 'question');

-- CreateEnum
CREATE TYPE "opinion_decision" AS ENUM ('adopted', 'partly', 'rejected');

-- CreateTable
CREATE TABLE "upstream_document" (
    "id" TEXT NOT NULL,
    "level" "upstream_level" NOT NULL,
    "title" TEXT NOT NULL,
    "document_number" TEXT,
    "issued_on" DATE,
    "source_text" TEXT NOT NULL,
    "source_sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upstream_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upstream_clause" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "upstream_clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_upstream" (
    "plan_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,

    CONSTRAINT "plan_upstream_pkey" PRIMARY KEY ("plan_id","document_id")
);

-- CreateTable
CREATE TABLE "basis_link" (
    "duty_id" TEXT NOT NULL,
    "clause_id" TEXT NOT NULL,
    "verdict" "basis_verdict" NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "basis_link_pkey" PRIMARY KEY ("duty_id","clause_id")
);

-- CreateTable
CREATE TABLE "basis_waiver" (
    "plan_id" TEXT NOT NULL,
    "clause_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "basis_waiver_pkey" PRIMARY KEY ("plan_id","clause_id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "source_text" TEXT NOT NULL,
    "outline" JSONB NOT NULL,
    "cover_note" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "working_days" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "opened_by_name" TEXT NOT NULL,
    "state" "consultation_state" NOT NULL DEFAULT 'open',
    "closed_at" TIMESTAMPTZ(6),
    "published_at" TIMESTAMPTZ(6),
    "final_plan_id" TEXT,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_recipient" (
    "consultation_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "answer" "consultation_answer" NOT NULL DEFAULT 'waiting',
    "answered_at" TIMESTAMPTZ(6),
    "answered_by_name" TEXT,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "reminded_at" TIMESTAMPTZ(6),

    CONSTRAINT "consultation_recipient_pkey" PRIMARY KEY ("consultation_id","body_id")
);

-- CreateTable
CREATE TABLE "consultation_opinion" (
    "id" TEXT NOT NULL,
    "consultation_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "clause" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" "opinion_kind" NOT NULL,
    "wording" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "late" BOOLEAN NOT NULL DEFAULT false,
    "by_account_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "decision" "opinion_decision",
    "decision_reason" TEXT,
    "decided_by" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_opinion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "upstream_document_source_sha256_key" ON "upstream_document"("source_sha256");

-- CreateIndex
CREATE INDEX "upstream_document_document_number_idx" ON "upstream_document"("document_number");

-- CreateIndex
CREATE UNIQUE INDEX "upstream_clause_document_id_ordinal_key" ON "upstream_clause"("document_id", "ordinal");

-- CreateIndex
CREATE INDEX "plan_upstream_document_id_idx" ON "plan_upstream"("document_id");

-- CreateIndex
CREATE INDEX "basis_link_clause_id_idx" ON "basis_link"("clause_id");

-- CreateIndex
CREATE INDEX "basis_waiver_clause_id_idx" ON "basis_waiver"("clause_id");

-- CreateIndex
CREATE INDEX "consultation_final_plan_id_idx" ON "consultation"("final_plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_plan_id_number_key" ON "consultation"("plan_id", "number");

-- CreateIndex
CREATE INDEX "consultation_recipient_body_id_consultation_id_idx" ON "consultation_recipient"("body_id", "consultation_id");

-- CreateIndex
CREATE INDEX "consultation_opinion_consultation_id_clause_start_idx" ON "consultation_opinion"("consultation_id", "clause", "start");

-- CreateIndex
CREATE INDEX "consultation_opinion_body_id_consultation_id_idx" ON "consultation_opinion"("body_id", "consultation_id");

-- AddForeignKey
ALTER TABLE "upstream_clause" ADD CONSTRAINT "upstream_clause_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "upstream_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_upstream" ADD CONSTRAINT "plan_upstream_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_upstream" ADD CONSTRAINT "plan_upstream_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "upstream_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basis_link" ADD CONSTRAINT "basis_link_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basis_link" ADD CONSTRAINT "basis_link_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "upstream_clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basis_waiver" ADD CONSTRAINT "basis_waiver_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basis_waiver" ADD CONSTRAINT "basis_waiver_clause_id_fkey" FOREIGN KEY ("clause_id") REFERENCES "upstream_clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_final_plan_id_fkey" FOREIGN KEY ("final_plan_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_recipient" ADD CONSTRAINT "consultation_recipient_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_recipient" ADD CONSTRAINT "consultation_recipient_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_opinion" ADD CONSTRAINT "consultation_opinion_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_opinion" ADD CONSTRAINT "consultation_opinion_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema language cannot say.
ALTER TABLE consultation ADD CONSTRAINT consultation_days CHECK (working_days BETWEEN 1 AND 250 AND due_on > opened_on AND number > 0);
ALTER TABLE consultation ADD CONSTRAINT consultation_moments CHECK (
  (state = 'open') = (closed_at IS NULL) AND (state = 'published') = (published_at IS NOT NULL)
);
ALTER TABLE consultation_recipient ADD CONSTRAINT consultation_recipient_answer CHECK ((answer = 'waiting') = (answered_at IS NULL));
ALTER TABLE consultation_opinion ADD CONSTRAINT consultation_opinion_range CHECK (start >= 0 AND "end" > start);
ALTER TABLE consultation_opinion ADD CONSTRAINT consultation_opinion_words CHECK (length(btrim(wording)) > 0 OR length(btrim(reason)) > 0);
-- A decision has its person and day; whoever does not adopt says why; nobody decides on an own opinion.
ALTER TABLE consultation_opinion ADD CONSTRAINT consultation_opinion_decided CHECK (
  (decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)
  AND (decision IS NULL OR decision = 'adopted' OR length(btrim(decision_reason)) > 0)
  AND (decided_by IS NULL OR decided_by <> by_account_id)
);
ALTER TABLE basis_waiver ADD CONSTRAINT basis_waiver_reason CHECK (length(btrim(reason)) > 0);
ALTER TABLE upstream_clause ADD CONSTRAINT upstream_clause_range CHECK (start >= 0 AND "end" > start);

-- The draft that was sent out stays as it was.
CREATE FUNCTION refuse_new_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.source_text <> OLD.source_text OR NEW.outline <> OLD.outline OR NEW.plan_id <> OLD.plan_id OR NEW.number <> OLD.number THEN
    RAISE EXCEPTION 'the draft of a consultation is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consultation_draft_frozen BEFORE UPDATE ON consultation FOR EACH ROW EXECUTE FUNCTION refuse_new_draft();
CREATE TRIGGER upstream_document_immutable BEFORE UPDATE OR DELETE ON upstream_document FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER upstream_clause_immutable BEFORE UPDATE OR DELETE ON upstream_clause FOR EACH ROW EXECUTE FUNCTION refuse_change();

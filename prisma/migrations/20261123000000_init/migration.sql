-- CreateEnum
CREATE TYPE "body_kind" AS ENUM ('office', 'department', 'county', 'public_institution', 'vertical');

-- CreateEnum
CREATE TYPE "post_kind" AS ENUM ('principal', 'deputy', 'section', 'contact');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('steward', 'reviewer', 'leader', 'supervision', 'liaison', 'deputy', 'auditor', 'sysadmin', 'secadmin', 'auditadmin');

-- CreateEnum
CREATE TYPE "theme" AS ENUM ('system', 'light', 'dark');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('checking', 'issued');

-- CreateEnum
CREATE TYPE "duty_state" AS ENUM ('proposed', 'confirmed', 'dropped');

-- CreateEnum
CREATE TYPE "deadline_kind" AS ENUM ('none', 'date', 'relative', 'recurring', 'ongoing');

-- CreateEnum
CREATE TYPE "recurrence" AS ENUM ('month', 'quarter', 'half', 'year');

-- CreateEnum
CREATE TYPE "party_role" AS ENUM ('lead', 'responsible', 'co');

-- CreateEnum
CREATE TYPE "obligation_state" AS ENUM ('not_started', 'in_progress', 'submitted', 'returned', 'closed');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('link', 'file');

-- CreateEnum
CREATE TYPE "review_conclusion" AS ENUM ('publishable', 'redacted', 'not_publishable');

-- CreateEnum
CREATE TYPE "submission_state" AS ENUM ('pending', 'accepted', 'returned', 'withdrawn');

-- CreateEnum
CREATE TYPE "assessment_state" AS ENUM ('draft', 'confirmed');

-- CreateTable
CREATE TABLE "body" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" "body_kind" NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_alias" (
    "alias" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "body_alias_pkey" PRIMARY KEY ("alias")
);

-- CreateTable
CREATE TABLE "body_post" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "kind" "post_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "body_post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "failed_attempts" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(6),
    "disabled_at" TIMESTAMPTZ(6),
    "theme" "theme" NOT NULL DEFAULT 'system',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "body_id" TEXT,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_account_id" TEXT,
    "actor_body_id" TEXT,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "document_number" TEXT,
    "issuer" TEXT,
    "issued_on" DATE,
    "published_on" DATE,
    "basis" TEXT[],
    "recipients" TEXT[],
    "source_text" TEXT NOT NULL,
    "source_name" TEXT,
    "source_sha256" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "state" "plan_state" NOT NULL DEFAULT 'checking',
    "issued_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_item" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "ordinal" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "number" TEXT,
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "context_note" TEXT,
    "needs_decision" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "statement_start" INTEGER,
    "statement_end" INTEGER,
    "separate_leads" BOOLEAN NOT NULL DEFAULT false,
    "state" "duty_state" NOT NULL DEFAULT 'proposed',
    "confidence" TEXT NOT NULL,
    "reasons" TEXT[],
    "deadline_kind" "deadline_kind" NOT NULL DEFAULT 'none',
    "deadline_quote" TEXT,
    "deadline_start" INTEGER,
    "deadline_rule" TEXT,
    "due_on" DATE,
    "recurrence" "recurrence",
    "fact_key" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_party" (
    "id" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" "party_role" NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "collective" BOOLEAN NOT NULL DEFAULT false,
    "open_list" BOOLEAN NOT NULL DEFAULT false,
    "settled" BOOLEAN NOT NULL DEFAULT false,
    "body_id" TEXT,

    CONSTRAINT "duty_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collective_expansion" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "taken_on" DATE NOT NULL,

    CONSTRAINT "collective_expansion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collective_member" (
    "expansion_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,

    CONSTRAINT "collective_member_pkey" PRIMARY KEY ("expansion_id","body_id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "role" "party_role" NOT NULL,
    "period" TEXT NOT NULL,
    "due_on" DATE,
    "state" "obligation_state" NOT NULL DEFAULT 'not_started',
    "completed_on" DATE,
    "draft" TEXT,
    "draft_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_note" (
    "id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by_account_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "progress_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "published_on" DATE,
    "file_id" TEXT,
    "reviewer" TEXT,
    "reviewed_on" DATE,
    "review_conclusion" "review_conclusion",
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation_evidence" (
    "obligation_id" TEXT NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "attached_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "obligation_evidence_pkey" PRIMARY KEY ("obligation_id","evidence_id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "request_key" TEXT NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_by_name" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "submission_state" NOT NULL DEFAULT 'pending',
    "decided_by" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "reason" TEXT,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_evidence" (
    "submission_id" TEXT NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "submission_evidence_pkey" PRIMARY KEY ("submission_id","evidence_id")
);

-- CreateTable
CREATE TABLE "scheme" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "scheme_id" TEXT NOT NULL,
    "state" "assessment_state" NOT NULL DEFAULT 'draft',
    "confirmed_at" TIMESTAMPTZ(6),
    "confirmed_by" TEXT,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_fact" (
    "assessment_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "ground" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_fact_pkey" PRIMARY KEY ("assessment_id","body_id","indicator_id")
);

-- CreateTable
CREATE TABLE "score" (
    "assessment_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "sheet" JSONB NOT NULL,
    "total" DECIMAL(8,2),
    "grade" TEXT,
    "converted" DECIMAL(8,2),

    CONSTRAINT "score_pkey" PRIMARY KEY ("assessment_id","body_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "body_name_key" ON "body"("name");

-- CreateIndex
CREATE UNIQUE INDEX "body_short_name_key" ON "body"("short_name");

-- CreateIndex
CREATE INDEX "body_kind_sort_order_idx" ON "body"("kind", "sort_order");

-- CreateIndex
CREATE INDEX "body_alias_body_id_idx" ON "body_alias"("body_id");

-- CreateIndex
CREATE INDEX "body_post_body_id_kind_idx" ON "body_post"("body_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE INDEX "role_grant_body_id_idx" ON "role_grant"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_account_id_role_body_id_key" ON "role_grant"("account_id", "role", "body_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_seq_idx" ON "audit_event"("subject_type", "subject_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_kind_seq_idx" ON "audit_event"("kind", "seq");

-- CreateIndex
CREATE INDEX "plan_year_state_idx" ON "plan"("year", "state");

-- CreateIndex
CREATE UNIQUE INDEX "plan_year_source_sha256_key" ON "plan"("year", "source_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_plan_id_ordinal_key" ON "plan_item"("plan_id", "ordinal");

-- CreateIndex
CREATE INDEX "duty_plan_id_ordinal_idx" ON "duty"("plan_id", "ordinal");

-- CreateIndex
CREATE INDEX "duty_item_id_idx" ON "duty"("item_id");

-- CreateIndex
CREATE INDEX "duty_party_duty_id_ordinal_idx" ON "duty_party"("duty_id", "ordinal");

-- CreateIndex
CREATE INDEX "duty_party_body_id_idx" ON "duty_party"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "collective_expansion_plan_id_name_key" ON "collective_expansion"("plan_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "task_duty_id_key" ON "task"("duty_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_plan_id_number_key" ON "task"("plan_id", "number");

-- CreateIndex
CREATE INDEX "obligation_body_id_plan_id_due_on_idx" ON "obligation"("body_id", "plan_id", "due_on");

-- CreateIndex
CREATE INDEX "obligation_plan_id_body_id_state_idx" ON "obligation"("plan_id", "body_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "obligation_task_id_body_id_period_key" ON "obligation"("task_id", "body_id", "period");

-- CreateIndex
CREATE INDEX "progress_note_obligation_id_at_idx" ON "progress_note"("obligation_id", "at");

-- CreateIndex
CREATE INDEX "stored_file_body_id_sha256_idx" ON "stored_file"("body_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_file_id_key" ON "evidence"("file_id");

-- CreateIndex
CREATE INDEX "evidence_body_id_created_at_idx" ON "evidence"("body_id", "created_at");

-- CreateIndex
CREATE INDEX "obligation_evidence_evidence_id_idx" ON "obligation_evidence"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_request_key_key" ON "submission"("request_key");

-- CreateIndex
CREATE INDEX "submission_state_submitted_at_idx" ON "submission"("state", "submitted_at");

-- CreateIndex
CREATE UNIQUE INDEX "submission_obligation_id_number_key" ON "submission"("obligation_id", "number");

-- CreateIndex
CREATE INDEX "submission_evidence_evidence_id_idx" ON "submission_evidence"("evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_code_version_key" ON "scheme"("code", "version");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_plan_id_key" ON "assessment"("plan_id");

-- CreateIndex
CREATE INDEX "assessment_fact_body_id_idx" ON "assessment_fact"("body_id");

-- CreateIndex
CREATE INDEX "score_body_id_idx" ON "score"("body_id");

-- AddForeignKey
ALTER TABLE "body_alias" ADD CONSTRAINT "body_alias_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_post" ADD CONSTRAINT "body_post_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "plan_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty" ADD CONSTRAINT "duty_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "plan_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_party" ADD CONSTRAINT "duty_party_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_party" ADD CONSTRAINT "duty_party_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collective_expansion" ADD CONSTRAINT "collective_expansion_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collective_member" ADD CONSTRAINT "collective_member_expansion_id_fkey" FOREIGN KEY ("expansion_id") REFERENCES "collective_expansion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collective_member" ADD CONSTRAINT "collective_member_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation" ADD CONSTRAINT "obligation_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_note" ADD CONSTRAINT "progress_note_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_evidence" ADD CONSTRAINT "obligation_evidence_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_evidence" ADD CONSTRAINT "obligation_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_evidence" ADD CONSTRAINT "submission_evidence_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_evidence" ADD CONSTRAINT "submission_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_fact" ADD CONSTRAINT "assessment_fact_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_fact" ADD CONSTRAINT "assessment_fact_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- CreateEnum
CREATE TYPE "clock_unit" AS ENUM ('day', 'working_day');

-- CreateEnum
CREATE TYPE "clock_basis" AS ENUM ('plan', 'default', 'office');

-- CreateEnum
CREATE TYPE "joining_state" AS ENUM ('proposed', 'accepted', 'refused');

-- AlterTable
ALTER TABLE "obligation" ADD COLUMN     "due_moves" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "duty_detail" (
    "duty_id" TEXT NOT NULL,
    "channels" TEXT[],
    "fields" TEXT[],
    "levels" TEXT[],
    "task_type" TEXT,
    "supervised" BOOLEAN NOT NULL DEFAULT false,
    "vertical_requirement" TEXT,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "clock_event" TEXT,
    "clock_count" INTEGER,
    "clock_unit" "clock_unit",
    "clock_basis" "clock_basis",
    "clock_many" BOOLEAN NOT NULL DEFAULT false,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "duty_detail_pkey" PRIMARY KEY ("duty_id")
);

-- CreateTable
CREATE TABLE "duty_element" (
    "id" TEXT NOT NULL,
    "duty_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "start" INTEGER,

    CONSTRAINT "duty_element_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_part" (
    "duty_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "duty_part_pkey" PRIMARY KEY ("duty_id","body_id")
);

-- CreateTable
CREATE TABLE "element_tick" (
    "obligation_id" TEXT NOT NULL,
    "element_id" TEXT NOT NULL,
    "url" TEXT,
    "by_account_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "element_tick_pkey" PRIMARY KEY ("obligation_id","element_id")
);

-- CreateTable
CREATE TABLE "occasion" (
    "id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "object" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "url" TEXT,
    "by_account_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "occasion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joining" (
    "id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "by_body_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "joining_state" NOT NULL DEFAULT 'proposed',
    "by_account_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(6),

    CONSTRAINT "joining_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "duty_element_duty_id_ordinal_key" ON "duty_element"("duty_id", "ordinal");

-- CreateIndex
CREATE INDEX "duty_part_body_id_idx" ON "duty_part"("body_id");

-- CreateIndex
CREATE INDEX "element_tick_element_id_idx" ON "element_tick"("element_id");

-- CreateIndex
CREATE INDEX "occasion_obligation_id_done_on_due_on_idx" ON "occasion"("obligation_id", "done_on", "due_on");

-- CreateIndex
CREATE INDEX "joining_task_id_state_idx" ON "joining"("task_id", "state");

-- CreateIndex
CREATE INDEX "joining_body_id_idx" ON "joining"("body_id");

-- CreateIndex
CREATE INDEX "joining_by_body_id_idx" ON "joining"("by_body_id");

-- AddForeignKey
ALTER TABLE "duty_detail" ADD CONSTRAINT "duty_detail_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_element" ADD CONSTRAINT "duty_element_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty_detail"("duty_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_part" ADD CONSTRAINT "duty_part_duty_id_fkey" FOREIGN KEY ("duty_id") REFERENCES "duty_detail"("duty_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_part" ADD CONSTRAINT "duty_part_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "element_tick" ADD CONSTRAINT "element_tick_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "element_tick" ADD CONSTRAINT "element_tick_element_id_fkey" FOREIGN KEY ("element_id") REFERENCES "duty_element"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occasion" ADD CONSTRAINT "occasion_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joining" ADD CONSTRAINT "joining_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joining" ADD CONSTRAINT "joining_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joining" ADD CONSTRAINT "joining_by_body_id_fkey" FOREIGN KEY ("by_body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE duty_detail ADD CONSTRAINT duty_detail_clock CHECK (
  (clock_event IS NULL) = (clock_count IS NULL)
  AND (clock_event IS NULL) = (clock_unit IS NULL)
  AND (clock_event IS NULL) = (clock_basis IS NULL)
  AND (clock_count IS NULL OR clock_count BETWEEN 1 AND 1000)
);
ALTER TABLE duty_element ADD CONSTRAINT duty_element_text CHECK (length(btrim(text)) > 0);
ALTER TABLE element_tick ADD CONSTRAINT element_tick_url CHECK (url IS NULL OR url ~ '^https?://');
ALTER TABLE occasion ADD CONSTRAINT occasion_days CHECK (due_on >= happened_on AND (done_on IS NULL OR done_on >= happened_on));
ALTER TABLE occasion ADD CONSTRAINT occasion_url CHECK (url IS NULL OR url ~ '^https?://');
ALTER TABLE joining ADD CONSTRAINT joining_decided CHECK ((state = 'proposed') = (decided_at IS NULL) AND (state <> 'refused' OR length(btrim(answer)) > 0));
-- A body is proposed for a task once at a time.
CREATE UNIQUE INDEX joining_once ON joining (task_id, body_id) WHERE state <> 'refused';
CREATE INDEX duty_detail_supervised ON duty_detail (duty_id) WHERE supervised;

-- Every move of a due day is counted, whoever moves it: a calendar file numbers its changes by it.
CREATE FUNCTION count_due_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.due_moves := OLD.due_moves + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER obligation_due_move BEFORE UPDATE OF due_on ON obligation
  FOR EACH ROW WHEN (OLD.due_on IS DISTINCT FROM NEW.due_on) EXECUTE FUNCTION count_due_move();

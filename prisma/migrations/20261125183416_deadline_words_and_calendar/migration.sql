-- CreateEnum
CREATE TYPE "calendar_layer" AS ENUM ('national', 'local');

-- CreateEnum
CREATE TYPE "calendar_day_kind" AS ENUM ('off', 'on', 'plain');

-- CreateEnum
CREATE TYPE "rhythm" AS ENUM ('day', 'week', 'fortnight');

-- CreateEnum
CREATE TYPE "term_unit" AS ENUM ('working days', 'days', 'weeks', 'months', 'years', 'hours', 'minutes');

-- AlterTable
ALTER TABLE "duty" ADD COLUMN     "due_following" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "fixed_days" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "from_year" INTEGER,
ADD COLUMN     "grace_count" INTEGER,
ADD COLUMN     "grace_unit" "term_unit",
ADD COLUMN     "least_count" INTEGER,
ADD COLUMN     "rhythm" "rhythm",
ADD COLUMN     "trigger_before" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "trigger_count" INTEGER,
ADD COLUMN     "trigger_unit" "term_unit",
ADD COLUMN     "trigger_words" TEXT,
ADD COLUMN     "window_years" INTEGER;

-- CreateTable
CREATE TABLE "calendar_change" (
    "version" INTEGER NOT NULL,
    "layer" "calendar_layer" NOT NULL,
    "year" INTEGER NOT NULL,
    "notice" TEXT NOT NULL,
    "by_account_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved" INTEGER NOT NULL,

    CONSTRAINT "calendar_change_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "version" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "kind" "calendar_day_kind" NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("version","day")
);

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_version_fkey" FOREIGN KEY ("version") REFERENCES "calendar_change"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE duty ADD CONSTRAINT duty_least_count CHECK (least_count > 0);
ALTER TABLE duty ADD CONSTRAINT duty_grace CHECK ((grace_count IS NULL) = (grace_unit IS NULL) AND grace_count >= 0);
ALTER TABLE duty ADD CONSTRAINT duty_trigger CHECK ((trigger_count IS NULL) = (trigger_unit IS NULL) AND trigger_count >= 0);
ALTER TABLE duty ADD CONSTRAINT duty_fixed_days CHECK (array_to_string(fixed_days, ',') ~ '^(((1[0-2]|[1-9])-)?(3[01]|[12][0-9]|[1-9])(,|$))*$');
ALTER TABLE calendar_change ADD CONSTRAINT calendar_change_version CHECK (version > 0 AND moved >= 0);
ALTER TABLE calendar_change ADD CONSTRAINT calendar_change_year CHECK (year BETWEEN 2000 AND 2100);
-- History is kept: a correction is the next version.
CREATE TRIGGER calendar_change_append_only BEFORE UPDATE OR DELETE ON calendar_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_day_append_only BEFORE UPDATE OR DELETE ON calendar_day FOR EACH ROW EXECUTE FUNCTION refuse_change();

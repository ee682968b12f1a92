-- CreateEnum
CREATE TYPE "body_level" AS ENUM ('national', 'province', 'city', 'county', 'town');

-- CreateEnum
CREATE TYPE "alias_source" AS ENUM ('hand', 'plan', 'workbook', 'merge');

-- CreateEnum
CREATE TYPE "succession_kind" AS ENUM ('renamed', 'merged', 'split', 'duplicate');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "body_kind" ADD VALUE 'town';
ALTER TYPE "body_kind" ADD VALUE 'subordinate';

-- AlterEnum
ALTER TYPE "post_kind" ADD VALUE 'steering';

-- AlterTable
ALTER TABLE "body" ADD COLUMN     "level" "body_level" NOT NULL DEFAULT 'city',
ADD COLUMN     "parent_id" TEXT;

-- AlterTable
ALTER TABLE "body_alias" ADD COLUMN     "source" "alias_source" NOT NULL DEFAULT 'hand',
ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_to" DATE;

-- AlterTable
ALTER TABLE "body_post" ADD COLUMN     "phone" TEXT;

-- CreateTable
CREATE TABLE "body_succession" (
    "predecessor_id" TEXT NOT NULL,
    "successor_id" TEXT NOT NULL,
    "kind" "succession_kind" NOT NULL,
    "effective_on" DATE NOT NULL,
    "document" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "body_succession_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "body_group" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[],
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "body_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "body_group_member" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "body_group_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directory_file" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "account_id" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(6),

    CONSTRAINT "directory_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "body_succession_successor_id_idx" ON "body_succession"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "body_group_name_key" ON "body_group"("name");

-- CreateIndex
CREATE INDEX "body_group_member_group_id_body_id_idx" ON "body_group_member"("group_id", "body_id");

-- CreateIndex
CREATE INDEX "body_group_member_body_id_idx" ON "body_group_member"("body_id");

-- CreateIndex
CREATE INDEX "directory_file_created_at_idx" ON "directory_file"("created_at");

-- CreateIndex
CREATE INDEX "body_parent_id_idx" ON "body"("parent_id");

-- AddForeignKey
ALTER TABLE "body" ADD CONSTRAINT "body_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "body"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_succession" ADD CONSTRAINT "body_succession_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_succession" ADD CONSTRAINT "body_succession_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_group_member" ADD CONSTRAINT "body_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "body_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "body_group_member" ADD CONSTRAINT "body_group_member_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE body ADD CONSTRAINT body_parent CHECK (parent_id <> id);
ALTER TABLE body_succession ADD CONSTRAINT body_succession_other CHECK (predecessor_id <> successor_id);
ALTER TABLE body_group_member ADD CONSTRAINT body_group_member_validity CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE body_post ADD CONSTRAINT body_post_validity CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE body_alias ADD CONSTRAINT body_alias_validity CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from);
UPDATE body SET level = 'county' WHERE kind = 'county';

-- CreateIndex
CREATE INDEX "duty_party_name_idx" ON "duty_party"("name");

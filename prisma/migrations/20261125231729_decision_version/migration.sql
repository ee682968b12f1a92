-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "decided_version" INTEGER;

-- CreateEnum
CREATE TYPE "prompt_state" AS ENUM ('draft', 'sent');

-- CreateEnum
CREATE TYPE "prompt_kind" AS ENUM ('overdue', 'returned', 'soon');

-- CreateTable
CREATE TABLE "prompt_set" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "state" "prompt_state" NOT NULL DEFAULT 'draft',
    "number" INTEGER,
    "soon_days" INTEGER NOT NULL,
    "quiet_days" INTEGER NOT NULL,
    "built_on" DATE NOT NULL,
    "built_by_name" TEXT NOT NULL,
    "sent_on" DATE,
    "sent_by_name" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "prompt_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prompt_message" (
    "id" TEXT NOT NULL,
    "set_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "opening" TEXT NOT NULL,
    "ticked" BOOLEAN NOT NULL,
    "recent_on" DATE,

    CONSTRAINT "prompt_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prompt_line" (
    "message_id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" "prompt_kind" NOT NULL,
    "due_on" DATE,
    "ticked" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "prompt_line_pkey" PRIMARY KEY ("message_id","obligation_id")
);

-- CreateTable
CREATE TABLE "prompt_recipient" (
    "message_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,

    CONSTRAINT "prompt_recipient_pkey" PRIMARY KEY ("message_id","account_id")
);

-- CreateTable
CREATE TABLE "phone_prompt" (
    "id" TEXT NOT NULL,
    "called_on" DATE NOT NULL,
    "body_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "matter" TEXT NOT NULL,
    "by_account_id" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phone_prompt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phone_prompt_strike" (
    "phone_prompt_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phone_prompt_strike_pkey" PRIMARY KEY ("phone_prompt_id")
);

-- CreateIndex
CREATE INDEX "prompt_set_sent_on_idx" ON "prompt_set"("sent_on");

-- CreateIndex
CREATE UNIQUE INDEX "prompt_set_plan_id_number_key" ON "prompt_set"("plan_id", "number");

-- CreateIndex
CREATE INDEX "prompt_message_body_id_ticked_idx" ON "prompt_message"("body_id", "ticked");

-- CreateIndex
CREATE UNIQUE INDEX "prompt_message_set_id_body_id_key" ON "prompt_message"("set_id", "body_id");

-- CreateIndex
CREATE INDEX "prompt_line_obligation_id_idx" ON "prompt_line"("obligation_id");

-- CreateIndex
CREATE INDEX "prompt_recipient_account_id_idx" ON "prompt_recipient"("account_id");

-- CreateIndex
CREATE INDEX "phone_prompt_called_on_at_idx" ON "phone_prompt"("called_on", "at");

-- CreateIndex
CREATE INDEX "phone_prompt_body_id_called_on_idx" ON "phone_prompt"("body_id", "called_on");

-- AddForeignKey
ALTER TABLE "prompt_set" ADD CONSTRAINT "prompt_set_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt_message" ADD CONSTRAINT "prompt_message_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "prompt_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt_message" ADD CONSTRAINT "prompt_message_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt_line" ADD CONSTRAINT "prompt_line_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "prompt_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt_line" ADD CONSTRAINT "prompt_line_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt_recipient" ADD CONSTRAINT "prompt_recipient_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "prompt_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompt_recipient" ADD CONSTRAINT "prompt_recipient_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone_prompt" ADD CONSTRAINT "phone_prompt_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone_prompt_strike" ADD CONSTRAINT "phone_prompt_strike_phone_prompt_id_fkey" FOREIGN KEY ("phone_prompt_id") REFERENCES "phone_prompt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX prompt_set_one_draft ON prompt_set (plan_id) WHERE state = 'draft';
ALTER TABLE prompt_set ADD CONSTRAINT prompt_set_sent_whole CHECK ((state = 'sent') = (number IS NOT NULL AND sent_on IS NOT NULL AND sent_by_name IS NOT NULL));

-- A sent set is what people were told: it never changes, nor does anything in it.
CREATE FUNCTION guard_prompt_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'sent' THEN
    RAISE EXCEPTION 'a sent prompt is never changed';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER prompt_set_sent BEFORE UPDATE OR DELETE ON prompt_set FOR EACH ROW EXECUTE FUNCTION guard_prompt_set();
CREATE FUNCTION refuse_sent_prompt(set_of text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM prompt_set WHERE id = set_of AND state = 'sent') THEN
    RAISE EXCEPTION 'a sent prompt is never changed';
  END IF;
  PERFORM refuse_closed_plan((SELECT plan_id FROM prompt_set WHERE id = set_of));
END $$;
CREATE FUNCTION guard_prompt_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM refuse_sent_prompt(OLD.set_id); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM refuse_sent_prompt(NEW.set_id); END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER prompt_message_sent BEFORE INSERT OR UPDATE OR DELETE ON prompt_message FOR EACH ROW EXECUTE FUNCTION guard_prompt_message();
CREATE FUNCTION guard_prompt_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM refuse_sent_prompt((SELECT set_id FROM prompt_message WHERE id = OLD.message_id)); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM refuse_sent_prompt((SELECT set_id FROM prompt_message WHERE id = NEW.message_id)); END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER prompt_line_sent BEFORE INSERT OR UPDATE OR DELETE ON prompt_line FOR EACH ROW EXECUTE FUNCTION guard_prompt_part();
CREATE TRIGGER prompt_recipient_sent BEFORE INSERT OR UPDATE OR DELETE ON prompt_recipient FOR EACH ROW EXECUTE FUNCTION guard_prompt_part();
CREATE TRIGGER prompt_set_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON prompt_set FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();

-- Calls are entered once and struck, never changed.
CREATE TRIGGER phone_prompt_append_only BEFORE UPDATE OR DELETE ON phone_prompt FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER phone_prompt_strike_append_only BEFORE UPDATE OR DELETE ON phone_prompt_strike FOR EACH ROW EXECUTE FUNCTION refuse_change();

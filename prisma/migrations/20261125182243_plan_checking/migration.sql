-- CreateTable
CREATE TABLE "plan_act" (
    "id" TEXT NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "plan_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "form" TEXT,
    "label" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(6),

    CONSTRAINT "plan_act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_act_change" (
    "id" BIGSERIAL NOT NULL,
    "act_id" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "row_key" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "plan_act_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_context_sentence" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_context_sentence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_visit" (
    "plan_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "duty_id" TEXT,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_visit_pkey" PRIMARY KEY ("plan_id","account_id")
);

-- CreateTable
CREATE TABLE "plan_draft" (
    "plan_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_draft_pkey" PRIMARY KEY ("plan_id","account_id","form")
);

-- CreateIndex
CREATE UNIQUE INDEX "plan_act_number_key" ON "plan_act"("number");

-- CreateIndex
CREATE INDEX "plan_act_plan_id_number_idx" ON "plan_act"("plan_id", "number");

-- CreateIndex
CREATE INDEX "plan_act_plan_id_account_id_number_idx" ON "plan_act"("plan_id", "account_id", "number");

-- CreateIndex
CREATE INDEX "plan_act_change_act_id_id_idx" ON "plan_act_change"("act_id", "id");

-- CreateIndex
CREATE INDEX "plan_act_change_subject_idx" ON "plan_act_change"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "plan_context_sentence_plan_id_start_end_key" ON "plan_context_sentence"("plan_id", "start", "end");

-- AddForeignKey
ALTER TABLE "plan_act" ADD CONSTRAINT "plan_act_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_act" ADD CONSTRAINT "plan_act_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_act_change" ADD CONSTRAINT "plan_act_change_act_id_fkey" FOREIGN KEY ("act_id") REFERENCES "plan_act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_context_sentence" ADD CONSTRAINT "plan_context_sentence_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_context_sentence" ADD CONSTRAINT "plan_context_sentence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_visit" ADD CONSTRAINT "plan_visit_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_visit" ADD CONSTRAINT "plan_visit_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE plan_context_sentence ADD CONSTRAINT plan_context_sentence_range CHECK (start >= 0 AND "end" > start);

-- The record only grows: an act is undone once, and what it changed is never rewritten.
CREATE TRIGGER plan_act_change_append_only BEFORE UPDATE OR DELETE ON plan_act_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_act_no_delete BEFORE DELETE ON plan_act FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER plan_act_undone_once BEFORE UPDATE ON plan_act FOR EACH ROW
  WHEN (OLD.undone_at IS NOT NULL OR NEW.undone_at IS NULL OR to_jsonb(OLD) - 'undone_at' IS DISTINCT FROM to_jsonb(NEW) - 'undone_at')
  EXECUTE FUNCTION refuse_change();

-- While `yaodian.plan_act` names an act, every row it touches is noted before and after. Arguments: the word for the
-- subject, the column that names it, then the columns of the key (texts all). Versions and ordinals only ever move on.
CREATE FUNCTION plan_act_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  act text := nullif(current_setting('yaodian.plan_act', true), '');
  passing text[] := ARRAY['version', 'ordinal'];
  was jsonb;
  becomes jsonb;
  kept jsonb;
  key_columns text[] := TG_ARGV[2:];
  row_key jsonb;
BEGIN
  IF act IS NULL THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' THEN was := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN becomes := to_jsonb(NEW); END IF;
  kept := coalesce(becomes, was);
  SELECT jsonb_object_agg(name, kept -> name) INTO row_key FROM unnest(key_columns) AS name;
  IF TG_OP = 'UPDATE' THEN
    SELECT jsonb_object_agg(key, value), jsonb_object_agg(key, becomes -> key) INTO was, becomes
    FROM jsonb_each(was) WHERE value IS DISTINCT FROM becomes -> key AND key <> ALL (passing);
    IF was IS NULL THEN RETURN NULL; END IF;
  ELSIF TG_OP = 'INSERT' THEN
    becomes := becomes - passing;
  END IF;
  INSERT INTO plan_act_change (act_id, table_name, subject, operation, row_key, before, after)
  VALUES (act, TG_TABLE_NAME, TG_ARGV[0] || ':' || (kept ->> TG_ARGV[1]), TG_OP, row_key, was, becomes);
  RETURN NULL;
END $$;
CREATE TRIGGER plan_act_note AFTER UPDATE ON plan FOR EACH ROW EXECUTE FUNCTION plan_act_note('plan', 'id', 'id');
CREATE TRIGGER plan_act_note AFTER UPDATE ON plan_item FOR EACH ROW EXECUTE FUNCTION plan_act_note('item', 'id', 'id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON duty FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'id', 'id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON duty_party FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'duty_id', 'id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON collective_expansion FOR EACH ROW EXECUTE FUNCTION plan_act_note('collective', 'id', 'id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON collective_member FOR EACH ROW EXECUTE FUNCTION plan_act_note('collective', 'expansion_id', 'expansion_id', 'body_id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON plan_context_sentence FOR EACH ROW EXECUTE FUNCTION plan_act_note('sentence', 'id', 'id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON body_alias FOR EACH ROW EXECUTE FUNCTION plan_act_note('alias', 'alias', 'alias');

-- Puts the rows of an act back, last change first. A row that no longer is as the act left it stops the work: the answer
-- names its table and the caller must roll back. Null when everything is as it was.
CREATE FUNCTION plan_act_restore(act text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  change plan_act_change%ROWTYPE;
  this_row text;
  columns text;
  touched bigint;
BEGIN
  FOR change IN SELECT * FROM plan_act_change WHERE act_id = act ORDER BY id DESC LOOP
    SELECT string_agg(format('t.%I = %L', key, value), ' AND ') INTO this_row FROM jsonb_each_text(change.row_key);
    IF change.operation = 'DELETE' THEN
      SELECT string_agg(format('%I', key), ', ') INTO columns FROM jsonb_object_keys(change.before) AS key;
      EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM jsonb_populate_record(NULL::%I, $1) ON CONFLICT DO NOTHING',
        change.table_name, columns, columns, change.table_name) USING change.before;
    ELSIF change.operation = 'INSERT' THEN
      EXECUTE format('DELETE FROM %I AS t WHERE %s AND to_jsonb(t) @> $1', change.table_name, this_row) USING change.after;
    ELSE
      SELECT string_agg(format('%I = r.%I', key, key), ', ') INTO columns FROM jsonb_object_keys(change.before) AS key;
      IF change.table_name IN ('plan', 'duty') THEN columns := columns || ', version = t.version + 1'; END IF;
      EXECUTE format('UPDATE %I AS t SET %s FROM jsonb_populate_record(NULL::%I, $1) AS r WHERE %s AND to_jsonb(t) @> $2',
        change.table_name, columns, change.table_name, this_row) USING change.before, change.after;
    END IF;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> 1 THEN RETURN change.table_name; END IF;
  END LOOP;
  RETURN NULL;
END $$;

-- What the schema language cannot say: checks, partial indexes, append-only tables, the audit chain.

-- Two open grants of the same role are one; null bodies count as equal.
CREATE UNIQUE INDEX role_grant_city_key ON role_grant (account_id, role) WHERE body_id IS NULL;
ALTER TABLE role_grant ADD CONSTRAINT role_grant_scope CHECK ((role IN ('liaison', 'deputy')) = (body_id IS NOT NULL));
ALTER TABLE body ADD CONSTRAINT body_validity CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE account ADD CONSTRAINT account_username CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,63}$');

-- Offsets point into the source text.
ALTER TABLE plan ADD CONSTRAINT plan_year CHECK (year BETWEEN 2000 AND 2100);
ALTER TABLE plan ADD CONSTRAINT plan_issued CHECK ((state = 'issued') = (issued_at IS NOT NULL));
ALTER TABLE plan_item ADD CONSTRAINT plan_item_range CHECK (start >= 0 AND "end" >= start);
ALTER TABLE duty ADD CONSTRAINT duty_range CHECK ((start IS NULL) = ("end" IS NULL) AND (start IS NULL OR (start >= 0 AND "end" > start)));
ALTER TABLE duty ADD CONSTRAINT duty_text CHECK (length(btrim(text)) > 0);
ALTER TABLE duty ADD CONSTRAINT duty_recurrence CHECK ((deadline_kind = 'recurring') OR recurrence IS NULL);

-- An obligation is closed exactly when it is known on which day the work was done.
ALTER TABLE obligation ADD CONSTRAINT obligation_closed CHECK ((state = 'closed') = (completed_on IS NOT NULL));
ALTER TABLE obligation ADD CONSTRAINT obligation_draft CHECK ((draft IS NULL) = (draft_at IS NULL));

ALTER TABLE stored_file ADD CONSTRAINT stored_file_hash CHECK (sha256 ~ '^[0-9a-f]{64}$' AND size > 0);
ALTER TABLE evidence ADD CONSTRAINT evidence_kind CHECK (
  (kind = 'link' AND url IS NOT NULL AND published_on IS NOT NULL AND file_id IS NULL)
  OR (kind = 'file' AND file_id IS NOT NULL AND url IS NULL)
);
ALTER TABLE evidence ADD CONSTRAINT evidence_url CHECK (url IS NULL OR url ~ '^https?://');
ALTER TABLE evidence ADD CONSTRAINT evidence_review CHECK (
  (reviewer IS NULL) = (reviewed_on IS NULL) AND (reviewer IS NULL) = (review_conclusion IS NULL)
);
-- 先审查、后公开 (衡政办函〔2016〕24号 五、(二); S113).
ALTER TABLE evidence ADD CONSTRAINT evidence_review_first CHECK (
  reviewed_on IS NULL OR published_on IS NULL OR reviewed_on <= published_on
);

-- At most one submission of an obligation waits for review; a decision has its person, and a return its reason.
CREATE UNIQUE INDEX submission_one_pending ON submission (obligation_id) WHERE state = 'pending';
ALTER TABLE submission ADD CONSTRAINT submission_decided CHECK (
  (state IN ('accepted', 'returned')) = (decided_by IS NOT NULL AND decided_at IS NOT NULL)
);
ALTER TABLE submission ADD CONSTRAINT submission_reason CHECK (state <> 'returned' OR length(btrim(reason)) > 0);

ALTER TABLE assessment ADD CONSTRAINT assessment_confirmed CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL));
ALTER TABLE score ADD CONSTRAINT score_range CHECK (total >= 0 AND converted >= 0);

-- Tables of which no row is ever changed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER progress_note_append_only BEFORE UPDATE OR DELETE ON progress_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER submission_evidence_append_only BEFORE UPDATE OR DELETE ON submission_evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scheme_immutable BEFORE UPDATE OR DELETE ON scheme FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stored_file_immutable BEFORE UPDATE ON stored_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER score_immutable BEFORE UPDATE OR DELETE ON score FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The audit head moves forward by one, and only forward.
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, repeat('0', 64));
CREATE FUNCTION guard_audit_head() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR NEW.seq <> OLD.seq + 1 OR NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'the audit head only moves forward' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_head_forward BEFORE INSERT OR UPDATE OR DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION guard_audit_head();

-- Numbers, dates and hashes one event inside one lock, on the database's clock, so that neither two writers nor two
-- machines' clocks can disagree about the order. The hashed text is written out in docs/decisions/004.
CREATE FUNCTION audit_append(kind text, actor_account text, actor_body text, subject_type text, subject_id text, body text)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  head audit_head%ROWTYPE;
  moment timestamptz := clock_timestamp();
  next_seq bigint;
  next_hash text;
BEGIN
  SELECT * INTO head FROM audit_head WHERE id = 1 FOR UPDATE;
  next_seq := head.seq + 1;
  next_hash := encode(sha256(convert_to(audit_text(next_seq, moment, kind, actor_account, actor_body, subject_type, subject_id, body, head.hash), 'UTF8')), 'hex');
  INSERT INTO audit_event VALUES (next_seq, moment, kind, actor_account, actor_body, subject_type, subject_id, body, head.hash, next_hash);
  UPDATE audit_head SET seq = next_seq, hash = next_hash WHERE id = 1;
  RETURN next_seq;
END $$;

-- The text an event's hash is taken of: one field a line, microseconds in UTC, '-' for nobody.
CREATE FUNCTION audit_text(seq bigint, moment timestamptz, kind text, actor_account text, actor_body text, subject_type text, subject_id text, body text, prev_hash text)
RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(E'\n', seq::text, to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), kind,
    coalesce(actor_account, '-'), coalesce(actor_body, '-'), subject_type, subject_id, body, prev_hash)
$$;

-- One year of a large city, drawn from a seed: the same settings give the same rows on every machine.
-- Settings (set_config): bench.seed, bench.bodies, bench.duties, bench.evidence, bench.today.

CREATE FUNCTION pg_temp.setting(name text) RETURNS int LANGUAGE sql STABLE AS
  $$ SELECT current_setting('bench.' || name)::int $$;
CREATE FUNCTION pg_temp.today() RETURNS date LANGUAGE sql STABLE AS
  $$ SELECT current_setting('bench.today')::date $$;

-- A number from 0 to 1 that hangs on the seed and the key alone, not on the order of rows as random() would.
CREATE FUNCTION pg_temp.draw(key text) RETURNS float8 LANGUAGE sql STABLE AS
  $$ SELECT ('x' || left(md5(current_setting('bench.seed') || key), 8))::bit(32)::bigint / 4294967296.0 $$;

-- Ids in the form of UUID version 7, rising with n as those of a running system do.
CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws('-', left(m, 2) || '550000', lpad(to_hex(n / 65536), 4, '0'), '7' || substr(m, 3, 3), '8' || substr(m, 6, 3),
    substr(m, 9, 8) || lpad(to_hex(n % 65536), 4, '0'))
  FROM md5(current_setting('bench.seed') || kind) m $$;

CREATE TEMP TABLE numeral AS SELECT * FROM unnest('{一,二,三,四,五,六,七,八,九,十}'::text[]) WITH ORDINALITY AS t(word, n);

INSERT INTO body (id, name, short_name, kind, sort_order, valid_from)
SELECT pg_temp.id('body', n), '示例市第' || n || '工作局', '市第' || n || '局',
  (CASE WHEN n % 16 = 0 THEN 'county' ELSE 'department' END)::body_kind, n, '2000-01-01'
FROM generate_series(1, pg_temp.setting('bodies')) n;

INSERT INTO body_post (id, body_id, kind, title, valid_from)
SELECT pg_temp.id('post' || k.kind, b.sort_order), b.id, k.kind::post_kind, k.title, '2000-01-01'
FROM body b, (VALUES ('principal', '主要负责同志'), ('deputy', '分管负责同志'), ('section', '办公室'), ('contact', '联络员')) k(kind, title);

-- Nobody signs in with a password here: the sessions below are open.
INSERT INTO account (id, username, display_name, password_hash)
SELECT pg_temp.id('liaison', sort_order), 'liaison-' || sort_order, short_name || '联络员', '-' FROM body;
INSERT INTO role_grant (id, account_id, role, body_id)
SELECT pg_temp.id('grant', sort_order), pg_temp.id('liaison', sort_order), 'liaison', id FROM body;
INSERT INTO account (id, username, display_name, password_hash)
SELECT pg_temp.id(role, 0), role, role, '-' FROM unnest('{steward,reviewer,leader,sysadmin}'::text[]) role;
INSERT INTO role_grant (id, account_id, role)
SELECT pg_temp.id('grant' || username, 0), id, username::role FROM account WHERE username !~ '^liaison-';
INSERT INTO session (id, token_hash, account_id, expires_at)
SELECT 'session-' || username, encode(sha256(convert_to('token-' || username, 'UTF8')), 'hex'), id, now() + interval '12 hours' FROM account;

-- ---- plan: chapters of five items, items of six duties; the offsets point into the text it is put together from ----

CREATE TEMP TABLE piece AS
WITH duty AS (SELECT d, (d - 1) / 6 + 1 AS i, (d - 1) / 30 + 1 AS c FROM generate_series(1, pg_temp.setting('duties')) d),
written AS (
  SELECT DISTINCT c, 0 AS i, 0 AS d, w.word || '、推进第' || w.word || '类重点领域政务公开' AS text FROM duty JOIN numeral w ON w.n = c
  UNION ALL
  SELECT DISTINCT c, i, 0, '（' || w.word || '）做好第' || i || '项重点工作的信息公开。' FROM duty JOIN numeral w ON w.n = (i - 1) % 5 + 1
  UNION ALL
  SELECT c, i, d, '及时公开第' || d || '项工作的进展、结果和依据，做好政策解读，主动回应社会关切。（各部门分别负责落实）' FROM duty
)
SELECT row_number() OVER (ORDER BY c, i, d) AS n, c, i, d, text, sum(length(text) + 1) OVER (ORDER BY c, i, d) - length(text) - 1 AS start
FROM written;

INSERT INTO plan (id, year, title, document_number, issuer, issued_on, published_on, basis, recipients, source_text, source_name, source_sha256, findings, state, issued_at)
SELECT pg_temp.id('plan', 1), year, '示例市' || year || '年政务公开工作要点', '示政办函〔' || year || '〕24号', '示例市人民政府办公室',
  make_date(year, 2, 20), make_date(year, 2, 20), '{}', '{各部门}', text, '工作要点.txt', encode(sha256(convert_to(text, 'UTF8')), 'hex'),
  '[]', 'issued', make_date(year, 2, 21)
FROM (SELECT extract(year FROM pg_temp.today())::int AS year, string_agg(text, E'\n' ORDER BY n) AS text FROM piece) plan;

INSERT INTO plan_item (id, plan_id, parent_id, ordinal, level, number, path, title, start, "end")
SELECT pg_temp.id('item', n), pg_temp.id('plan', 1), CASE WHEN i > 0 THEN pg_temp.id('item', first_value(n) OVER (PARTITION BY c ORDER BY n)) END,
  row_number() OVER (ORDER BY n), CASE WHEN i = 0 THEN 1 ELSE 2 END, substring(text FROM '^(（.）|.)'),
  CASE WHEN i = 0 THEN left(text, 1) ELSE (SELECT word FROM numeral WHERE numeral.n = c) || left(text, 3) END,
  regexp_replace(text, '^(（.）|.、)', ''), start,
  (SELECT max(inner_piece.start + length(inner_piece.text)) FROM piece inner_piece WHERE inner_piece.c = piece.c AND (piece.i = 0 OR inner_piece.i = piece.i))
FROM piece WHERE d = 0;

CREATE TEMP TABLE due AS
SELECT d, make_date(extract(year FROM pg_temp.today())::int, 3 + floor(pg_temp.draw('due' || d) * 10)::int, 28) AS on_day
FROM generate_series(1, pg_temp.setting('duties')) d;

INSERT INTO duty (id, plan_id, item_id, ordinal, text, start, "end", statement_start, statement_end, state, confidence, reasons, deadline_kind, due_on)
SELECT pg_temp.id('duty', d), pg_temp.id('plan', 1), pg_temp.id('item', (SELECT n FROM piece head WHERE head.i = piece.i AND head.d = 0)), d,
  left(text, length(text) - 12), start, start + length(text) - 12, start + length(text) - 11, start + length(text), 'confirmed', 'high', '{}', 'date', due.on_day
FROM piece JOIN due USING (d);
INSERT INTO duty_party (id, duty_id, ordinal, name, role, start, "end", collective, settled)
SELECT pg_temp.id('party', ordinal), id, 1, '各部门', 'responsible', statement_start + 1, statement_start + 4, true, true FROM duty;
INSERT INTO collective_expansion (id, plan_id, name, taken_on) VALUES (pg_temp.id('collective', 1), pg_temp.id('plan', 1), '各部门', pg_temp.today());
INSERT INTO collective_member (expansion_id, body_id) SELECT pg_temp.id('collective', 1), id FROM body;

INSERT INTO task (id, plan_id, duty_id, number, anchor, text)
SELECT pg_temp.id('task', d.ordinal), d.plan_id, d.id, d.ordinal, i.path, d.text FROM duty d JOIN plan_item i ON i.id = d.item_id;

-- ---- obligations: what is due is mostly done, what is to come mostly not ------------------------------------------

INSERT INTO obligation (id, plan_id, task_id, body_id, role, period, due_on, state, completed_on)
SELECT pg_temp.id('obligation', n), pg_temp.id('plan', 1), pg_temp.id('task', d), body_id, 'responsible', extract(year FROM pg_temp.today())::text, on_day, state,
  CASE WHEN state = 'closed' THEN least(on_day, pg_temp.today()) - floor(pg_temp.draw('done' || n) * 20)::int END
FROM (
  SELECT n, d, b.id AS body_id, on_day, (CASE
    WHEN on_day < pg_temp.today() THEN CASE WHEN chance < 0.72 THEN 'closed' WHEN chance < 0.78 THEN 'submitted' WHEN chance < 0.81 THEN 'returned' WHEN chance < 0.95 THEN 'in_progress' ELSE 'not_started' END
    ELSE CASE WHEN chance < 0.15 THEN 'closed' WHEN chance < 0.20 THEN 'submitted' WHEN chance < 0.22 THEN 'returned' WHEN chance < 0.50 THEN 'in_progress' ELSE 'not_started' END
  END)::obligation_state AS state
  FROM body b CROSS JOIN due
  CROSS JOIN LATERAL (SELECT (b.sort_order - 1) * pg_temp.setting('duties') + d AS n) numbered
  CROSS JOIN LATERAL (SELECT pg_temp.draw('state' || n) AS chance) drawn
) drawn_obligation;

INSERT INTO progress_note (id, obligation_id, text, by_account_id, by_name, at)
SELECT pg_temp.id('note', row_number() OVER (ORDER BY o.id)), o.id, '已列入本周安排，正在收集材料。', pg_temp.id('liaison', b.sort_order),
  b.short_name || '联络员', coalesce(o.completed_on, pg_temp.today()) - 10
FROM obligation o JOIN body b ON b.id = o.body_id WHERE o.state <> 'not_started';

-- ---- evidence and reports: for what was reported first, then for what is under way -------------------------------

CREATE TEMP TABLE reported AS
SELECT row_number() OVER (ORDER BY o.state NOT IN ('closed', 'submitted', 'returned'), o.id) AS n, o.id AS obligation_id, o.body_id, o.state,
  b.short_name, pg_temp.id('liaison', b.sort_order) AS account_id, coalesce(o.completed_on, pg_temp.today() - 3) AS on_day
FROM obligation o JOIN body b ON b.id = o.body_id WHERE o.state <> 'not_started'
LIMIT pg_temp.setting('evidence');

INSERT INTO evidence (id, body_id, kind, title, url, published_on, reviewer, reviewed_on, review_conclusion, created_by, created_at)
SELECT pg_temp.id('evidence', n), body_id, 'link', short_name || '工作进展公告第' || n || '号', 'https://www.example.gov.cn/' || n || '.html', on_day,
  '局办公室', on_day - 1, 'publishable', account_id, on_day
FROM reported;
INSERT INTO obligation_evidence (obligation_id, evidence_id, attached_at) SELECT obligation_id, pg_temp.id('evidence', n), on_day FROM reported;

INSERT INTO submission (id, obligation_id, number, text, request_key, submitted_by, submitted_by_name, submitted_at, state, decided_by, decided_by_name, decided_at, reason)
SELECT pg_temp.id('submission', n), obligation_id, 1, '已在门户网站公开，并同步做了解读。', pg_temp.id('key', n), account_id, short_name || '联络员', on_day, decision.state,
  CASE WHEN decision.state <> 'pending' THEN pg_temp.id('reviewer', 0) END, CASE WHEN decision.state <> 'pending' THEN '政务公开科' END,
  CASE WHEN decision.state <> 'pending' THEN on_day + 2 END, CASE WHEN decision.state = 'returned' THEN '请补上公开的链接。' END
FROM reported JOIN (VALUES ('closed', 'accepted'), ('submitted', 'pending'), ('returned', 'returned')) d(of_state, word) ON d.of_state = reported.state::text
CROSS JOIN LATERAL (SELECT d.word::submission_state AS state) decision;
INSERT INTO submission_evidence (submission_id, evidence_id, snapshot)
SELECT s.id, e.id, json_build_object('kind', e.kind, 'title', e.title, 'url', e.url, 'publishedOn', e.published_on, 'reviewer', e.reviewer,
  'reviewedOn', e.reviewed_on, 'reviewConclusion', e.review_conclusion, 'file', null)
FROM submission s JOIN obligation_evidence u ON u.obligation_id = s.obligation_id JOIN evidence e ON e.id = u.evidence_id;

-- ---- the trail: one chained event a report, hashed as audit_append does --------------------------------------------

ALTER TABLE audit_head DISABLE TRIGGER audit_head_forward;
DO $$
DECLARE report record; last_hash text := (SELECT hash FROM audit_head); last_seq bigint := 0; hashed text; data text;
BEGIN
  FOR report IN SELECT s.*, o.body_id FROM submission s JOIN obligation o ON o.id = s.obligation_id ORDER BY s.submitted_at, s.id LOOP
    data := json_build_object('obligationId', report.obligation_id, 'number', 1, 'evidence', 1);
    hashed := encode(sha256(convert_to(audit_text(last_seq + 1, report.submitted_at, 'submission.made', report.submitted_by, report.body_id,
      'submission', report.id, data, last_hash), 'UTF8')), 'hex');
    INSERT INTO audit_event VALUES (last_seq + 1, report.submitted_at, 'submission.made', report.submitted_by, report.body_id,
      'submission', report.id, data, last_hash, hashed);
    last_seq := last_seq + 1;
    last_hash := hashed;
  END LOOP;
  UPDATE audit_head SET seq = last_seq, hash = last_hash;
END $$;
ALTER TABLE audit_head ENABLE TRIGGER audit_head_forward;

-- ---- what the hand-written floor writes into, instead of the chained audit ----------------------------------------

CREATE TABLE bench_audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), kind text NOT NULL,
  account_id text NOT NULL, subject_id text NOT NULL, body text NOT NULL);

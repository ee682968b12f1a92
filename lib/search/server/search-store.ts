import { readRows } from '@/lib/server/db';
import type { LocalDate } from '@/lib/shared/local-date';

/** The column as `plainSpelling` writes it, as far as the database can; traditional characters are not converted. */
const plainSql = (column: string): string => `translate(lower(${column}), '（）〔〕［］【】[]，：；', '()()()()(),:;')`;

/** `null` for the whole city, else the bodies whose things may be found. */
export type Reach = readonly string[] | null;

export type FoundBody = { id: string; name: string; shortName: string; validTo: LocalDate | null; aliases: string[] };

const BODIES = `
  SELECT b.id, b.name, b.short_name AS "shortName", b.valid_to AS "validTo",
    ARRAY(SELECT a.alias FROM body_alias a WHERE a.body_id = b.id) AS aliases
  FROM body b
  WHERE NOT EXISTS (SELECT 1 FROM body_succession s WHERE s.predecessor_id = b.id AND s.kind = 'duplicate')
  ORDER BY b.valid_to IS NOT NULL, b.kind, b.sort_order, b.short_name LIMIT 2000`;

/** Every body with all its names, those of today first; a city has some two hundred. */
export const listBodyNames = (): Promise<FoundBody[]> => readRows<FoundBody>('search-bodies', BODIES, []);

export type FoundTask = {
  planId: string;
  dutyId: string;
  year: number;
  number: number;
  anchor: string;
  text: string;
};

const TASK_WORDS = plainSql(`'第' || t.number || '条 ' || t.anchor || ' ' || t.text`);

const TASKS = `
  SELECT t.plan_id AS "planId", t.duty_id AS "dutyId", p.year, t.number, t.anchor, t.text
  FROM task t JOIN plan p ON p.id = t.plan_id WHERE ${TASK_WORDS} LIKE ALL ($1)
  ORDER BY p.year DESC, t.plan_id, t.number LIMIT 1000`;

/** Tasks of all plans in whose words every pattern is found, the newest year first. */
export const listTasks = (patterns: readonly string[]): Promise<FoundTask[]> =>
  readRows<FoundTask>('search-tasks', TASKS, [patterns]);

export type FoundObligation = Omit<FoundTask, 'dutyId'> & { obligationId: string; cancelled: boolean; body: string };

// Of a task that is reported again and again the one that comes next stands for all.
const OWN_TASKS = `
  SELECT * FROM (
    SELECT DISTINCT ON (t.id, o.body_id) o.id AS "obligationId", t.plan_id AS "planId", p.year, t.number, t.anchor, t.text,
      o.state = 'cancelled' AS cancelled, b.short_name AS body
    FROM obligation o JOIN task t ON t.id = o.task_id JOIN plan p ON p.id = t.plan_id JOIN body b ON b.id = o.body_id
    WHERE o.body_id = ANY ($1) AND ${TASK_WORDS} LIKE ALL ($2)
    ORDER BY t.id, o.body_id, o.state = 'cancelled', o.state = 'closed', o.due_on NULLS LAST, o.id
  ) own ORDER BY year DESC, "planId", number LIMIT 1000`;

/** What these bodies have to do, one line a task. */
export const listOwnTasks = (bodies: readonly string[], patterns: readonly string[]): Promise<FoundObligation[]> =>
  bodies.length === 0
    ? Promise.resolve([])
    : readRows<FoundObligation>('search-own-tasks', OWN_TASKS, [bodies, patterns]);

export type FoundPlan = {
  id: string;
  year: number;
  title: string;
  documentNumber: string | null;
  state: 'checking' | 'issued' | 'closed';
};

const PLANS = `
  SELECT id, year, title, document_number AS "documentNumber", state FROM plan
  WHERE $1::text[] IS NULL OR id = ANY ($1) ORDER BY year DESC, created_at DESC LIMIT 200`;

/** Plans, the newest first: all of them, or those named. */
export const listPlanNames = (ids: readonly string[] | null): Promise<FoundPlan[]> =>
  readRows<FoundPlan>('search-plans', PLANS, [ids]);

export type FoundEvidence = {
  id: string;
  title: string;
  url: string | null;
  fileId: string | null;
  body: string;
  publishedOn: LocalDate | null;
  /** One of the body's obligations it is attached to. */
  obligationId: string | null;
};

const EVIDENCE_WORDS = plainSql(`e.title || ' ' || coalesce(e.url, '')`);

// What holds all words as they were typed comes before what may merely sound so; newest first among equals.
const EVIDENCE = `
  WITH found AS (
    SELECT e.id, e.title, e.url, e.file_id, e.body_id, e.published_on FROM evidence e
    WHERE ($1::text[] IS NULL OR e.body_id = ANY ($1)) AND ${EVIDENCE_WORDS} LIKE ALL ($2)
    ORDER BY ${plainSql('e.title')} = $4 DESC, ${EVIDENCE_WORDS} LIKE ALL ($3) DESC, e.created_at DESC, e.id LIMIT 200
  )
  SELECT found.id, found.title, found.url, found.file_id AS "fileId", b.short_name AS body,
    found.published_on AS "publishedOn",
    (SELECT o.id FROM obligation_evidence u JOIN obligation o ON o.id = u.obligation_id AND o.body_id = found.body_id
      WHERE u.evidence_id = found.id ORDER BY u.attached_at DESC LIMIT 1) AS "obligationId"
  FROM found JOIN body b ON b.id = found.body_id`;

/**
 * Evidence of the bodies in reach by title and address. `sure` are the patterns of words that are no letters: these must be
 * found; the letters among `all` may be pinyin, which is for the caller to hear.
 */
export const listEvidence = (
  reach: Reach,
  { sure, all, text }: { sure: readonly string[]; all: readonly string[]; text: string },
): Promise<FoundEvidence[]> =>
  reach?.length === 0
    ? Promise.resolve([])
    : readRows<FoundEvidence>('search-evidence', EVIDENCE, [reach, sure, all, text]);

export type FoundAccount = { id: string; username: string; displayName: string; place: number };

const ACCOUNTS = `
  SELECT id, username, display_name AS "displayName", row_number() OVER (ORDER BY username) AS place
  FROM account ORDER BY username LIMIT 2000`;

/** Accounts with their place in the list of accounts, counted from 1. */
export const listAccountNames = (): Promise<FoundAccount[]> => readRows<FoundAccount>('search-accounts', ACCOUNTS, []);

export type FoundPost = { id: string; bodyId: string; body: string; title: string; phone: string | null };

const POSTS = `
  SELECT p.id, p.body_id AS "bodyId", b.short_name AS body, p.title, p.phone
  FROM body_post p JOIN body b ON b.id = p.body_id
  WHERE p.valid_from <= $1::date AND (p.valid_to IS NULL OR p.valid_to >= $1::date)
  ORDER BY b.kind, b.sort_order, p.kind, p.id LIMIT 3000`;

/** Who holds a post of a body on a day. */
export const listPostNames = (day: LocalDate): Promise<FoundPost[]> =>
  readRows<FoundPost>('search-posts', POSTS, [day]);

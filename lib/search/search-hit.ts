/**
 * Scope: one search over everything the actor may see: tasks, bodies, documents, evidence, people and pages. What lies
 * outside the actor's reach is never among the answers; nothing is decided or written here.
 */
export const SEARCH_KINDS = ['body', 'task', 'plan', 'evidence', 'person', 'page'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

export const SEARCH_KIND_NAMES: Record<SearchKind, string> = {
  body: '单位',
  task: '任务',
  plan: '文件',
  evidence: '证据',
  person: '人员',
  page: '页面',
};

/** One answer: where it leads, what it is called, and what tells it from its likes. */
export type SearchHit = { id: string; title: string; note: string; href: string };

export type SearchGroup = { kind: SearchKind; hits: readonly SearchHit[] };

/** Answers of one kind; whoever needs more types one more word. */
export const MOST_HITS = 8;

export const LONGEST_QUERY = 60;

/** Does it lead to a page of this application, which opens without loading everything afresh? */
export const isOwnPage = (href: string): boolean => href.startsWith('/') && !href.startsWith('/api/');

import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { zhCN } from 'zod/locales';
import { accept, type Decision, refuse } from '@/lib/shared/decision';

/** The first thing wrong with a scheme or its facts. Facts: `path` where, `problem` what, or `line` for broken YAML. */
export type ScoringInputCode = 'yaml-unreadable' | 'scheme-invalid' | 'facts-invalid';

const chinese = zhCN().localeError;

/** Plain values of a YAML text. Refuses broken syntax, duplicate keys and alias bombs with the line. */
export function readYaml(text: string): Decision<unknown, ScoringInputCode> {
  const document = parseDocument(text, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return refuse('yaml-unreadable', { line: error.linePos?.[0].line ?? 1 });
  try {
    return accept(document.toJS());
  } catch {
    return refuse('yaml-unreadable', { line: 1 });
  }
}

/** `value` as the schema reads it, or a refusal naming the place of the first problem below `root`. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  code: ScoringInputCode,
  root = '',
): Decision<z.output<Schema>, ScoringInputCode> {
  const result = schema.safeParse(value, { error: chinese });
  if (result.success) return accept(result.data);
  const issue = deepestIssue(result.error.issues);
  return refuse(code, { path: placeOf(root, issue?.path ?? [], value), problem: issue?.message ?? '读不懂' });
}

type Issue = { path: PropertyKey[]; message: string };

/** A union fails with one list of issues per member: the member that got furthest is the one that was meant. */
function deepestIssue(issues: z.core.$ZodIssue[]): Issue | undefined {
  const [issue] = issues;
  if (issue?.code !== 'invalid_union') return issue;
  const members = issue.errors.map(deepestIssue).filter((member) => member !== undefined);
  const furthest = members.reduce<Issue | undefined>(
    (best, member) => (best && best.path.length >= member.path.length ? best : member),
    undefined,
  );
  if (!furthest) return issue;
  return { path: [...issue.path, ...furthest.path], message: furthest.message };
}

/** 「indicators[3]（A4）.items」: positions count from 0 as in the YAML; an entry with an id is named by it as well. */
function placeOf(root: string, path: PropertyKey[], value: unknown): string {
  let at = value;
  const steps = path.map((key) => {
    at = property(at, key);
    if (typeof key !== 'number') return `.${String(key)}`;
    const id = property(at, 'id');
    return `[${key}]${typeof id === 'string' ? `（${id}）` : ''}`;
  });
  return `${root}${steps.join('')}`.replace(/^\./, '') || '全文';
}

const property = (value: unknown, key: PropertyKey): unknown =>
  value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;

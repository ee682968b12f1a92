import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { zhCN } from 'zod/locales';
import { accept, type Decision, refuse } from '@/lib/shared/decision';

/** The first thing wrong with a scheme or its facts. Facts: `path` where, `line` where known, `problem` what. */
export type ScoringInputCode = 'yaml-unreadable' | 'scheme-invalid' | 'facts-invalid';

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组“键: 值”',
  record: '一组“键: 值”',
  tuple: '成对的 [界限, 得分]',
};
const NOT_WRITTEN = '没有写';
const general = zhCN().localeError;

/** What is wrong in the words of someone who writes YAML by hand; rare kinds keep the library's own Chinese. */
const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union' || issue.code === 'invalid_value') {
    if (issue.input === undefined) return NOT_WRITTEN;
  }
  if (issue.code === 'invalid_type') return `应当写成${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `应当是${issue.values.map(String).join('、')}`;
  if (issue.code === 'unrecognized_keys') return `不认识的字段 ${issue.keys.join('、')}`;
  return general(issue);
};

/** `lineOf`: the line, from 1, where the value at `path` stands, or the nearest thing around it that was written. */
type LineOf = (path: readonly PropertyKey[]) => number;
type YamlText = { value: unknown; lineOf: LineOf };

/** Plain values of a YAML text and their lines. Refuses broken syntax, duplicate keys and alias bombs with the line. */
export function readYaml(text: string): Decision<YamlText, ScoringInputCode> {
  try {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { logLevel: 'silent', lineCounter });
    const [error] = document.errors;
    if (error) return refuse('yaml-unreadable', { line: error.linePos?.[0].line ?? 1 });
    return accept({ value: document.toJS(), lineOf: (path) => lineCounter.linePos(offsetOf(document, path)).line });
  } catch {
    // Alias bombs and nesting beyond the stack are the only throws; neither has a line.
    return refuse('yaml-unreadable', { line: 1 });
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** A whole YAML text as the schema reads it, or a refusal naming place and line of the first problem. */
export function readYamlShape<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  code: ScoringInputCode,
): Decision<z.output<Schema>, ScoringInputCode> {
  const yaml = readYaml(text);
  return yaml.ok ? readShape(schema, yaml.value.value, code, { lineOf: yaml.value.lineOf }) : yaml;
}

/** `value` as the schema reads it, or a refusal naming the place of the first problem below `root`. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  code: ScoringInputCode,
  { root = '', lineOf }: { root?: string; lineOf?: LineOf } = {},
): Decision<z.output<Schema>, ScoringInputCode> {
  const result = schema.safeParse(value, { error: inPlainWords });
  if (result.success) return accept(result.data);
  const issue = deepestIssue(result.error.issues);
  const path = issue?.path ?? [];
  const line = lineOf && { line: lineOf(path) };
  return refuse(code, { path: placeOf(root, path, value), ...line, problem: issue?.message ?? '读不懂' });
}

type Issue = { path: PropertyKey[]; message: string };

/** A union fails with one list of issues per member: the member that got furthest is the one that was meant. */
function deepestIssue(issues: z.core.$ZodIssue[]): Issue | undefined {
  const [issue] = issues;
  if (issue?.code !== 'invalid_union' || issue.message === NOT_WRITTEN) return issue;
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

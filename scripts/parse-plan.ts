import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readDocument } from '@/lib/document/server/read-document';
import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { parsePlan } from '@/lib/plan/parse-plan';
import type { ParsedDuty, ParsedItem, ParsedParty, ParsedPlan, PlanOptions } from '@/lib/plan/parsed-plan';
import { readDocumentApart } from '@/lib/plan/server/read-apart';
import { isLocalDate } from '@/lib/shared/local-date';

/** Signatures of zip, OLE2, PDF and RTF, and markup. */
const NEEDS_READER = /^(?:PK|\u00d0\u00cf|%PDF|\{\\rtf)|^[\u00ef\u00bb\u00bf\s]*</;
const USAGE = '用法：npm run -s parse-plan -- 文件 [--year 年份] [--issued 年-月-日]';

/** Prints one plan as JSON on stdout; notes go to stderr. Exit status 1 when the file cannot be read, 2 for a wrong call. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { year: { type: 'string' }, issued: { type: 'string' } },
  });
  const [file] = positionals;
  const options = readOptions(values);
  if (!file || !options) {
    console.error(USAGE);
    return 2;
  }
  const bytes = await readFile(file);
  // A plain text needs no process of its own; what has a format of its own may do anything while it is read.
  const read = await (NEEDS_READER.test(bytes.toString('latin1', 0, 100))
    ? readDocumentApart(bytes)
    : readDocument(bytes));
  if (!read.ok) {
    console.error(PLAN_REFUSALS[read.refusal.code]?.say(read.refusal.facts ?? {}));
    return 1;
  }
  const asUtf8 = bytes.toString('utf8');
  // Offsets count in the text as given, where a byte order mark is a character; other encodings print their text.
  const text = asUtf8.endsWith(read.value.text) ? asUtf8 : read.value.text;
  const plan = parsePlan(text, options);
  const output = toOutput(text, { ...plan, findings: [...read.value.notes, ...plan.findings] });
  console.log(JSON.stringify(text === asUtf8 ? output : { ...output, text }, null, 2));
  return 0;
}

function readOptions({ year, issued }: { year?: string; issued?: string }): PlanOptions | null {
  if (year !== undefined && !/^\d{4}$/.test(year)) return null;
  if (issued !== undefined && !isLocalDate(issued)) return null;
  return { ...(year ? { year: Number(year) } : {}), ...(issued && isLocalDate(issued) ? { issuedOn: issued } : {}) };
}

type Printed = Omit<ParsedPlan, 'findings'> & { findings: unknown[] };

function toOutput(text: string, { title, documentNumber, issuedOn, items, findings }: Printed) {
  const parents = new Set(items.map((item) => item.parent));
  const units = items.filter((item, index) => item.duties.length > 0 || !parents.has(index));
  return { title, documentNumber, issuedOn, items: units.map((item) => toOutputItem(text, item)), findings };
}

function toOutputItem(text: string, { path, title, start, end, duties }: ParsedItem) {
  const groups = groupByStatement(duties).map((group) => toOutputDuty(text, group));
  return { number: path, title, start, end, duties: groups };
}

/** The contract's duty has a statement of its own: sentences that share one are printed as one duty. */
function groupByStatement(duties: readonly ParsedDuty[]): ParsedDuty[][] {
  const groups: ParsedDuty[][] = [];
  for (const duty of duties) {
    const last = groups.at(-1);
    if (last && duty.statement && last[0]?.statement?.start === duty.statement.start) last.push(duty);
    else groups.push([duty]);
  }
  return groups;
}

/** Covers the deadlines it quotes, also those that stand in the statement (完成时限：…). */
function toOutputDuty(text: string, group: readonly ParsedDuty[]) {
  const start = Math.min(...group.map((duty) => duty.start));
  const deadlines = new Map(group.flatMap((duty) => duty.deadlines).map((deadline) => [deadline.start, deadline]));
  const end = Math.max(...[...group, ...deadlines.values()].map((part) => part.end));
  return {
    text: text.slice(start, end),
    start,
    end,
    assignments: (group[0]?.parties ?? []).map(toOutputParty),
    deadlines: [...deadlines.values()].map(({ quote, kind, date, rule }) => ({ quote, kind, date, rule })),
  };
}

const toOutputParty = ({ name, fullName, role, collective, openList }: ParsedParty) => ({
  name,
  fullName,
  role,
  collective,
  openList,
});

process.exitCode = await main();

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PLAN_FILE_MESSAGES } from '@/lib/plan/messages';
import { parsePlan } from '@/lib/plan/parse-plan';
import type { ParsedDuty, ParsedItem, ParsedPlan, PlanOptions } from '@/lib/plan/parsed-plan';
import { readPlanFile } from '@/lib/plan/server/read-plan-file';
import { isLocalDate } from '@/lib/shared/local-date';

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
  const read = await readPlanFile(await readFile(file));
  if (!read.ok) {
    console.error(PLAN_FILE_MESSAGES[read.refusal.code](read.refusal.facts ?? {}));
    return 1;
  }
  console.log(JSON.stringify(toOutput(parsePlan(read.value, options)), null, 2));
  return 0;
}

function readOptions({ year, issued }: { year?: string; issued?: string }): PlanOptions | null {
  if (year !== undefined && !/^\d{4}$/.test(year)) return null;
  if (issued !== undefined && !isLocalDate(issued)) return null;
  return { ...(year ? { year: Number(year) } : {}), ...(issued && isLocalDate(issued) ? { issuedOn: issued } : {}) };
}

function toOutput({ title, documentNumber, issuedOn, items, findings }: ParsedPlan) {
  const parents = new Set(items.map((item) => item.parent));
  const units = items.filter((item, index) => item.duties.length > 0 || !parents.has(index));
  return { title, documentNumber, issuedOn, items: units.map(toOutputItem), findings };
}

const toOutputItem = ({ path, title, start, end, duties }: ParsedItem) => ({
  number: path,
  title,
  start,
  end,
  duties: duties.map(toOutputDuty),
});

const toOutputDuty = ({ text, start, end, parties, deadlines }: ParsedDuty) => ({
  text,
  start,
  end,
  assignments: parties.map(({ name, fullName, role, collective, openList }) => ({ name, fullName, role, collective, openList })),
  deadlines: deadlines.map(({ quote, kind, date, rule }) => ({ quote, kind, date, rule })),
});

process.exitCode = await main();

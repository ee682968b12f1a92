import type { DeadlineKind, Recurrence } from './parsed-plan';

/** The day a deadline names, before the year of the plan or the day of its trigger is known. */
export type DeadlineDay =
  | { by: 'month'; year: string; month: number; day: number | null; before: boolean }
  | { by: 'month-end'; year: string; lastMonth: number }
  | { by: 'trigger'; count: number; unit: string; published: boolean };

/** What a deadline's words say. */
export type DeadlineReading = {
  kind: DeadlineKind;
  rule: string | null;
  recurrence: Recurrence | null;
  day: DeadlineDay | null;
  /** Day of the week printed beside the date. */
  weekday?: string;
};

export type DeadlinePattern = {
  pattern: RegExp;
  read: (groups: Record<string, string | undefined>) => DeadlineReading | null;
};

const DIGITS: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  半: 0.5,
};
export const smallNumber = (printed: string): number => DIGITS[printed] ?? Number(printed);

const EVERY: readonly (readonly [RegExp, Recurrence['every'], string])[] = [
  [/半年/, 'half', 'half-yearly'],
  [/两周|半月/, 'fortnight', 'every two weeks'],
  [/季/, 'quarter', 'quarterly'],
  [/月/, 'month', 'monthly'],
  [/周|星期/, 'week', 'weekly'],
  [/年/, 'year', 'annual'],
  [/日|天/, 'day', 'daily'],
];

const UNITS: Record<string, string> = {
  工作日: 'working days',
  日: 'days',
  天: 'days',
  自然日: 'days',
  月: 'months',
  个月: 'months',
  小时: 'hours',
  年: 'years',
};
const YEAR = '(?<year>\\d{4}|今|本|当|明|次|去)?年';
const BEFORE = '(?:以前|之前|前|(?<!之)内)';
const YEAR_END_MONTH = 12;

const dated = (day: DeadlineDay): DeadlineReading => ({ kind: 'date', rule: null, recurrence: null, day });

function readRecurring({ from, word = '', fix, days }: Record<string, string | undefined>): DeadlineReading | null {
  const found = EVERY.find(([pattern]) => pattern.test(word));
  if (!found) return null;
  const [, every, name] = found;
  const rule = [name, fix || days ? `(${fix ?? ''}${days ?? ''})` : '', from ? `, from ${from}` : ''].join('');
  return { kind: 'recurring', rule, recurrence: from ? { every, fromYear: Number(from) } : { every }, day: null };
}

function readRelative({ trigger, count = '', unit = '' }: Record<string, string | undefined>): DeadlineReading {
  const amount = smallNumber(count);
  const published = /(?:通知|要点|方案|意见|文件|本办法|计划)(?:公布|印发|发布|下发)/.test(trigger ?? '');
  const inYears = unit === '年';
  const base = published || inYears ? 'publication' : (trigger ?? 'the event');
  const rule = inYears ? `within ${amount} years of publication` : `${amount} ${UNITS[unit] ?? unit} after ${base}`;
  return {
    kind: 'relative',
    rule,
    recurrence: null,
    day: { by: 'trigger', count: amount, unit, published: published || inYears },
  };
}

function readMonth(groups: Record<string, string | undefined>): DeadlineReading | null {
  const { until, year = '', month = '', day, end, before } = groups;
  if (!until && !end && !before) return null;
  const which = {
    year,
    month: Number(month),
    day: day ? Number(day) : null,
    before: Boolean(before) && !end && before !== '内',
  };
  if (which.month < 1 || which.month > 12) return null;
  const weekday = groups.weekday;
  return { ...dated({ by: 'month', ...which }), ...(weekday ? { weekday } : {}) };
}

function readQuarter({ year = '', quarter, half }: Record<string, string | undefined>): DeadlineReading {
  const lastMonth = quarter ? smallNumber(quarter) * 3 : half === '上' ? 6 : YEAR_END_MONTH;
  return dated({ by: 'month-end', year, lastMonth });
}

/**
 * Read from the top; a place taken by one pattern is closed to those below. 及时、实时、持续 are no deadlines, 定期 is
 * a recurrence without a period, 第一时间 the response clock.
 */
export const DEADLINE_PATTERNS: readonly DeadlinePattern[] = [
  {
    pattern:
      /(?:(?<trigger>(?:自|从)?[^\s,。;、:()自从在于并]{0,14}(?:公布|印发|发布|下发|通过|批准|作出|形成|变更|收到|受理|施行|备案|签署|发生|结束|完成)(?:之日)?)(?:起|以后|之后|后)(?:的)?)?(?<![\d近每第])(?<count>\d{1,3}|[一二两三四五六七八九十])个?(?<unit>工作日|自然日|日|天|月|小时|年)(?:以内|之内|内)/g,
    read: readRelative,
  },
  {
    pattern: /第一时间/g,
    read: () => ({ kind: 'relative', rule: 'immediately', recurrence: null, day: null }),
  },
  {
    pattern:
      /(?:自(?<from>\d{4})年(?:起|开始),?)?(?<word>(?:每个?(?:两周|半月|半年|季度?|年度?|月度?|周|星期|日|天)|按(?:半年|季度?|年度?|月度?|周|日|天)|逐(?:日|周|月|季|年))(?![常程度内均户薪轻龄]))(?<fix>(?:末|初|底|终)前?)?(?<days>\d{1,2}日(?:[和、]\d{1,2}日)*前?)?(?:\([^()]{2,30}\))?/g,
    read: readRecurring,
  },
  {
    pattern: /(?<!不)定期/g,
    read: () => ({ kind: 'recurring', rule: 'unspecified', recurrence: null, day: null }),
  },
  {
    pattern: new RegExp(
      `(?<until>截至|截止|到|至)?(?:${YEAR}底?)?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号]|(?<end>底|末|份?内|底?完成)|[上中下]旬|份)?(?:\\(星期(?<weekday>[一二三四五六日天])\\))?(?<before>${BEFORE}|(?<=[日底末份])完成)?`,
      'g',
    ),
    read: readMonth,
  },
  {
    pattern: new RegExp(
      `(?:${YEAR})?(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)(?:[末底]前?|${BEFORE})`,
      'g',
    ),
    read: readQuarter,
  },
  {
    pattern: new RegExp(`(?:到|至)?(?<![每近几两三多一\\d])${YEAR}度?(?:[底末]${BEFORE}?|内)`, 'g'),
    read: ({ year = '' }) => dated({ by: 'month-end', year, lastMonth: YEAR_END_MONTH }),
  },
];

/** Words that are a deadline only where one is asked for: in the column 时限要求 or after 完成时限：. */
export const DEADLINE_VALUE_PATTERNS: readonly DeadlinePattern[] = [
  {
    pattern: /^(?:持续|长期|常态化|全年|贯穿全年|常年)[^,。;]{0,8}$/g,
    read: () => ({ kind: 'ongoing', rule: null, recurrence: null, day: null }),
  },
  {
    pattern: /^(?:按照?|根据|依照)[^,。;]{2,20}(?:要求|规定|时限|部署|安排)[^,。;]{0,4}$/g,
    read: () => ({ kind: 'relative', rule: 'as the named rule requires', recurrence: null, day: null }),
  },
  {
    pattern: new RegExp(`^(?:${YEAR})?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号])?$`, 'g'),
    read: ({ year = '', month, day }) =>
      dated({ by: 'month', year, month: Number(month), day: day ? Number(day) : null, before: false }),
  },
];

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { parsePlan } from './parse-plan';
import type { ParsedDuty, ParsedItem, ParsedPlan } from './parsed-plan';

const HENGYANG = readFileSync(fileURLToPath(new URL('./fixtures/hengyang-2016-plan.txt', import.meta.url)), 'utf8');
const plan = parsePlan(HENGYANG, { year: 2016, publishedOn: localDate('2016-07-27') });

const itemAt = (path: string): ParsedItem => {
  const item = plan.items.find((one) => one.path === path);
  if (!item) throw new Error(`no item ${path}`);
  return item;
};

/** One line for each statement: item, then names by role. L lead, R responsible, C co; + open list, / separate leads. */
function brackets(items: readonly ParsedItem[]): string[] {
  const seen = new Map<number, string>();
  for (const item of items) {
    for (const duty of item.duties) {
      if (duty.statement && duty.form === 'paren') seen.set(duty.statement.start, `${item.path} ${printParties(duty)}`);
    }
  }
  return [...seen.values()];
}

function printParties({ parties, separateLeads }: ParsedDuty): string {
  const letters = { lead: 'L', responsible: 'R', co: 'C' };
  const printed = parties.map((party) => `${letters[party.role]}:${party.name}${party.openList ? '+' : ''}`);
  return printed.join(' ') + (separateLeads ? ' /' : '');
}

/** Domain gold set of Hengyang 2016; 5 and 7 by the corpus conventions: beside a lead is co, 会同 alone leads nobody. */
const GOLD_BRACKETS = [
  '一、(一) R:市审改办 R:市法制办 R:市人力资源社会保障局',
  '一、(一) L:市发改委 L:市商粮局',
  '一、(二) R:市住房城乡建设局 R:市质监局 R:市旅游外侨民宗局 R:市科技局 R:市安监局 R:市食品药品监管局+',
  '一、(二) R:市工商局',
  '一、(三) L:市政务服务中心 C:各级各部门',
  '一、(三) R:市教育局 R:市卫计委 R:市住房城乡建设局+',
  '一、(三) R:市公安局 C:相关部门',
  '二、(一) R:各级各部门',
  '二、(一) R:市审计局',
  '二、(二) L:市财政局',
  '二、(三) L:市发改委',
  '二、(三) L:市发改委 L:市财政局 /',
  '二、(四) L:市发改委 L:市公共资源交易中心',
  '二、(五) R:市财政局 R:市地税局',
  '二、(五) L:市发改委 L:市财政局 /',
  '二、(六) L:市国资委 L:市财政局 /',
  '二、(七) L:市农委',
  '二、(七) L:市民政局',
  '二、(八) L:市人力资源社会保障局',
  '二、(九) L:市住房城乡建设局 L:市住房公积金管理中心 /',
  '二、(十) L:市环保局 C:市住房城乡建设局 C:市水利局 C:市卫计委',
  '二、(十一) L:市教育局',
  '二、(十一) L:市卫计委',
  '二、(十一) L:市食品药品监管局',
];

describe('the head of Hengyang 2016', () => {
  it('is read verbatim', () => {
    expect(plan.title).toBe('衡阳市人民政府办公室关于印发《衡阳市2016年政务公开工作要点》的通知');
    expect(plan.documentNumber).toBe('衡政办函〔2016〕24号');
    expect(plan.issuer).toBe('衡阳市人民政府办公室');
    expect(plan.recipients).toEqual(['各县市区人民政府', '市直机关各单位', '驻衡国省属单位']);
    expect(plan.issuedOn).toBe('2016-07-27');
    expect(plan.basis).toEqual(['《湖南省人民政府办公厅关于印发2016年政务公开工作要点的通知》(湘政办函〔2016〕62号)']);
  });
});

describe('the items of Hengyang 2016', () => {
  it('are five chapters, 23 sections and the closing paragraph', () => {
    expect(plan.items.filter((item) => item.level === 1 && item.number)).toHaveLength(5);
    expect(plan.items.filter((item) => item.level === 2)).toHaveLength(23);
    expect(plan.items.at(-1)).toMatchObject({ number: null, parent: null });
    expect(itemAt('二、(十)')).toMatchObject({ number: '(十)', title: '推进环境保护信息公开', level: 2 });
  });

  it('have 24 bracketed statements', () => {
    expect(brackets(plan.items)).toEqual(GOLD_BRACKETS);
  });

  it('ask for a decision where nobody is named, and drop no sentence', () => {
    const undecided = plan.items.filter((item) => item.needsDecision).map((item) => item.path);
    expect(undecided).toEqual(expect.arrayContaining(['三、(一)', '三、(二)', '三、(三)', '五、(二)']));
    expect(itemAt('三、(一)').duties.map((duty) => duty.parties)).toEqual([[], [], []]);
    expect(itemAt('二、(十)').needsDecision).toBe(false);
  });

  it('bind one statement to each sentence before it, and a period to its own sentence', () => {
    const [air, water, polluters, inspection] = itemAt('二、(十)').duties;
    expect(itemAt('二、(十)').duties).toHaveLength(4);
    expect(air?.deadlines).toEqual([]);
    expect(water?.text).toMatch(/^自2016年起,每季度.*状况$/);
    expect(water?.deadlines).toMatchObject([
      { kind: 'recurring', rule: 'quarterly, from 2016', recurrence: { every: 'quarter', fromYear: 2016 } },
    ]);
    expect(polluters?.deadlines).toEqual([]);
    expect(inspection?.text).toBe('督导检查建设单位公开环评信息');
    expect(new Set([air, water, polluters, inspection].map((duty) => duty?.statement?.start)).size).toBe(1);
    expect(air?.sharesStatement).toBe(true);
  });

  it('tell bodies that only help from those with an obligation of their own', () => {
    const own = (path: string, name: string) =>
      itemAt(path)
        .duties.flatMap((duty) => duty.parties)
        .find((party) => party.name === name)?.ownObligation;
    expect(own('一、(三)', '各级各部门')).toBe(true);
    expect(own('二、(十)', '市水利局')).toBe(false);
    expect(own('二、(十)', '市环保局')).toBe(true);
  });

  it('read subjects and prose where no bracket stands', () => {
    const parties = (path: string) => itemAt(path).duties.map((duty) => `${duty.form} ${printParties(duty)}`.trim());
    expect(parties('四、(一)')).toEqual([
      'prose R:市电子政务办',
      'subject R:市电子政务办',
      'subject R:各县市区',
      'prose',
    ]);
    expect(parties('五、(三)')).toEqual([
      'subject R:市政府',
      'prose',
      'subject R:各级各部门',
      'subject R:市电子政务办 C:市政府督查室',
    ]);
    expect(parties('五、(四)')).toEqual([
      'subject R:市政府信息公开工作主管部门',
      'subject R:市人力资源社会保障局',
      'subject R:各级各部门',
    ]);
  });

  it('resolve deadlines by the year of the plan and the day of publication', () => {
    const dates = plan.items.flatMap((item) => item.duties.flatMap((duty) => duty.deadlines)).filter((one) => one.date);
    expect(dates.map((one) => [one.quote, one.date])).toEqual([
      ['2016年底前', '2016-12-31'],
      ['9月底前', '2016-09-30'],
      ['今年底前', '2016-12-31'],
      ['本通知公布后30个工作日内', '2016-09-07'],
      ['11月底前', '2016-11-30'],
      ['年底', '2016-12-31'],
      ['3年内', '2019-07-27'],
      ['年内至少听取一次', '2016-12-31'],
    ]);
    expect(dates.at(-1)?.count).toBe(1);
  });
});

const names = (read: ParsedPlan): string[] =>
  read.items.flatMap((item) => item.duties.map((duty) => printParties(duty))).filter(Boolean);

describe('other forms of the statement', () => {
  it.each([
    [
      '标签行',
      '1、完善平台。建设统一的平台。\n牵头单位:市信息办\n责任单位:各县(市、区)政府、市司法局\n完成时限:2009年10月底',
      'L:市信息办 C:各县(市、区)政府 C:市司法局',
    ],
    [
      '六角括号',
      '1.做好承接评估。〔牵头单位:区政府办公室,责任单位:区政府有关部门,各街道(功能区)〕',
      'L:区政府办公室 C:区政府有关部门 C:各街道(功能区)',
    ],
    ['全角', '１．做好公开。（市财政局牵头，市审计局、市统计局配合）', 'L:市财政局 C:市审计局 C:市统计局'],
    ['繁体', '● 公布分配情況。(市住房和城鄉建設局牽頭落實)', 'L:市住房和城鄉建設局'],
    ['拼音', '(一)做好公開。并入外網(wǎng)。(各區(qū)政府、市各部門負責落實)', 'R:各區(qū)政府 R:市各部門'],
    [
      '前文',
      '一、总体要求\n推进征地信息公开工作。\n上述工作由住房城乡建设部和国土资源部牵头落实。',
      'L:住房城乡建设部 L:国土资源部',
    ],
    [
      '表格',
      '工作任务 | 具体要求 | 责任部门 |\n一、抓好公开。 | 1.稳步推进预决算公开。 | 办公室牵头,各科室配合 |',
      'L:办公室 C:各科室',
    ],
    ['标题后', '(一)推进预决算公开(市财政局牵头)\n各类预算按规定公开。', 'L:市财政局'],
  ])('%s', (_, text, expected) => {
    expect(names(parsePlan(text))).toEqual([expected]);
  });

  it('names what the list leaves out', () => {
    const [duty] = parsePlan('1.保证增长。(市人社局牵头,市发改委、财政局负责)').items.flatMap((item) => item.duties);
    expect(duty?.parties.map((party) => party.fullName)).toEqual([null, null, '市财政局']);
  });

  it('says when no statement is found, and keeps every sentence', () => {
    const read = parsePlan('加强政策解读。按时发布信息。');
    expect(read.findings.map((one) => one.code)).toContain('no-statement');
    expect(read.items.flatMap((item) => item.duties.map((duty) => duty.text))).toEqual([
      '加强政策解读',
      '按时发布信息',
    ]);
  });

  it('points at numbers that jump, brackets left open and a weekday that is wrong', () => {
    const text =
      '一、请各部门于4月21日(星期五)前送区督查组,并附上详细说明和联系方式以便随时联系沟通,同时抄送区政府办公室和区委办公室备查。\n三、做好公开。公布预算(市财政局落实。';
    const codes = parsePlan(text, { year: 2007 }).findings.map((one) => one.code);
    expect(codes).toEqual(expect.arrayContaining(['numbering-gap', 'unclosed-bracket', 'weekday-differs']));
  });
});

const WORDS = [
  '一、',
  '(二)',
  '1.',
  '市财政局',
  '各级各部门',
  '要',
  '牵头',
  '会同',
  '落实',
  '(',
  ')',
  '(',
  '。',
  ';',
  '\n',
  '|',
  '、',
  '每季度',
  '9月底前',
  '30个工作日内',
  '责任单位:',
  '网(wǎng)',
  '公開',
  ' ',
  '𠮷',
  '本通知公布后',
];

function checkOffsets(text: string): void {
  const { items } = parsePlan(text, { year: 2016 });
  const duties = items.flatMap((item) => item.duties);
  const quoted = [
    ...duties,
    ...duties.flatMap((duty) => duty.statement ?? []),
    ...duties.flatMap((duty) => duty.parties).map(({ name, start, end }) => ({ text: name, start, end })),
    ...duties.flatMap((duty) => duty.deadlines).map(({ quote, start, end }) => ({ text: quote, start, end })),
  ];
  expect(quoted.map(({ start, end }) => text.slice(start, end))).toEqual(quoted.map((one) => one.text));
  expect(items.filter((item) => item.start > item.end)).toEqual([]);
}

describe('any text', () => {
  it('is read without a fault, and every quotation stands where it says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), (words) => checkOffsets(words.join(''))),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), checkOffsets));
  });

  it('may begin anywhere in a real plan', () => {
    fc.assert(
      fc.property(fc.nat(HENGYANG.length), fc.nat(800), (from, length) =>
        checkOffsets(HENGYANG.slice(from, from + length)),
      ),
    );
  });
});

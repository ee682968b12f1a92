import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from './parse-plan';
import type { ParsedPlan, PartyRole } from './parsed-plan';

/** A plan is generated from the grammar together with what a reader must find in it; then it is read back. */
type Party = { name: string; role: PartyRole };
type Duty = { text: string; statement: string; parties: Party[]; deadline: string | null };

const PLACES = ['市', '县', '区'];
const OFFICES = [
  ...[
    '财政局',
    '发改委',
    '教育局',
    '卫生健康委',
    '住房和城乡建设局',
    '市场监管局',
    '行政审批服务局',
    '城管执法局',
    '税务局',
  ],
  ...[
    '委宣传部',
    '委网信办',
    '政府办公室',
    '司法局（市法制办）',
    '公共资源交易中心',
    '妇联',
    '消防救援支队',
    '气象局',
    '残联',
  ],
  ...[
    '自然资源和规划局',
    '文化广电旅游体育局',
    '机关事务管理局',
    '人民检察院',
    '档案馆',
    '公安局交警支队',
    '融媒体中心',
    '统计局',
  ],
];
const COLLECTIVES = ['各县（市、区）政府', '市直各部门', '各乡镇人民政府', '各园区管委会', '有关单位', '各级各部门'];
const TASKS = [
  '公开年度预算决算',
  '编制服务指南',
  '清理失效文件目录',
  '公布抽检结果',
  '完善热线受理流程',
  '开展专题培训',
  '梳理权责清单',
  '建立信用档案',
];
const WHENS = ['6月底前', '2021年9月30日前', '年底前', '每季度'];
const LEAD_VERBS = ['牵头', '牵头落实', '牵头负责', '牵头组织实施'];
const OWN_VERBS = ['负责', '落实', '负责落实', '按职责分工负责', '共同负责', '抓好落实', '组织实施', '具体负责'];
const HELP_VERBS = ['配合', '协助', '参与', '参加', '协办', '协同配合'];

const names = fc
  .tuple(fc.constantFrom(...PLACES), fc.uniqueArray(fc.constantFrom(...OFFICES), { minLength: 2, maxLength: 7 }))
  .map(([place, offices]) => offices.map((office) => `${place}${office}`));
const someNames = fc
  .tuple(names, fc.option(fc.constantFrom(...COLLECTIVES)))
  .map(([own, all]) => (all ? [...own, all] : own));

const inRole = (list: readonly string[], role: PartyRole): Party[] => list.map((name) => ({ name, role }));

/** Bracketed clauses: 「（A、B牵头，C配合）」, 「（A、B负责）」, 「（A会同B落实）」. */
const clauses = fc
  .tuple(
    someNames,
    fc.nat(5),
    fc.constantFrom(...LEAD_VERBS),
    fc.constantFrom(...OWN_VERBS),
    fc.constantFrom(...HELP_VERBS),
  )
  .chain(([list, cut, lead, own, help]) => {
    const at = 1 + (cut % (list.length - 1));
    const [front, back] = [list.slice(0, at), list.slice(at)];
    const join = (part: readonly string[]) => part.join('、');
    const co = inRole(back, 'co');
    return fc.constantFrom<{ words: string; parties: Party[] }>(
      { words: `${join(front)}${lead}，${join(back)}${help}`, parties: [...inRole(front, 'lead'), ...co] },
      { words: `${join(front)}${lead}；${join(back)}${own}`, parties: [...inRole(front, 'lead'), ...co] },
      { words: `由${join(front)}${lead}，会同${join(back)}${own}`, parties: [...inRole(front, 'lead'), ...co] },
      { words: `${join(list)}${own}`, parties: inRole(list, 'responsible') },
      { words: `${join(front)}会同${join(back)}落实`, parties: [...inRole(front, 'responsible'), ...co] },
      { words: `${join(front)}${own}，${join(back)}${help}`, parties: [...inRole(front, 'responsible'), ...co] },
    );
  });

const labels = fc.tuple(someNames, fc.nat(5), fc.constantFrom('，', '；', ' ', ',', ';')).chain(([list, cut, mark]) => {
  const at = 1 + (cut % (list.length - 1));
  const [front, back] = [list.slice(0, at).join('、'), list.slice(at).join('、')];
  const led = [...inRole(list.slice(0, at), 'lead'), ...inRole(list.slice(at), 'co')];
  return fc.constantFrom<{ words: string; parties: Party[] }>(
    { words: `牵头单位：${front}${mark}配合单位：${back}`, parties: led },
    { words: `牵头单位:${front}${mark}责任单位:${back}`, parties: led },
    { words: `责任单位：${list.join('、')}`, parties: inRole(list, 'responsible') },
    { words: `责任领导：张建国${mark}主办单位：${front}${mark}协办单位：${back}`, parties: led },
  );
});

const BRACKETS = ['（）', '()', '〔〕', '【】', '［］', '（)'];
const duty = fc
  .record({
    tasks: fc.uniqueArray(fc.constantFrom(...TASKS), { minLength: 1, maxLength: 3 }),
    said: fc.oneof(clauses, labels),
    brackets: fc.constantFrom(...BRACKETS),
    when: fc.option(fc.constantFrom(...WHENS)),
  })
  .map(({ tasks, said, brackets, when }): Duty => {
    const text = `${tasks.map((task) => `及时${task}`).join('。')}${when ? `，${when}完成` : ''}`;
    return { text, statement: `${brackets[0]}${said.words}${brackets[1]}`, parties: said.parties, deadline: when };
  });

const NUMBERS: readonly ((n: number) => string)[] = [
  (n) => `${n}.`,
  (n) => `${n}、`,
  (n) => `（${n}）`,
  (n) => `${'①②③④⑤⑥⑦⑧⑨'.charAt(n - 1)}`,
  (n) => `（${'一二三四五六七八九'.charAt(n - 1)}）`,
  (n) => `${'一二三四五六七八九'.charAt(n - 1)}、`,
  () => '●',
];
const ITEM_ENDS = ['。', '', '；'];

const plan = fc
  .record({
    duties: fc.array(duty, { minLength: 1, maxLength: 6 }),
    number: fc.constantFrom(...NUMBERS),
    end: fc.constantFrom(...ITEM_ENDS),
    dot: fc.boolean(),
  })
  .map(({ duties, number, end, dot }) => ({
    duties,
    text: duties.map((one, i) => `${number(i + 1)}${one.text}${dot ? '。' : ''}${one.statement}${end}`).join('\n'),
  }));

const printed = (parties: readonly Party[]): string => parties.map(({ name, role }) => `${role} ${name}`).join('，');

/** The statements in order with what they hand to whom. */
function statementsOf(read: ParsedPlan): string[] {
  const seen = new Map<number, string>();
  for (const { statement, parties } of read.items.flatMap((item) => item.duties)) {
    if (statement) seen.set(statement.start, printed(parties));
  }
  return [...seen.values()];
}

describe('a generated plan', () => {
  it('is read back: items, parties, roles and deadlines', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(plan, ({ duties, text }) => {
        const read = parsePlan(text, { year: 2021 });
        expect(statementsOf(read)).toEqual(duties.map((one) => printed(one.parties)));
        expect(read.items).toHaveLength(duties.length);
        const found = read.items.map((item) => item.duties.flatMap((one) => one.deadlines.map(({ quote }) => quote)));
        expect(found).toEqual(duties.map((one) => (one.deadline ? [one.deadline] : [])));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read back as a table too, whatever the order of its columns', () => {
    const row = fc.record({
      task: fc.constantFrom(...TASKS),
      lead: names,
      help: names,
      when: fc.constantFrom('6月底前', '年底前'),
    });
    const order = fc.shuffledSubarray(['序号', '工作任务', '牵头单位', '配合单位', '完成时限'], { minLength: 5 });
    const separator = fc.constantFrom(' | ', '|', '\t');
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), order, separator, (rows, columns, mark) => {
        const cells = rows.map(({ task, lead, help, when }, i): Record<string, string> => {
          const helpers = help.filter((name) => !lead.includes(name));
          return {
            序号: String(i + 1),
            工作任务: task,
            牵头单位: lead.join('、'),
            配合单位: helpers.join('、') || '有关单位',
            完成时限: when,
          };
        });
        const text = [
          columns.join(mark),
          ...cells.map((cell) => columns.map((column) => cell[column]).join(mark)),
        ].join('\n');
        const read = parsePlan(text, { year: 2021 });
        const expected = cells.map((cell) =>
          [cell.牵头单位, cell.配合单位].map((list) => (list ?? '').split('、').sort()),
        );
        const found = read.items
          .flatMap((item) => item.duties)
          .map(({ parties }) =>
            (['lead', 'co'] as const).map((role) =>
              parties
                .filter((party) => party.role === role)
                .map(({ name }) => name)
                .sort(),
            ),
          );
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

/** Every sentence stands in a duty, in a statement, in a heading, or outside all items. */
function droppedFrom(text: string): string[] {
  const read = parsePlan(text, { year: 2021 });
  const covered = new Uint8Array(text.length);
  for (const item of read.items) {
    for (const { start, end, statement } of item.duties) {
      covered.fill(1, start, end);
      if (statement) covered.fill(1, statement.start, statement.end);
    }
    covered.fill(1, item.start, item.bodyStart);
  }
  const bodies = read.items.map((item) => ({ start: item.bodyStart, end: item.end }));
  return bodies.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[\p{Script=Han}]{5,}/gu)]
      .filter((found) => covered[start + found.index] === 0)
      .map((found) => found[0]),
  );
}

describe('nothing is dropped', () => {
  it('of a generated plan with sentences that name nobody', () => {
    const loose = fc.constantFrom(
      '各部门要高度重视。',
      '推进平台建设。',
      '第三方评估由市统计局负责，每年一次。',
      '强化队伍建设',
      '公开结果。',
    );
    const mixed = fc.tuple(plan, fc.array(fc.tuple(fc.nat(400), loose), { maxLength: 4 })).map(([{ text }, extra]) =>
      extra.reduce((whole, [at, words]) => {
        const lines = whole.split('\n');
        const line = at % lines.length;
        return lines.map((one, i) => (i === line ? `${one}${words}` : one)).join('\n');
      }, text),
    );
    fc.assert(
      fc.property(mixed, (text) => {
        expect(droppedFrom(text)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

import { localDate } from '@/lib/shared/local-date';
import { formatPoints, multiplyRatio, points } from '@/lib/shared/points';
import type { TaskTableInput, TaskTableTask } from './task-table';
import type { IndicatorResult, SummaryGroup, SummaryIndicator, SummaryRow, YearEndFigures } from './year-end-figures';

/** Samples for tests: tasks quoted from 衡政办函〔2016〕24号, scores invented on the shape of scheme A (domain 3.3). */

const PLAN = {
  city: '衡阳市',
  year: 2016,
  planTitle: '衡阳市2016年政务公开工作要点',
  documentNumber: '衡政办函〔2016〕24号',
} as const;

const FIRST = '一、加大公开力度，拓宽政务公开覆盖面';
const SECOND = '二、拓展公开范围，推进重点领域信息公开';

const NOBODY = { leads: [], responsibles: [], cooperating: [] };

const TASKS: readonly Omit<TaskTableTask, 'number'>[] = [
  {
    chapter: FIRST,
    itemLabel: '一(一)',
    itemTitle: '推进“三清单”公开',
    text: '及时调整完善权力清单和责任清单，在各级党政门户网公开、公示并及时更新；及时承接、取消、下放、保留行政审批、职业资格等事项的公开工作，做好审核转报事项、中介服务事项清单公开。',
    ...NOBODY,
    responsibles: ['市审改办', '市法制办', '市人力资源社会保障局'],
    dueLabel: '持续推进',
  },
  {
    chapter: FIRST,
    itemLabel: '一(一)',
    itemTitle: '推进“三清单”公开',
    text: '做好市场准入负面清单试点情况的公开工作。',
    ...NOBODY,
    leads: ['市发改委', '市商粮局'],
    dueLabel: '2016年12月31日',
  },
  {
    chapter: FIRST,
    itemLabel: '一(三)',
    itemTitle: '推进政务服务公开',
    text: '加强各级政务服务中心网上政务服务和电子监察系统的建设和应用，推动政务服务事项办理由实体政务大厅向网上办事大厅延伸，推进“互联网+政务服务”。推进政务服务标准化建设，进一步推行“并联审批”。',
    ...NOBODY,
    leads: ['市政务服务中心'],
    responsibles: ['各级各部门'],
    dueLabel: '2016年12月31日',
  },
  {
    chapter: FIRST,
    itemLabel: '一(三)',
    itemTitle: '推进政务服务公开',
    text: '推进面向转移落户人员的服务公开，及时公开户口迁移政策，明确户口迁移程序和具体要求；公开居住证申领条件及程序、居住证持有人享有的基本公共服务和便利等信息。',
    ...NOBODY,
    leads: ['市公安局'],
    cooperating: ['相关部门'],
    dueLabel: '2016年12月31日',
  },
  {
    chapter: SECOND,
    itemLabel: '二(二)',
    itemTitle: '推进预决算公开',
    text: '抓好使用财政资金的部门和单位预决算公开，公开本单位职责、机构设置、一般公共预算收支、政府性基金预算收支、机关运行经费等情况。县、乡级部门和单位要重点公开教育、医疗卫生、社会保障和就业、住房保障、涉农补贴等民生支出情况，包括项目名称、预算规模、补助标准、发放程序、资金分配结果等。',
    ...NOBODY,
    leads: ['市财政局'],
    dueLabel: '批准后20日内',
  },
  {
    chapter: SECOND,
    itemLabel: '二(九)',
    itemTitle: '推进棚户区改造、农村危房改造和保障性住房信息公开',
    text: '做好棚户区改造政策信息公开工作，主动发布和准确解读政策措施，细化公开年度棚户区改造项目清单、项目建设计划和任务完成进度、安置政策和办法、安置对象和结果等信息。定期公开住房公积金年度报告。',
    ...NOBODY,
    leads: ['市住房城乡建设局', '市住房公积金管理中心'],
    dueLabel: '2016年12月31日',
  },
  {
    chapter: SECOND,
    itemLabel: '二(十)',
    itemTitle: '推进环境保护信息公开',
    text: '自2016年起，每季度向社会公开饮用水水源、供水厂出水、用户水龙头水质等饮水安全状况。',
    ...NOBODY,
    leads: ['市环保局'],
    cooperating: ['市住房城乡建设局', '市水利局', '市卫计委'],
    dueLabel: '每季度',
  },
  {
    chapter: SECOND,
    itemLabel: '二(十)',
    itemTitle: '推进环境保护信息公开',
    text: '推进重点排污单位依法向社会公开其产生的主要污染物名称、排放方式、排放浓度和总量、超标排放情况，以及污染防治设施的建设和运行情况。督导检查建设单位公开环评信息。',
    ...NOBODY,
    leads: ['市环保局'],
    cooperating: ['市住房城乡建设局', '市水利局', '市卫计委'],
    dueLabel: '2016年12月31日',
  },
  {
    chapter: SECOND,
    itemLabel: '二(十一)',
    itemTitle: '推进教育、卫生和食品药品安全信息公开',
    text: '做好食品药品监管信息、抽检抽验信息的公开工作，及时发布处罚信息、消费警示信息和产生重大影响的典型案件信息，积极回应社会关切。',
    ...NOBODY,
    leads: ['市食品药品监管局'],
    dueLabel: '持续推进',
  },
];

/** A 任务分解表 of `count` tasks: the sample tasks in plan order, repeated as often as needed within their chapter. */
export function hengyangTaskTable(count = TASKS.length): TaskTableInput {
  const share = count / TASKS.length;
  const tasks = Array.from({ length: count }, (_, index) => {
    const task = TASKS[Math.floor(index / share)];
    if (!task) throw new RangeError(`no sample task for ${index}`);
    return { ...task, number: index + 1 };
  });
  return { ...PLAN, tasks, scope: 'city' };
}

const INDICATORS: readonly SummaryIndicator[] = [
  { id: 'A1', name: '重点公开任务落实', full: '60' },
  { id: 'A2', name: '实施方案公开', full: '5' },
  { id: 'A3', name: '落实情况报送', full: '5' },
  { id: 'A4', name: '解读与回应', full: '8' },
  { id: 'A5', name: '网站迁移', full: '10' },
  { id: 'A6', name: '工作机制', full: '5' },
  { id: 'A7', name: '培训与轮训', full: '5' },
  { id: 'A8', name: '保密审查', full: '2' },
];

const NOT_FOR_DEPARTMENTS = 'A5';

/** Marks per indicator A1…A8 of the bodies of one group, best body first. */
type Marks = readonly (readonly [bodyName: string, ...marks: readonly number[]])[];

const COUNTIES: Marks = [
  ['雁峰区', 58, 5, 5, 8, 10, 5, 4.5, 2],
  ['石鼓区', 57, 5, 5, 7, 10, 5, 4, 2],
  ['衡东县', 55.5, 5, 5, 7, 10, 5, 4, 2],
  ['珠晖区', 54, 5, 5, 7, 8, 5, 4, 2],
  ['蒸湘区', 53, 5, 5, 7, 8, 5, 3, 2],
  ['南岳区', 51, 5, 3, 7, 8, 5, 4, 2],
  ['衡阳县', 49, 5, 5, 6, 8, 5, 3, 2],
  ['耒阳市', 48, 5, 5, 6, 8, 5, 3, 2],
  ['衡南县', 46, 3, 5, 6, 8, 5, 3, 2],
  ['常宁市', 45, 3, 3, 6, 4, 5, 3, 2],
  ['衡山县', 40, 3, 3, 6, 4, 5, 3, 2],
  ['祁东县', 32, 1, 3, 5, 4, 5, 2, 0],
];

const DEPARTMENTS: Marks = [
  ['市环保局', 57.5, 5, 5, 8, 0, 5, 4.5, 2],
  ['市财政局', 56, 5, 5, 8, 0, 5, 4, 2],
  ['市发改委', 56, 5, 5, 7, 0, 5, 4, 2],
  ['市教育局', 54, 5, 3, 6, 0, 5, 4, 2],
  ['市住房公积金管理中心', 54, 5, 3, 6, 0, 5, 4, 2],
  ['市水利局', 48, 5, 5, 6, 0, 5, 3, 2],
  ['市旅游外侨民宗局', 30, 0, 3, 5, 0, 5, 2, 2],
];

function gradeOf(total: string): string {
  const bounds = [
    ['90', '优秀'],
    ['80', '良好'],
    ['60', '合格'],
  ] as const;
  return bounds.find(([least]) => points(total) >= points(least))?.[1] ?? '不合格';
}

/** Scores one group as the scheme does: 不适用 rescaled to 100, total and conversion with two decimals. */
function scoreRows(marks: Marks, notApplicable: string | null): SummaryRow[] {
  const totals = marks.map(([, ...values]) => values.reduce((sum, value) => sum + points(value), 0n));
  return marks.map(([bodyName, ...values], index) => {
    const sum = totals[index] ?? 0n;
    const full = notApplicable === null ? 100n : 90n;
    const total = formatPoints(multiplyRatio(sum as ReturnType<typeof points>, 100n, full, 2), 2);
    return {
      rank: totals.filter((other) => other > sum).length + 1,
      bodyName,
      cells: INDICATORS.map(({ id }, at) => ({
        indicatorId: id,
        result: (id === notApplicable ? 'not-applicable' : String(values[at] ?? 0)) satisfies IndicatorResult,
      })),
      total,
      grade: gradeOf(total),
      converted: formatPoints(multiplyRatio(points(total), 4n, 100n, 2), 2),
      note: '',
    };
  });
}

const UNSCORED: SummaryRow = {
  rank: null,
  bodyName: '市公安局',
  cells: INDICATORS.map(({ id, full }) => ({
    indicatorId: id,
    result: id === 'A1' ? 'unknown' : id === NOT_FOR_DEPARTMENTS ? 'not-applicable' : full,
  })),
  total: null,
  grade: null,
  converted: null,
  note: '重点任务复核中',
};

const GROUPS: readonly SummaryGroup[] = [
  { name: '县市区', indicators: INDICATORS, rows: scoreRows(COUNTIES, null) },
  { name: '市直部门', indicators: INDICATORS, rows: [...scoreRows(DEPARTMENTS, NOT_FOR_DEPARTMENTS), UNSCORED] },
];

/** A year-end summary with ties, a body not scored yet, 不适用, a zero and both closed and open findings. */
export function hengyangYearEnd(changes: Partial<YearEndFigures> = {}): YearEndFigures {
  return {
    ...PLAN,
    office: '衡阳市电子政务管理办公室',
    asOf: localDate('2016-12-31'),
    state: '草稿',
    schemeName: '衡阳市2016年政务公开工作考核细则',
    weightPercent: '4',
    gradeNames: ['优秀', '良好', '合格', '不合格'],
    groups: GROUPS,
    obligations: {
      onTime: 371,
      late: 38,
      submitted: 6,
      overdue: [
        { bodyName: '祁东县', count: 5 },
        { bodyName: '市旅游外侨民宗局', count: 3 },
        { bodyName: '衡山县', count: 1 },
      ],
      open: 0,
      notApplicable: 12,
    },
    findings: [
      { kind: '栏目长期没有更新', count: 17, rectified: 14, openBodies: ['祁东县', '衡山县'] },
      { kind: '实施方案没有按期公开', count: 6, rectified: 6, openBodies: [] },
    ],
    rectifyBy: localDate('2017-01-31'),
    ...changes,
  };
}

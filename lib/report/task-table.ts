import { PARTY_ROLE_NAMES, type PartyRole } from '@/lib/task/obligation';
import { areaList, areaSentence } from './area-counts';
import { NOT_APPLICABLE, type ReportBlock, type ReportColumn, type ReportModel, type ReportRow } from './report-model';
import { asksLines, type TaskAsks } from './task-asks';

export type TaskTableTask = {
  number: number;
  /** First-level heading of the plan, 「一、加大公开力度，拓宽政务公开覆盖面」. */
  chapter: string;
  /** Place in the plan, 「二(十)」. */
  itemLabel: string;
  itemTitle: string;
  text: string;
  leads: readonly string[];
  responsibles: readonly string[];
  cooperating: readonly string[];
  /** 「2016年9月7日」, 「每季度」, 「持续推进」. */
  dueLabel: string;
  /** What it asks beside its sentence; in the paper of one body with that body's part only. */
  asks?: TaskAsks;
  /** The role of the body whose paper it is. */
  role?: PartyRole;
};

export type TaskTableInput = {
  city: string;
  year: number;
  planTitle: string;
  /** 文号, 「衡政办函〔2016〕24号」. */
  documentNumber: string;
  /** In printing order. For one body the caller hands over that body's own tasks; nothing is filtered here. */
  tasks: readonly TaskTableTask[];
  scope: 'city' | { bodyName: string };
};

const COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 13, align: 'center' },
  { header: '工作任务', width: 34, align: 'left' },
  { header: '工作要求', width: 80, align: 'left' },
  { header: '牵头单位', width: 29, align: 'center' },
  { header: '责任单位', width: 33, align: 'center' },
  { header: '完成时限', width: 36, align: 'center' },
];

/** The paper of one body says in a seventh column what the body is in each task. */
const OWN_COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 12, align: 'center' },
  { header: '工作任务', width: 32, align: 'left' },
  { header: '工作要求', width: 76, align: 'left' },
  { header: '牵头单位', width: 27, align: 'center' },
  { header: '责任单位', width: 31, align: 'center' },
  { header: '完成时限', width: 32, align: 'center' },
  { header: '本单位', width: 15, align: 'center' },
];

const SUPERVISED = '【督办】';

/**
 * 任务分解表 of a year's plan, for the whole city or for one body (S12; columns after 集美 2021 and 池州, domain 5.4).
 * Cooperating bodies stand in 责任单位 marked 「配合」, since the paper has no column of their own (S5).
 */
export function buildTaskTable(input: TaskTableInput): ReportModel {
  const { city, year, tasks, scope } = input;
  const title = `${city}${year}年政务公开工作主要任务分解表`;
  const own: ReportBlock[] = scope === 'city' ? [] : [{ kind: 'subtitle', text: `（${scope.bodyName}）` }];
  return {
    title: scope === 'city' ? title : `${title}（${scope.bodyName}）`,
    mark: null,
    blocks: [
      { kind: 'page-section', orientation: 'landscape' },
      { kind: 'title', text: title },
      ...own,
      { kind: 'note', text: noteOf(input) },
      {
        kind: 'table',
        name: '任务分解表',
        columns: scope === 'city' ? COLUMNS : OWN_COLUMNS,
        rows: rowsByChapter(tasks, scope !== 'city'),
      },
    ],
  };
}

/** Where the tasks come from, and how many there are of what (S14); what the mark of supervision means (S57). */
function noteOf({ planTitle, documentNumber, tasks }: TaskTableInput): string {
  const supervised = tasks.filter(({ asks }) => asks?.supervised).length;
  const counts = `本表共${areaSentence(tasks)}：${areaList(tasks)}。`;
  const marked = supervised > 0 ? `标“${SUPERVISED}”的${supervised}项为市政府重点督办事项。` : '';
  return `依据《${planTitle}》${documentNumber && `（${documentNumber}）`}分解，${counts}${marked}`;
}

function rowsByChapter(tasks: readonly TaskTableTask[], own: boolean): ReportRow[] {
  return tasks.flatMap((task, index): ReportRow[] => {
    const row: ReportRow = {
      kind: 'cells',
      cells: own ? [...cellsOf(task), task.role ? PARTY_ROLE_NAMES[task.role] : NOT_APPLICABLE] : cellsOf(task),
    };
    const opensChapter = task.chapter !== '' && task.chapter !== tasks[index - 1]?.chapter;
    return opensChapter ? [{ kind: 'section', text: task.chapter }, row] : [row];
  });
}

function cellsOf(task: TaskTableTask) {
  return [
    { number: String(task.number) },
    `${task.asks?.supervised ? SUPERVISED : ''}${typeset(task.itemLabel)}${task.itemTitle}`,
    [task.text, ...(task.asks ? asksLines(task.asks) : [])].join('\n'),
    task.leads.join('、') || NOT_APPLICABLE,
    responsibleText(task),
    task.asks?.clock ?? task.dueLabel,
  ];
}

/** Papers set brackets full width; place labels are kept in half-width ones. */
const typeset = (label: string): string => label.replaceAll('(', '（').replaceAll(')', '）');

/** Bodies without a lead share the task; a task that names nobody at all must be seen, not left blank. */
function responsibleText({ leads, responsibles, cooperating }: TaskTableTask): string {
  const parts = [responsibles.join('、'), cooperating.length > 0 ? `配合：${cooperating.join('、')}` : ''];
  const named = parts.filter((part) => part !== '').join('\n');
  return named || (leads.length > 0 ? NOT_APPLICABLE : '未明确');
}

import type { PartyRole } from './parsed-plan';
import { findLabels, type Label, roleOfLabel } from './statement-labels';

/** What a column holds, by the words of its heading. */
export type Column =
  | { holds: 'who'; role: PartyRole }
  | { holds: 'task' | 'when' | 'number' | 'person' | 'note' | 'unknown' };

const LONGEST_HEADING = 14;
const NUMBER = /^(?:序号|编号|序|号)$/;
const PERSON = /(?:领导|责任人|负责人|联系人|联络员|包抓|包保)(?:员|人|领导)?$/;
const WHEN = /时限|时间|期限|进度安排|节点/;
const NOTE = /^(?:备注|说明|进展情况|落实情况|完成情况|联系电话|整改情况|销号情况)$/;
const TASK =
  /^(?:(?:年度|重点|主要|具体|工作|整改|任务|目标|公开|改革|反馈|存在|一级|二级|三级|重点工作|主要工作)*(?:任务|内容|措施|举措|要求|目标|事项|工作|项目|类别|问题|要点|名称|领域|分类|指标|任务名称|做法|清单)(?:及[^、]{2,6})?)$/;
const WHO_ALONE = /^(?:责任分工|任务分工|分工|单位|部门|责任|牵头|配合|主办|协办|责任主体|落实主体)$/;

const OTHER_COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [NUMBER, { holds: 'number' }],
  [PERSON, { holds: 'person' }],
  [NOTE, { holds: 'note' }],
  [TASK, { holds: 'task' }],
];

/** The kind of column a cell heads; null when the cell is no heading. */
export function columnOf(cell: string): Column | null {
  const heading = cell.replace(/\s+/g, '').replace(/\([^()]*\)$/, '');
  if (heading === '' || heading.length > LONGEST_HEADING) return null;
  const asks = asksOf(heading);
  if (asks === 'who') return { holds: 'who', role: roleOfLabel(heading, false) };
  if (asks === 'when' && WHEN.test(heading)) return { holds: 'when' };
  return OTHER_COLUMNS.find(([words]) => words.test(heading))?.[1] ?? null;
}

/** What the heading asks when it is read as a label; null when it is none. */
function asksOf(heading: string): Label['asks'] | null {
  if (WHO_ALONE.test(heading)) return 'who';
  const [label] = findLabels(`${heading}:`);
  return label?.start === 0 && label.end === heading.length + 1 ? label.asks : null;
}

/** True when a line or cell is the heading of a column of responsible bodies. */
export function isResponsibilityColumn(folded: string): boolean {
  return folded.length <= 2 * LONGEST_HEADING && columnOf(folded.trim())?.holds === 'who';
}

import type { DutyDetail } from '@/lib/detail/duty-detail';
import { fieldListOf } from '@/lib/detail/field-tag';
import { TASK_TYPE_NAMES, TASK_TYPES } from '@/lib/detail/task-type';

type Tagged = Pick<DutyDetail, 'fields' | 'taskType'>;
type Progress = { obligations: number; closed: number };
export type CountLine = { name: string; tasks: number; obligations: number; closed: number };

/**
 * Tasks by field of the year's list (S107). A task of several fields counts in each, so that the lines add up to more
 * than the plan; what has none stands in a line of its own.
 */
export function fieldCounts(year: number, tasks: readonly (Tagged & Progress)[]): CountLine[] {
  const { tags } = fieldListOf(year);
  const codes = new Set(tags.map(({ code }) => code));
  const lines = tags.map(({ code, name }) =>
    line(
      name,
      tasks.filter(({ fields }) => fields.includes(code)),
    ),
  );
  const none = tasks.filter(({ fields }) => !fields.some((code) => codes.has(code)));
  return none.length > 0 ? [...lines, line('未分领域', none)] : lines;
}

/** Tasks by their type (S126); each counts once. */
export function typeCounts(tasks: readonly (Tagged & Progress)[]): CountLine[] {
  const lines = TASK_TYPES.map((type) =>
    line(
      TASK_TYPE_NAMES[type],
      tasks.filter(({ taskType }) => taskType === type),
    ),
  );
  const none = tasks.filter(({ taskType }) => taskType === null);
  return none.length > 0 ? [...lines, line('未分类型', none)] : lines;
}

const line = (name: string, tasks: readonly Progress[]): CountLine => ({
  name,
  tasks: tasks.length,
  obligations: tasks.reduce((sum, { obligations }) => sum + obligations, 0),
  closed: tasks.reduce((sum, { closed }) => sum + closed, 0),
});

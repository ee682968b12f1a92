import type { CheckedPlan } from './checked-plan';

export type PlanWay = { name: string; label: string; path: string; when: readonly CheckedPlan['state'][] };

const ALWAYS: PlanWay['when'] = ['checking', 'issued', 'closed'];

/** The pages about one plan in the order of its year; each shows the others above its title. `path` follows /plans/[id]. */
export const PLAN_WAYS = [
  { name: 'duties', label: '任务', path: '', when: ALWAYS },
  { name: 'basis', label: '上级依据', path: '/basis', when: ALWAYS },
  { name: 'consultation', label: '征求意见', path: '/consultation', when: ALWAYS },
  { name: 'last-year', label: '对照上年', path: '/last-year', when: ALWAYS },
  { name: 'issue', label: '下达', path: '/issue', when: ['checking'] },
  { name: 'units', label: '各单位', path: '/units', when: ['issued'] },
  { name: 'matrix', label: '矩阵', path: '/matrix', when: ['issued', 'closed'] },
  { name: 'supervised', label: '督办', path: '/supervised', when: ['issued'] },
  { name: 'fields', label: '领域', path: '/fields', when: ['issued'] },
  { name: 'amend', label: '修订', path: '/amend', when: ['issued', 'closed'] },
  { name: 'close', label: '关闭', path: '/close', when: ['issued', 'closed'] },
] as const satisfies readonly PlanWay[];

export type PlanWayName = (typeof PLAN_WAYS)[number]['name'];

/** The pages that make sense in the plan's state. */
export function planWaysOf(plan: Pick<CheckedPlan, 'id' | 'state'>): { name: string; label: string; href: string }[] {
  return PLAN_WAYS.filter(({ when }) => (when as PlanWay['when']).includes(plan.state)).map(
    ({ name, label, path }) => ({
      name,
      label,
      href: `/plans/${plan.id}${path}`,
    }),
  );
}

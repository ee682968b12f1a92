import type { Actor } from '@/lib/access/actor';
import { type Action, can } from '@/lib/access/can';
import { waysOf } from '@/lib/access/navigation';
import { planWaysOf } from '@/lib/plan/plan-ways';
import type { Candidate } from './pick-hits';

type FurtherPage = { href: string; label: string; needs: Action };

/** Pages that are reached from others, not from the top bar. */
const FURTHER_PAGES: readonly FurtherPage[] = [
  { href: '/plans/new', label: '导入工作要点', needs: 'plan.edit' },
  { href: '/reports', label: '年终总结', needs: 'paper.export' },
  { href: '/scores/scheme', label: '考核办法', needs: 'score.read' },
  { href: '/bodies/groups', label: '集合名单', needs: 'body.read' },
  { href: '/bodies/workbook', label: '名录导出导入', needs: 'body.manage' },
  { href: '/bodies/reform', label: '机构改革', needs: 'body.manage' },
  { href: '/calendar/change', label: '改工作日历', needs: 'calendar.manage' },
];

/** The same for the department's own. */
const OWN_PAGES: readonly FurtherPage[] = [
  { href: '/my-tasks/year', label: '全年一页纸', needs: 'obligation.read' },
  { href: '/my-tasks/handover', label: '交接页', needs: 'obligation.read' },
  { href: '/my-tasks/offline', label: '离线填报，导出导入填报表', needs: 'obligation.report' },
];

type NamedPlan = { id: string; year: number; state: 'checking' | 'issued' | 'closed' };

/** The pages the actor may open, with those of the newest plan. */
export function pageCandidates(actor: Actor, newest: NamedPlan | undefined): Candidate[] {
  const { body } = actor;
  const further = FURTHER_PAGES.filter(({ needs }) => can(actor, needs));
  const ofBody = body ? OWN_PAGES.filter(({ needs }) => can(actor, needs, { bodyId: body.id })) : [];
  const own = [...waysOf(actor), ...ofBody, ...further, { href: '/account', label: '我的账号，修改密码' }];
  const ofPlan = newest && can(actor, 'plan.read') ? planWaysOf(newest) : [];
  return [
    ...own.map(({ href, label }) => pageOf(href, label, '')),
    ...ofPlan.map(({ href, label }) => pageOf(href, label, `${newest?.year ?? ''} 年要点`)),
  ];
}

const pageOf = (href: string, label: string, note: string): Candidate => ({
  hit: { id: href, title: label, note, href },
  spellings: [label],
});

import type { Actor } from './actor';
import { type Action, can } from './can';
import { BODY_ROLES, ROLE_NAMES } from './role';

type Way = { href: string; label: string; needs: Action };

const DEPARTMENT_WAYS: readonly Way[] = [
  { href: '/my-tasks', label: '工作台', needs: 'obligation.read' },
  { href: '/my-evidence', label: '证据库', needs: 'evidence.read' },
  { href: '/my-consultations', label: '征求意见', needs: 'consultation.answer' },
  { href: '/my-problems', label: '问题', needs: 'problem.read' },
  { href: '/my-prompts', label: '提示', needs: 'prompt.read' },
  { href: '/my-score', label: '得分单', needs: 'score.read' },
];

const CITY_WAYS: readonly Way[] = [
  { href: '/overview', label: '全市', needs: 'overview.read' },
  { href: '/plans', label: '工作要点', needs: 'plan.read' },
  { href: '/review', label: '审核', needs: 'submission.review' },
  { href: '/requests', label: '申请', needs: 'excuse.decide' },
  { href: '/problems', label: '问题', needs: 'problem.read' },
  { href: '/prompts', label: '提示', needs: 'prompt.read' },
  { href: '/scores', label: '考核', needs: 'score.read' },
  { href: '/bodies', label: '单位', needs: 'body.read' },
  { href: '/calendar', label: '日历', needs: 'calendar.read' },
  { href: '/people', label: '账号', needs: 'account.manage' },
  { href: '/trail', label: '日志', needs: 'trail.read' },
];

/** The ways in the top bar that lead this actor somewhere; the first one is their home. */
export function waysOf(actor: Pick<Actor, 'roles' | 'body'>): { href: string; label: string }[] {
  const { body } = actor;
  const own = body ? DEPARTMENT_WAYS.filter(({ needs }) => can(actor, needs, { bodyId: body.id })) : [];
  const city = CITY_WAYS.filter(({ needs }) => can(actor, needs));
  return [...own, ...city].map(({ href, label }) => ({ href, label }));
}

export const homeOf = (actor: Pick<Actor, 'roles' | 'body'>): string => waysOf(actor)[0]?.href ?? '/account';

/** 「市环保局」 and 「联络员」, as the top bar says who is signed in. */
export function callingOf(actor: Pick<Actor, 'roles' | 'body' | 'displayName'>): { who: string; role: string } {
  const names = actor.roles.map(({ role }) => ROLE_NAMES[role]);
  const ofBody = actor.roles.some(({ role }) => BODY_ROLES.includes(role));
  return { who: ofBody && actor.body ? actor.body.shortName : '市政府办', role: names.join('、') || '没有角色' };
}

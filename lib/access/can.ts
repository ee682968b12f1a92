import type { Actor } from './actor';
import type { Role } from './role';

export const ACTIONS = [
  'overview.read',
  'plan.read',
  'plan.edit',
  'plan.issue',
  'consultation.answer',
  'plan.amend',
  'plan.close',
  'obligation.read',
  'obligation.report',
  'evidence.read',
  'evidence.add',
  'submission.review',
  'excuse.decide',
  'problem.read',
  'problem.record',
  'problem.manage',
  'problem.answer',
  'prompt.manage',
  'prompt.read',
  'score.read',
  'score.record',
  'score.confirm',
  'paper.export',
  'trail.read',
  'calendar.read',
  'calendar.manage',
  'body.read',
  'body.manage',
  'account.manage',
] as const;

export type Action = (typeof ACTIONS)[number];

/** `city`: for every body; `own`: only where the subject's body is the one the role is held for. */
type Reach = 'city' | 'own';

/**
 * Role × action (domain 5.1). Who fills does not review, who reviews does not score, and the three administrators touch
 * no business data (等保 三员分立).
 */
const TABLE: Record<Role, Partial<Record<Action, Reach>>> = {
  steward: {
    'overview.read': 'city',
    'plan.read': 'city',
    'calendar.read': 'city',
    'body.read': 'city',
    'plan.edit': 'city',
    'plan.issue': 'city',
    'plan.amend': 'city',
    'plan.close': 'city',
    'obligation.read': 'city',
    'evidence.read': 'city',
    'excuse.decide': 'city',
    'prompt.manage': 'city',
    'prompt.read': 'city',
    'score.read': 'city',
    'score.record': 'city',
    'paper.export': 'city',
    'trail.read': 'city',
    'body.manage': 'city',
    'calendar.manage': 'city',
    'problem.read': 'city',
    'problem.record': 'city',
    'problem.manage': 'city',
  },
  reviewer: {
    'overview.read': 'city',
    'plan.read': 'city',
    'calendar.read': 'city',
    'body.read': 'city',
    'obligation.read': 'city',
    'evidence.read': 'city',
    'submission.review': 'city',
    'prompt.read': 'city',
    'score.read': 'city',
    'paper.export': 'city',
    'problem.read': 'city',
    'problem.record': 'city',
  },
  leader: {
    'overview.read': 'city',
    'plan.read': 'city',
    'calendar.read': 'city',
    'body.read': 'city',
    'obligation.read': 'city',
    'evidence.read': 'city',
    'prompt.read': 'city',
    'score.read': 'city',
    'score.confirm': 'city',
    'paper.export': 'city',
    'problem.read': 'city',
  },
  supervision: {
    'overview.read': 'city',
    'plan.read': 'city',
    'calendar.read': 'city',
    'body.read': 'city',
    'obligation.read': 'city',
    'evidence.read': 'city',
    'problem.read': 'city',
    'problem.record': 'city',
    'problem.manage': 'city',
    'prompt.manage': 'city',
    'prompt.read': 'city',
  },
  liaison: {
    'consultation.answer': 'own',
    'obligation.read': 'own',
    'obligation.report': 'own',
    'evidence.read': 'own',
    'evidence.add': 'own',
    'prompt.read': 'own',
    'score.read': 'own',
    'paper.export': 'own',
    'problem.read': 'own',
    'problem.answer': 'own',
  },
  deputy: {
    'consultation.answer': 'own',
    'obligation.read': 'own',
    'evidence.read': 'own',
    'prompt.read': 'own',
    'score.read': 'own',
    'paper.export': 'own',
    'problem.read': 'own',
  },
  auditor: {
    'overview.read': 'city',
    'plan.read': 'city',
    'calendar.read': 'city',
    'body.read': 'city',
    'obligation.read': 'city',
    'evidence.read': 'city',
    'prompt.read': 'city',
    'score.read': 'city',
    'paper.export': 'city',
    'trail.read': 'city',
    'problem.read': 'city',
  },
  sysadmin: {
    'body.read': 'city',
    'body.manage': 'city',
    'account.manage': 'city',
    'calendar.read': 'city',
    'calendar.manage': 'city',
  },
  secadmin: {},
  auditadmin: { 'trail.read': 'city' },
};

/**
 * May the actor do this? `subject.bodyId` is the body the thing belongs to; without it only city-wide reach counts,
 * so a forgotten subject refuses instead of granting.
 */
export function can(actor: Pick<Actor, 'roles'>, action: Action, subject?: { bodyId: string }): boolean {
  return actor.roles.some(({ role, bodyId }) => {
    const reach = TABLE[role][action];
    if (reach === 'city') return true;
    return reach === 'own' && subject !== undefined && bodyId !== null && bodyId === subject.bodyId;
  });
}

/** The bodies whose things the actor may act on: `city` for all, or a list of body ids (possibly empty). */
export function reachOf(actor: Pick<Actor, 'roles'>, action: Action): 'city' | readonly string[] {
  const reaches = actor.roles.filter(({ role }) => TABLE[role][action]);
  if (reaches.some(({ role }) => TABLE[role][action] === 'city')) return 'city';
  return reaches.flatMap(({ bodyId }) => (bodyId ? [bodyId] : []));
}

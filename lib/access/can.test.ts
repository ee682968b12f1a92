import { describe, expect, it } from 'vitest';
import { ACTIONS, can, reachOf } from './can';
import { isBodyRole, ROLES, type Role } from './role';

const holder = (role: Role, bodyId: string | null = isBodyRole(role) ? 'own' : null) => ({ roles: [{ role, bodyId }] });
const MARKS = { city: '全市', own: '本单位', none: '－' };

function mark(role: Role, action: (typeof ACTIONS)[number]): string {
  const actor = holder(role);
  if (can(actor, action, { bodyId: 'other' })) return MARKS.city;
  return can(actor, action, { bodyId: 'own' }) ? MARKS.own : MARKS.none;
}

describe('access table', () => {
  it('role × action, as the security administrator reads it', () => {
    const matrix = Object.fromEntries(
      ROLES.map((role) => [role, ACTIONS.map((action) => `${action} ${mark(role, action)}`)]),
    );
    expect(matrix).toMatchInlineSnapshot(`
      {
        "auditadmin": [
          "overview.read －",
          "plan.read －",
          "plan.edit －",
          "plan.issue －",
          "consultation.answer －",
          "plan.amend －",
          "plan.close －",
          "obligation.read －",
          "obligation.report －",
          "evidence.read －",
          "evidence.add －",
          "submission.review －",
          "excuse.decide －",
          "score.read －",
          "score.record －",
          "score.confirm －",
          "paper.export －",
          "trail.read 全市",
          "calendar.read －",
          "calendar.manage －",
          "body.read －",
          "body.manage －",
          "account.manage －",
        ],
        "auditor": [
          "overview.read 全市",
          "plan.read 全市",
          "plan.edit －",
          "plan.issue －",
          "consultation.answer －",
          "plan.amend －",
          "plan.close －",
          "obligation.read 全市",
          "obligation.report －",
          "evidence.read 全市",
          "evidence.add －",
          "submission.review －",
          "excuse.decide －",
          "score.read 全市",
          "score.record －",
          "score.confirm －",
          "paper.export 全市",
          "trail.read 全市",
          "calendar.read 全市",
          "calendar.manage －",
          "body.read 全市",
          "body.manage －",
          "account.manage －",
        ],
        "deputy": [
          "overview.read －",
          "plan.read －",
          "plan.edit －",
          "plan.issue －",
          "consultation.answer 本单位",
          "plan.amend －",
          "plan.close －",
          "obligation.read 本单位",
          "obligation.report －",
          "evidence.read 本单位",
          "evidence.add －",
          "submission.review －",
          "excuse.decide －",
          "score.read 本单位",
          "score.record －",
          "score.confirm －",
          "paper.export 本单位",
          "trail.read －",
          "calendar.read －",
          "calendar.manage －",
          "body.read －",
          "body.manage －",
          "account.manage －",
        ],
        "leader": [
          "overview.read 全市",
          "plan.read 全市",
          "plan.edit －",
          "plan.issue －",
          "consultation.answer －",
          "plan.amend －",
          "plan.close －",
          "obligation.read 全市",
          "obligation.report －",
          "evidence.read 全市",
          "evidence.add －",
          "submission.review －",
          "excuse.decide －",
          "score.read 全市",
          "score.record －",
          "score.confirm 全市",
          "paper.export 全市",
          "trail.read －",
          "calendar.read 全市",
          "calendar.manage －",
          "body.read 全市",
          "body.manage －",
          "account.manage －",
        ],
        "liaison": [
          "overview.read －",
          "plan.read －",
          "plan.edit －",
          "plan.issue －",
          "consultation.answer 本单位",
          "plan.amend －",
          "plan.close －",
          "obligation.read 本单位",
          "obligation.report 本单位",
          "evidence.read 本单位",
          "evidence.add 本单位",
          "submission.review －",
          "excuse.decide －",
          "score.read 本单位",
          "score.record －",
          "score.confirm －",
          "paper.export 本单位",
          "trail.read －",
          "calendar.read －",
          "calendar.manage －",
          "body.read －",
          "body.manage －",
          "account.manage －",
        ],
        "reviewer": [
          "overview.read 全市",
          "plan.read 全市",
          "plan.edit －",
          "plan.issue －",
          "consultation.answer －",
          "plan.amend －",
          "plan.close －",
          "obligation.read 全市",
          "obligation.report －",
          "evidence.read 全市",
          "evidence.add －",
          "submission.review 全市",
          "excuse.decide －",
          "score.read 全市",
          "score.record －",
          "score.confirm －",
          "paper.export 全市",
          "trail.read －",
          "calendar.read 全市",
          "calendar.manage －",
          "body.read 全市",
          "body.manage －",
          "account.manage －",
        ],
        "secadmin": [
          "overview.read －",
          "plan.read －",
          "plan.edit －",
          "plan.issue －",
          "consultation.answer －",
          "plan.amend －",
          "plan.close －",
          "obligation.read －",
          "obligation.report －",
          "evidence.read －",
          "evidence.add －",
          "submission.review －",
          "excuse.decide －",
          "score.read －",
          "score.record －",
          "score.confirm －",
          "paper.export －",
          "trail.read －",
          "calendar.read －",
          "calendar.manage －",
          "body.read －",
          "body.manage －",
          "account.manage －",
        ],
        "steward": [
          "overview.read 全市",
          "plan.read 全市",
          "plan.edit 全市",
          "plan.issue 全市",
          "consultation.answer －",
          "plan.amend 全市",
          "plan.close 全市",
          "obligation.read 全市",
          "obligation.report －",
          "evidence.read 全市",
          "evidence.add －",
          "submission.review －",
          "excuse.decide 全市",
          "score.read 全市",
          "score.record 全市",
          "score.confirm －",
          "paper.export 全市",
          "trail.read 全市",
          "calendar.read 全市",
          "calendar.manage 全市",
          "body.read 全市",
          "body.manage 全市",
          "account.manage －",
        ],
        "supervision": [
          "overview.read 全市",
          "plan.read 全市",
          "plan.edit －",
          "plan.issue －",
          "consultation.answer －",
          "plan.amend －",
          "plan.close －",
          "obligation.read 全市",
          "obligation.report －",
          "evidence.read 全市",
          "evidence.add －",
          "submission.review －",
          "excuse.decide －",
          "score.read －",
          "score.record －",
          "score.confirm －",
          "paper.export －",
          "trail.read －",
          "calendar.read 全市",
          "calendar.manage －",
          "body.read 全市",
          "body.manage －",
          "account.manage －",
        ],
        "sysadmin": [
          "overview.read －",
          "plan.read －",
          "plan.edit －",
          "plan.issue －",
          "consultation.answer －",
          "plan.amend －",
          "plan.close －",
          "obligation.read －",
          "obligation.report －",
          "evidence.read －",
          "evidence.add －",
          "submission.review －",
          "excuse.decide －",
          "score.read －",
          "score.record －",
          "score.confirm －",
          "paper.export －",
          "trail.read －",
          "calendar.read 全市",
          "calendar.manage 全市",
          "body.read 全市",
          "body.manage 全市",
          "account.manage 全市",
        ],
      }
    `);
  });

  it('refuses when the subject is forgotten and the reach is only the own body', () => {
    expect(can(holder('liaison'), 'obligation.report')).toBe(false);
    expect(can(holder('liaison'), 'obligation.report', { bodyId: 'own' })).toBe(true);
    expect(can(holder('liaison'), 'obligation.report', { bodyId: 'other' })).toBe(false);
  });

  it('a body role without a body reaches nothing', () => {
    expect(can(holder('liaison', null), 'obligation.read', { bodyId: 'own' })).toBe(false);
    expect(reachOf(holder('liaison', null), 'obligation.read')).toEqual([]);
  });

  it('nobody both reports and reviews, or both reviews and scores', () => {
    const has = (role: Role, action: (typeof ACTIONS)[number]) => can(holder(role), action, { bodyId: 'own' });
    for (const role of ROLES) {
      expect(has(role, 'obligation.report') && has(role, 'submission.review')).toBe(false);
      expect(has(role, 'submission.review') && has(role, 'score.record')).toBe(false);
      expect(has(role, 'score.record') && has(role, 'score.confirm')).toBe(false);
    }
  });

  it('the three administrators touch no business data', () => {
    const business = ['plan.edit', 'obligation.report', 'evidence.read', 'submission.review', 'score.read'] as const;
    for (const role of ['sysadmin', 'secadmin', 'auditadmin'] as const) {
      for (const action of business) expect(can(holder(role), action, { bodyId: 'own' })).toBe(false);
    }
  });
});

import { expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { pageCandidates } from './page-candidates';

const actor = (role: Actor['roles'][number]['role'], body: Actor['body']): Actor => ({
  accountId: 'a',
  sessionId: 's',
  username: 'u',
  displayName: '某人',
  body,
  roles: [{ role, bodyId: body?.id ?? null }],
  mustChangePassword: false,
  theme: 'system',
});
const PLAN = { id: 'p', year: 2016, state: 'issued' } as const;
const labels = (who: Actor) => pageCandidates(who, PLAN).map(({ hit }) => hit.title);

it('a page is offered to those who may open it', () => {
  const liaison = labels(actor('liaison', { id: 'b', name: '环保局', shortName: '环保局' }));
  expect(liaison).toContain('工作台');
  expect(liaison).not.toContain('年终总结');
  expect(liaison).not.toContain('督办');
  expect(labels(actor('steward', null))).toEqual(expect.arrayContaining(['导入工作要点', '督办', '年终总结']));
  expect(labels(actor('secadmin', null))).toEqual(['我的账号，修改密码']);
});

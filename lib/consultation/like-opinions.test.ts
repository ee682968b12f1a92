import { expect, it } from 'vitest';
import type { Opinion } from './consultation';
import { likeOpinions } from './like-opinions';

const opinion = (id: string, given: Partial<Opinion> = {}): Opinion => ({
  id,
  bodyId: id,
  bodyName: id,
  clause: 3,
  start: 0,
  end: 5,
  kind: 'amend',
  wording: '每季度公开饮用水水源水质',
  reason: '',
  late: false,
  byAccountId: id,
  byName: id,
  createdAt: new Date(0),
  decision: null,
  decisionReason: null,
  decidedByName: null,
  decidedAt: null,
  version: 1,
  ...given,
});

it('same clause, same kind, nearly the same words, not decided yet', () => {
  const first = opinion('first');
  const all = [
    first,
    opinion('equal'),
    opinion('nearly', { wording: '每季度公开饮用水的水源水质' }),
    opinion('other words', { wording: '改为每月通报' }),
    opinion('other clause', { clause: 4 }),
    opinion('other kind', { kind: 'question' }),
    opinion('decided', { decision: 'adopted' }),
  ];
  expect(likeOpinions(first, all).map(({ id }) => id)).toEqual(['equal', 'nearly']);
});

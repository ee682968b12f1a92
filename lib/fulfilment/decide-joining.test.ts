import { describe, expect, it } from 'vitest';
import { carriesTask, decideJoining, openPartyOf } from './decide-joining';

const party = (name: string, given: object = {}) => ({
  name,
  role: 'co' as const,
  collective: false,
  openList: false,
  ...given,
});
const POLICE = party('市公安局', { role: 'lead' });
const RELATED = party('相关部门', { collective: true });
const asked = {
  role: 'lead' as const,
  parties: [POLICE, RELATED],
  taken: new Set(['police']),
  waiting: new Set<string>(),
};
const answer = (decision: ReturnType<typeof decideJoining>) => (decision.ok ? decision.value : decision.refusal.code);

describe('decideJoining', () => {
  it('takes the role of the name that leaves the list open', () => {
    expect(answer(decideJoining('housing', asked))).toBe('co');
    const food = party('市食品药品监管局', { role: 'lead', openList: true });
    expect(answer(decideJoining('health', { ...asked, parties: [food] }))).toBe('responsible');
  });
  it('is the lead’s, of an open list, for a body not on it yet', () => {
    expect(answer(decideJoining('housing', { ...asked, role: 'co' }))).toBe('not-the-lead');
    expect(answer(decideJoining('housing', { ...asked, parties: [POLICE] }))).toBe('list-complete');
    expect(answer(decideJoining('police', asked))).toBe('body-has-it');
    expect(answer(decideJoining('housing', { ...asked, waiting: new Set(['housing']) }))).toBe('body-proposed');
  });
});

it('where nobody leads, those responsible carry the task', () => {
  expect(carriesTask('responsible', [RELATED])).toBe(true);
  expect(carriesTask('responsible', [POLICE, RELATED])).toBe(false);
  expect(carriesTask('co', [RELATED])).toBe(false);
});

it('各县市区 is a complete list, 有关单位 is none', () => {
  expect(openPartyOf([party('各县市区', { collective: true })])).toBeNull();
  expect(openPartyOf([party('有关单位', { collective: true })])?.name).toBe('有关单位');
});

import { newId } from '@/lib/shared/new-id';
import type { Change } from './amendment';
import { isSameDuty } from './duty-difference';

type Edit = { put: Change[]; remove: string[] };

/** 无对应: the old task has no sentence in the new text and is dropped; the sentence becomes one without a task. */
export function unpair(change: Change, last: number): Edit {
  const dropped: Change = { ...change, kind: 'dropped', after: null, checked: true, redo: false };
  if (!change.after) return { put: [dropped], remove: [] };
  const parties = change.after.parties.map((party) => ({ ...party, id: newId() }));
  const loose = { ...change.after, id: newId(), version: 1, parties };
  const added: Change = {
    ...dropped,
    id: newId(),
    ordinal: last + 1,
    kind: 'added',
    before: null,
    after: loose,
    checked: false,
  };
  return { put: [dropped, added], remove: [] };
}

/** 另选: the old task goes with this new sentence instead; the one it went with before stands without a task again. */
export function pairWith(change: Change, chosen: Change, last: number): Edit {
  if (!change.before || !chosen.after) return { put: [], remove: [] };
  const { id, version, ordinal, taskNumber } = change.before;
  const after = { ...chosen.after, id, version, ordinal, taskNumber };
  const kind = isSameDuty(change.before, after) ? 'kept' : 'changed';
  const paired: Change = { ...change, kind, after, checked: true };
  const freed = change.after ? unpair(change, last).put.filter((one) => one.id !== change.id) : [];
  return { put: [paired, ...freed], remove: [chosen.id] };
}

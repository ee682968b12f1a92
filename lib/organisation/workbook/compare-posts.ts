import { SINCE_UNKNOWN } from '@/lib/organisation/body';
import { POST_NAMES, refusePersonalNumber } from '@/lib/organisation/body-post';
import type { Comparison } from './comparison';
import type { StatePost } from './directory-state';
import { type Complain, complainer, readRows, readSpan, readWord, type SheetRow } from './sheet-reader';

type Row = SheetRow<'岗位'>;

/** The sheet 岗位: who came, who left. A post that stands in no row stays as it is; it ends by its 离任. */
export function comparePosts(comparison: Comparison): void {
  const { tables, errors, state } = comparison;
  const after = new Map(state.posts.map((post) => [post.id, post]));
  const read: { row: Row; post: StatePost; complain: Complain<'岗位'> }[] = [];
  const seen = new Set<string>();
  for (const row of readRows(tables, '岗位', errors)) {
    const complain = complainer('岗位', row, errors);
    const post = readPost(comparison, row, complain);
    if (!post) continue;
    if (seen.has(post.id)) complain('编号', '同一个编号有两行，删去一行');
    seen.add(post.id);
    after.set(post.id, post);
    read.push({ row, post, complain });
  }
  for (const { row, post, complain } of read) {
    if (isDoubled(post, [...after.values()]))
      complain('岗位', `${POST_NAMES[post.kind]}只能有一名在任，给离开的填上“离任”`);
    else notePost(comparison, row.row, post);
  }
}

/** Two current holders of a post for one. Past ones may overlap: registers of past years do. */
function isDoubled(post: StatePost, all: readonly StatePost[]): boolean {
  if (post.validTo !== null || (post.kind !== 'principal' && post.kind !== 'deputy')) return false;
  return all.some(
    (other) =>
      other.id !== post.id && other.bodyId === post.bodyId && other.kind === post.kind && other.validTo === null,
  );
}

function readPost({ state, find, newId }: Comparison, row: Row, complain: Complain<'岗位'>): StatePost | null {
  const { 编号: id, 单位: name, 职务或姓名: title, 办公电话: phone } = row.cells;
  const before = state.posts.find((post) => post.id === id);
  if (id !== '' && !before) complain('编号', '名录里没有这个编号，可能已经过时。新到任的把编号空着');
  const body = find(name);
  if (!body) complain('单位', '名录和“单位”表里都没有这个单位，写简称或全称');
  const kind = readWord(row, '岗位', { words: POST_NAMES, complain });
  const isClean = isOfficial(row, complain);
  const days = readSpan(row, ['到任', '离任'], complain);
  if (!body || !kind || !days || !isClean || (id !== '' && !before)) return null;
  const validFrom = days.from ?? before?.validFrom ?? SINCE_UNKNOWN;
  return { id: before?.id ?? newId(), bodyId: body.id, kind, title, phone: phone || null, validFrom, validTo: days.to };
}

/** Lengths, and no mobile or identity numbers (个人信息保护法 第六条). */
function isOfficial({ cells }: Row, complain: Complain<'岗位'>): boolean {
  const texts = [
    ['职务或姓名', 40],
    ['办公电话', 30],
  ] as const;
  return texts
    .map(([column, most]) => {
      const text = cells[column];
      const missing = column === '职务或姓名' && text === '' ? '填上职务或姓名' : null;
      const advice = missing ?? (text.length > most ? `最多 ${most} 个字` : refusePersonalNumber(text));
      if (advice) complain(column, advice);
      return advice === null;
    })
    .every(Boolean);
}

function notePost({ state, bodies, note }: Comparison, row: number, post: StatePost): void {
  const before = state.posts.find(({ id }) => id === post.id);
  const words = (one: StatePost) => {
    const body = bodies.find(({ id }) => id === one.bodyId)?.shortName ?? '';
    const days = `${one.validFrom === SINCE_UNKNOWN ? '不详' : one.validFrom} 至 ${one.validTo ?? '今'}`;
    return `${body}${POST_NAMES[one.kind]} ${one.title}${one.phone ? '，办公电话' : ''} ${one.phone ?? ''}，${days}`;
  };
  const write = { table: 'post', isNew: !before, row: post } as const;
  const place = { sheet: '岗位', row } as const;
  if (!before) note({ ...place, act: 'added', what: `${words(post)}` }, write);
  else if (words(before) !== words(post)) {
    const act = before.validTo === null && post.validTo !== null ? 'ended' : 'changed';
    note({ ...place, act, what: `${words(before)} → ${words(post)}` }, write);
  }
}

import type { EventKind } from './domain-event';

type Data = Record<string, unknown>;
type Describe = (data: Data) => string;

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';
const list = (value: unknown): string => (Array.isArray(value) ? value.map(text).join('、') : '');
const field =
  (name: string): Describe =>
  (data) =>
    text(data[name]);
const quoted =
  (name: string): Describe =>
  (data) =>
    `“${text(data[name])}”`;
const nothing: Describe = () => '';

const REFUSED: Record<string, string> = { unknown: '没有这个用户名', disabled: '账号已停用', password: '密码不对' };

const DESCRIPTIONS: Record<EventKind, Describe> = {
  'account.created': (data) => `${text(data.username)}，${list(data.roles)}`,
  'account.password-changed': nothing,
  'account.password-reset': nothing,
  'account.disabled': nothing,
  'account.enabled': nothing,
  'account.theme-chosen': nothing,
  'session.opened': nothing,
  'session.refused': (data) => `${text(data.username)}，${REFUSED[text(data.why)] ?? text(data.why)}`,
  'session.closed': nothing,
  'body.created': field('name'),
  'body.alias-added': quoted('alias'),
  'body.posts-changed': ({ posts }) => list(posts),
  'plan.imported': (data) => `${text(data.title)}，识别 ${text(data.duties)} 条，提示 ${text(data.findings)} 处`,
  'plan.described': ({ changed }) => list(changed),
  'plan.issued': (data) => `${text(data.tasks)} 条任务 ${text(data.obligations)} 件，发给 ${text(data.bodies)} 个单位`,
  'plan.closed': (data) => `未完成 ${text(data.open)} 件`,
  'plan.reopened': field('reason'),
  'amendment.started': (data) => `${text(data.documentNumber)} ${text(data.reason)}`.trim(),
  'amendment.change-made': quoted('text'),
  'amendment.withdrawn': nothing,
  'amendment.took-effect': (data) => `第${text(data.number)}次修订，${text(data.reason)}`,
  'amendment.opened': nothing,
  'rollover.compared': (data) => `对上 ${text(data.links)} 处`,
  'rollover.corrected': nothing,
  'rollover.taken-over': ({ what, duties }) => `${list(what)}，${Array.isArray(duties) ? duties.length : 0} 条`,
  'duty.added': quoted('text'),
  'duty.revised': ({ changed }) => list(changed),
  'duty.split': ({ into }) => list(into),
  'duty.merged': quoted('text'),
  'duty.dropped': quoted('text'),
  'duty.restored': quoted('text'),
  'duty.confirmed': (data) => `${text(data.count)} 条`,
  'item.decided': field('note'),
  'party.settled': (data) => `“${text(data.name)}” ${text(data.parties)} 处`,
  'draft.saved': (data) => `${text(data.length)} 字`,
  'progress.recorded': field('text'),
  'file.stored': (data) => `${text(data.name)}，${text(data.size)} 字节`,
  'evidence.added': quoted('title'),
  'evidence.corrected': ({ changed }) => list(changed),
  'evidence.reviewed': (data) => `${text(data.reviewer)}，${text(data.reviewedOn)}`,
  'evidence.attached': quoted('title'),
  'evidence.detached': quoted('title'),
  'submission.made': (data) => `第 ${text(data.number)} 次，证据 ${text(data.evidence)} 份`,
  'submission.withdrawn': nothing,
  'submission.accepted': (data) => `办结日 ${text(data.completedOn)}`,
  'submission.returned': field('reason'),
  'assessment.opened': field('scheme'),
  'assessment.fact-recorded': (data) => `${text(data.indicatorId)}，${text(data.ground)}`,
  'assessment.fact-cleared': (data) => `${text(data.indicatorId)}，${text(data.ground)}`,
  'scheme.published': (data) => `${text(data.name)}，第 ${text(data.version)} 版`,
  'assessment.confirmed': (data) => `${text(data.bodies)} 个单位`,
  'paper.exported': (data) => `${text(data.paper)}，${text(data.format)}`,
  'file.downloaded': field('name'),
};

const isKind = (kind: string): kind is EventKind => Object.hasOwn(DESCRIPTIONS, kind);

/** What an event says besides its kind, in a few words; stored rows outlive code, so an unknown shape says nothing. */
export function describeEvent(kind: string, body: string): string {
  const data: unknown = JSON.parse(body);
  if (!isKind(kind) || typeof data !== 'object' || data === null) return '';
  return DESCRIPTIONS[kind]({ ...data });
}

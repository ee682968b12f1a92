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
  'calendar.changed': (data) =>
    `${text(data.year)} 年${data.layer === 'local' ? '本地' : '全国'}日历，${text(data.notice)}，改动 ${text(data.moved)} 个期限`,
  'body.changed': ({ changed }) => list(changed),
  'body.alias-ended': quoted('alias'),
  'body.succeeded': (data) => `${text(data.kind)}${list(data.successors)}，${text(data.on)}，${text(data.document)}`,
  'body.merged': (data) =>
    `${text(data.from)}并入${text(data.into)}，未办结的转过去 ${text(data.moved)} 件，留下 ${text(data.stayed)} 件`,
  'group.created': (data) => `${text(data.name)}，${text(data.members)} 个单位`,
  'group.changed': (data) => `${text(data.name)}：${list(data.changed)}`,
  'directory.reformed': (data) =>
    `${text(data.title)}，撤销 ${text(data.ended)} 个，新设 ${text(data.begun)} 个，${text(data.document)}`,
  'directory.file-read': (data) => `${text(data.name)}，变动 ${text(data.changes)} 处，错误 ${text(data.errors)} 处`,
  'directory.imported': (data) =>
    `${text(data.name)}，新增 ${text(data.added)} 处，改动 ${text(data.changed)} 处，终止 ${text(data.ended)} 处`,
  'offline.file-read': (data) => `${text(data.name)}，涉及 ${text(data.changes)} 件，错误 ${text(data.errors)} 处`,
  'offline.imported': (data) =>
    `${text(data.name)}，${text(data.obligations)} 件，进展 ${text(data.notes)} 条，网页 ${text(data.pages)} 个`,
  'plan.imported': (data) => `${text(data.title)}，识别 ${text(data.duties)} 条，提示 ${text(data.findings)} 处`,
  'plan.described': ({ changed }) => list(changed),
  'plan.issued': (data) => `${text(data.tasks)} 条任务 ${text(data.obligations)} 件，发给 ${text(data.bodies)} 个单位`,
  'plan.undone': quoted('label'),
  'plan.closed': (data) => `未完成 ${text(data.open)} 件`,
  'plan.reopened': field('reason'),
  'amendment.started': (data) => `${text(data.documentNumber)} ${text(data.reason)}`.trim(),
  'amendment.change-made': quoted('text'),
  'amendment.withdrawn': nothing,
  'amendment.took-effect': (data) => `第${text(data.number)}次修订，${text(data.reason)}`,
  'amendment.opened': nothing,
  'duty.added': quoted('text'),
  'duty.revised': ({ changed }) => list(changed),
  'duty.split': ({ into }) => list(into),
  'duty.merged': quoted('text'),
  'duty.dropped': quoted('text'),
  'duty.restored': quoted('text'),
  'duty.confirmed': (data) => `${text(data.count)} 条`,
  'item.decided': field('note'),
  'sentence.decided': (data) => `${text(data.sentences)} 句，“${text(data.text)}”`,
  'party.settled': (data) => `“${text(data.name)}” ${text(data.parties)} 处`,
  'rollover.linked': (data) => `${data.together ? '对上' : '分开'} “${text(data.text)}”“${text(data.lastText)}”`,
  'rollover.taken-over': (data) => `${text(data.count)} 条，${list(data.parts)}`,
  'rollover.names-settled': ({ names }) => list(names),
  'consultation.opened': (data) =>
    `第 ${text(data.number)} 轮，发给 ${text(data.bodies)} 个单位，${text(data.dueOn)} 前`,
  'consultation.answered': (data) => (data.answer === 'none' ? '没有意见' : `意见 ${text(data.opinions)} 条`),
  'consultation.reminded': (data) => `${text(data.bodies)} 个单位`,
  'consultation.closed': (data) => `回复 ${text(data.answered)} 份，${text(data.silent)} 个单位没有回复`,
  'consultation.published': (data) =>
    `意见 ${text(data.opinions)} 条，采纳 ${text(data.adopted)} 条，部分采纳 ${text(data.partly)} 条`,
  'consultation.final-chosen': quoted('title'),
  'opinion.given': ({ late }) => (late === true ? '截止以后' : ''),
  'opinion.changed': nothing,
  'opinion.withdrawn': nothing,
  'opinion.decided': (data) => `${Array.isArray(data.opinions) ? data.opinions.length : 0} 条，${text(data.reason)}`,
  'upstream.imported': (data) => `${text(data.title)}，${text(data.clauses)} 条`,
  'upstream.used': quoted('title'),
  'upstream.unused': quoted('title'),
  'basis.linked': (data) => `${text(data.links)} 处`,
  'basis.refused': (data) => `${text(data.links)} 处`,
  'basis.waived': (data) => `${text(data.anchor)}，${text(data.reason)}`,
  'basis.unwaived': field('anchor'),
  'detail.revised': ({ changed }) => list(changed),
  'detail.supervised': (data) => `${data.on === true ? '列入' : '移出'}督办，“${text(data.text)}”`,
  'detail.required': field('after'),
  'element.ticked': quoted('element'),
  'element.cleared': quoted('element'),
  'occasion.recorded': (data) => `${text(data.object)}，${text(data.happenedOn)}，应于 ${text(data.dueOn)} 前`,
  'occasion.done': (data) => `${text(data.object)}，${text(data.doneOn)}`,
  'occasion.removed': (data) => `${text(data.object)}，${text(data.happenedOn)}`,
  'joining.proposed': (data) => `${text(data.body)}，${text(data.reason)}`,
  'joining.accepted': (data) => `${text(data.body)}，${text(data.obligations)} 件`,
  'joining.refused': (data) => `${text(data.body)}，${text(data.reason)}`,
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
  'excuse.asked': (data) =>
    data.newDueOn ? `延期至 ${text(data.newDueOn)}，${text(data.reason)}` : `不适用，${text(data.reason)}`,
  'excuse.withdrawn': nothing,
  'excuse.granted': (data) =>
    data.newDueOn
      ? `原 ${text(data.oldDueOn)}，准予延期至 ${text(data.newDueOn)}，${text(data.reason)}`
      : `定为不适用，${text(data.reason)}`,
  'excuse.refused': field('reason'),
  'excuse.reversed': field('reason'),
  'submission.undone': (data) => `撤销${data.verdict === 'accepted' ? '通过' : '退回'}，回到待审`,
  'assessment.opened': field('scheme'),
  'assessment.fact-recorded': (data) => `${text(data.indicatorId)}，${text(data.ground)}`,
  'assessment.fact-cleared': (data) => `${text(data.indicatorId)}，${text(data.ground)}`,
  'problem.recorded': (data) => `${text(data.body)}，${text(data.finding)}，${text(data.dueOn)} 前`,
  'problem.replied': quoted('text'),
  'problem.accepted': field('text'),
  'problem.returned': field('text'),
  'problem.extension-asked': (data) => `延到 ${text(data.until)}，${text(data.reason)}`,
  'problem.extension-decided': (data) =>
    `${data.granted === true ? '同意' : '不同意'}延到 ${text(data.until)} ${text(data.text)}`.trim(),
  'problem.step-taken': (data) => `${text(data.level)}，${text(data.text)}`,
  'problem.merged': (data) => `并入第 ${text(data.number)} 号，${list(data.sources)}`,
  'problem.penalised': (data) => `${data.on === true ? '计入考核' : '不计入考核'}，${text(data.text)}`,
  'prompt.drafted': (data) => `${text(data.bodies)} 个单位，${text(data.lines)} 件`,
  'prompt.revised': (data) => `要发 ${text(data.bodies)} 个单位`,
  'prompt.discarded': nothing,
  'prompt.sent': (data) => `发给 ${text(data.bodies)} 个单位 ${text(data.people)} 人，${text(data.lines)} 件`,
  'call.logged': (data) => `${text(data.body)}，${text(data.calledOn)}，${text(data.persons)} 人次`,
  'call.struck': field('reason'),
  'scheme.published': (data) => `${text(data.name)}，第 ${text(data.version)} 版`,
  'assessment.confirmed': (data) => `${text(data.bodies)} 个单位`,
  'paper.exported': (data) => `${text(data.paper)}，${text(data.format)}`,
  'file.downloaded': field('name'),
  'file.viewed': field('name'),
};

const isKind = (kind: string): kind is EventKind => Object.hasOwn(DESCRIPTIONS, kind);

/** What an event says besides its kind, in a few words; stored rows outlive code, so an unknown shape says nothing. */
export function describeEvent(kind: string, body: string): string {
  const data: unknown = JSON.parse(body);
  if (!isKind(kind) || typeof data !== 'object' || data === null) return '';
  return DESCRIPTIONS[kind]({ ...data });
}

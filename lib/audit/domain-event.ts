import { z } from 'zod';

/**
 * Scope: everything that can happen here, one Zod shape a kind. Stored rows outlive code, so a shape only ever grows
 * optional fields. The trail page, an obligation's history and the tests all read this one list.
 */
const text = z.string();
const count = z.number().int();
const empty = z.object({});

const EVENT_DATA = {
  'account.created': z.object({ username: text, roles: z.array(text) }),
  'account.password-changed': empty,
  'account.password-reset': empty,
  'account.disabled': empty,
  'account.enabled': empty,
  'account.theme-chosen': z.object({ theme: text }),
  'session.opened': empty,
  'session.refused': z.object({ username: text, why: text }),
  'session.closed': empty,
  'body.created': z.object({ name: text, shortName: text }),
  'body.alias-added': z.object({ alias: text }),
  'body.posts-changed': z.object({ posts: z.array(text) }),
  'calendar.changed': z.object({
    layer: text,
    year: count,
    notice: text,
    off: count,
    on: count,
    moved: count,
    moves: z.array(z.object({ duty: text, period: text.nullable(), from: text, to: text, obligations: count })),
  }),
  'body.changed': z.object({ changed: z.array(text) }),
  'body.alias-ended': z.object({ alias: text }),
  'body.succeeded': z.object({
    successors: z.array(text),
    kind: text,
    on: text,
    document: text,
    bodyIds: z.array(text),
  }),
  'body.merged': z.object({ from: text, into: text, moved: count, stayed: count, bodyIds: z.array(text) }),
  'group.created': z.object({ name: text, members: count }),
  'group.changed': z.object({ name: text, changed: z.array(text) }),
  'directory.reformed': z.object({ title: text, document: text, ended: count, begun: count, bodyIds: z.array(text) }),
  'directory.file-read': z.object({ name: text, changes: count, errors: count }),
  'directory.imported': z.object({ name: text, added: count, changed: count, ended: count, bodyIds: z.array(text) }),
  'plan.imported': z.object({
    title: text,
    year: count,
    duties: count,
    findings: count,
    files: z.array(z.object({ name: text, size: count, sha256: text })).optional(),
  }),
  'plan.described': z.object({ changed: z.array(text) }),
  'plan.issued': z.object({ tasks: count, obligations: count, bodies: count }),
  'plan.undone': z.object({ act: text, label: text }),
  'plan.closed': z.object({ open: count, unconfirmed: z.boolean() }),
  'plan.reopened': z.object({ reason: text }),
  'amendment.started': z.object({ documentNumber: text.nullable(), reason: text, changes: count }),
  'amendment.change-made': z.object({ amendmentId: text, change: text, text }),
  'amendment.withdrawn': z.object({ amendmentId: text }),
  'amendment.took-effect': z.object({
    amendmentId: text,
    number: count,
    documentNumber: text.nullable(),
    reason: text,
    tasks: z.record(text, count),
    obligations: z.record(text, count),
  }),
  'amendment.opened': z.object({ bodyId: text }),
  'duty.added': z.object({ text }),
  'duty.revised': z.object({ changed: z.array(text), before: z.record(text, z.unknown()) }),
  'duty.split': z.object({ into: z.array(text) }),
  'duty.merged': z.object({ with: text, text }),
  'duty.dropped': z.object({ text, count: count.optional() }),
  'duty.restored': z.object({ text }),
  'duty.confirmed': z.object({ count, text: text.optional() }),
  'item.decided': z.object({ note: text.nullable(), item: text.optional() }),
  'sentence.decided': z.object({ note: text.nullable(), sentences: count, text }),
  'party.settled': z.object({ name: text, bodyId: text.nullable(), parties: count }),
  'rollover.linked': z.object({ text, lastText: text, together: z.boolean() }),
  'rollover.taken-over': z.object({ count, parts: z.array(text), text: text.optional() }),
  'rollover.names-settled': z.object({ names: z.array(text) }),
  'consultation.opened': z.object({ number: count, bodies: count, dueOn: text }),
  'consultation.answered': z.object({ answer: text, opinions: count }),
  'consultation.reminded': z.object({ bodies: count }),
  'consultation.closed': z.object({ answered: count, silent: count }),
  'consultation.published': z.object({ opinions: count, adopted: count, partly: count }),
  'consultation.final-chosen': z.object({ planId: text, title: text }),
  'opinion.given': z.object({ consultationId: text, kind: text, late: z.boolean() }),
  'opinion.changed': z.object({ consultationId: text, before: z.record(text, z.unknown()) }),
  'opinion.withdrawn': z.object({ consultationId: text, before: z.record(text, z.unknown()) }),
  'opinion.decided': z.object({ opinions: z.array(text), decision: text, reason: text }),
  'upstream.imported': z.object({ title: text, level: text, clauses: count }),
  'upstream.used': z.object({ title: text }),
  'upstream.unused': z.object({ title: text }),
  'basis.linked': z.object({ links: count }),
  'basis.refused': z.object({ links: count }),
  'basis.waived': z.object({ anchor: text, reason: text }),
  'basis.unwaived': z.object({ anchor: text }),
  'detail.revised': z.object({ changed: z.array(text), before: z.record(text, z.unknown()) }),
  'detail.supervised': z.object({ on: z.boolean(), text }),
  'detail.required': z.object({ obligationId: text, before: text.nullable(), after: text.nullable() }),
  'element.ticked': z.object({ element: text, url: text.nullable() }),
  'element.cleared': z.object({ element: text }),
  'occasion.recorded': z.object({ object: text, happenedOn: text, dueOn: text }),
  'occasion.done': z.object({ object: text, doneOn: text, lateDays: count }),
  'occasion.removed': z.object({ object: text, happenedOn: text }),
  'joining.proposed': z.object({ obligationId: text, body: text, reason: text }),
  'joining.accepted': z.object({ taskId: text, body: text, obligations: count }),
  'joining.refused': z.object({ taskId: text, body: text, reason: text }),
  'draft.saved': z.object({ length: count }),
  'progress.recorded': z.object({ text }),
  'file.stored': z.object({ name: text, size: count, sha256: text }),
  'evidence.added': z.object({ title: text, kind: text }),
  'evidence.corrected': z.object({ changed: z.array(text) }),
  'evidence.reviewed': z.object({ reviewer: text, reviewedOn: text, conclusion: text }),
  'evidence.attached': z.object({ obligationId: text, title: text }),
  'evidence.detached': z.object({ obligationId: text, title: text }),
  'submission.made': z.object({ obligationId: text, number: count, evidence: count }),
  'submission.withdrawn': z.object({ obligationId: text }),
  'submission.accepted': z.object({ obligationId: text, completedOn: text }),
  'submission.returned': z.object({ obligationId: text, reason: text }),
  'submission.undone': z.object({ obligationId: text, submissionId: text, verdict: z.enum(['accepted', 'returned']) }),
  'scheme.published': z.object({ code: text, version: count, name: text }),
  'assessment.opened': z.object({ scheme: text }),
  'assessment.fact-recorded': z.object({
    bodyId: text,
    indicatorId: text,
    ground: text,
    value: z.record(text, z.unknown()).optional(),
  }),
  'assessment.fact-cleared': z.object({ bodyId: text, indicatorId: text, ground: text }),
  'assessment.confirmed': z.object({ bodies: count }),
  'paper.exported': z.object({ paper: text, format: text }),
  'file.downloaded': z.object({ name: text }),
} as const;

export type EventKind = keyof typeof EVENT_DATA;

/** What happened, to what. `subject.type` is the word before the dot in most kinds; an obligation's history lists its own. */
export type DomainEvent = {
  [Kind in EventKind]: {
    kind: Kind;
    subject: { type: SubjectType; id: string };
    data: z.infer<(typeof EVENT_DATA)[Kind]>;
  };
}[EventKind];

export type SubjectType =
  | 'account'
  | 'session'
  | 'body'
  | 'calendar'
  | 'group'
  | 'directory'
  | 'plan'
  | 'amendment'
  | 'duty'
  | 'consultation'
  | 'upstream'
  | 'joining'
  | 'obligation'
  | 'evidence'
  | 'scheme'
  | 'assessment'
  | 'file'
  | 'paper';

export const EVENT_KINDS = Object.keys(EVENT_DATA) as EventKind[];

/** What each kind is called on screen. */
export const EVENT_NAMES: Record<EventKind, string> = {
  'account.created': '开设账号',
  'account.password-changed': '修改密码',
  'account.password-reset': '重置密码',
  'account.disabled': '停用账号',
  'account.enabled': '启用账号',
  'account.theme-chosen': '更换界面明暗',
  'session.opened': '登录',
  'session.refused': '登录被拒',
  'session.closed': '退出登录',
  'body.created': '新增单位',
  'body.alias-added': '记入别名',
  'calendar.changed': '改工作日历',
  'body.posts-changed': '变更岗位',
  'body.changed': '更正单位',
  'body.alias-ended': '停用别名',
  'body.succeeded': '登记沿革',
  'body.merged': '合并重复单位',
  'group.created': '新建集合名单',
  'group.changed': '变更集合名单',
  'directory.reformed': '实施机构改革',
  'directory.file-read': '读入名录表格',
  'directory.imported': '导入名录',
  'plan.imported': '导入要点',
  'plan.described': '更正文件信息',
  'plan.issued': '下达',
  'plan.undone': '撤销',
  'plan.closed': '关闭要点',
  'plan.reopened': '重新打开要点',
  'amendment.started': '开始修订',
  'amendment.change-made': '改修订内容',
  'amendment.withdrawn': '撤销修订',
  'amendment.took-effect': '修订生效',
  'amendment.opened': '看过修订',
  'duty.added': '添加义务',
  'duty.revised': '修改义务',
  'duty.split': '拆分义务',
  'duty.merged': '合并义务',
  'duty.dropped': '移除义务',
  'duty.restored': '恢复义务',
  'duty.confirmed': '确认义务',
  'item.decided': '定为背景',
  'sentence.decided': '句子定为背景',
  'party.settled': '确认单位',
  'rollover.linked': '对照上年',
  'rollover.taken-over': '采用上年内容',
  'rollover.names-settled': '沿用上年名单',
  'consultation.opened': '征求意见',
  'consultation.answered': '答复征求意见',
  'consultation.reminded': '催办征求意见',
  'consultation.closed': '结束征求意见',
  'consultation.published': '反馈采纳情况',
  'consultation.final-chosen': '选定定稿',
  'opinion.given': '提意见',
  'opinion.changed': '改意见',
  'opinion.withdrawn': '收回意见',
  'opinion.decided': '决定意见',
  'upstream.imported': '导入上级要点',
  'upstream.used': '用作上级依据',
  'upstream.unused': '不再用作依据',
  'basis.linked': '关联上级依据',
  'basis.refused': '不认上级依据',
  'basis.waived': '定为本级不适用',
  'basis.unwaived': '收回本级不适用',
  'detail.revised': '修改任务要求',
  'detail.supervised': '标记督办',
  'detail.required': '写省直要求',
  'element.ticked': '勾选要素',
  'element.cleared': '取消要素',
  'occasion.recorded': '登记触发事项',
  'occasion.done': '办结触发事项',
  'occasion.removed': '删去触发事项',
  'joining.proposed': '提名相关部门',
  'joining.accepted': '同意加派',
  'joining.refused': '不同意加派',
  'draft.saved': '存草稿',
  'progress.recorded': '记进展',
  'file.stored': '上传文件',
  'evidence.added': '添加证据',
  'evidence.corrected': '更正证据',
  'evidence.reviewed': '保密审查',
  'evidence.attached': '附上证据',
  'evidence.detached': '移除证据',
  'submission.made': '报送',
  'submission.withdrawn': '撤回',
  'submission.accepted': '通过',
  'submission.returned': '退回',
  'submission.undone': '撤销审核决定',
  'scheme.published': '发布考核办法',
  'assessment.opened': '开始考核',
  'assessment.fact-recorded': '记录事实',
  'assessment.fact-cleared': '撤销事实',
  'assessment.confirmed': '定稿',
  'paper.exported': '导出公文',
  'file.downloaded': '下载文件',
};

/** Throws ZodError when an event does not have its kind's shape: such an event must not reach the chain. */
export function parseEvent(event: DomainEvent): DomainEvent {
  return { ...event, data: EVENT_DATA[event.kind].parse(event.data) } as DomainEvent;
}

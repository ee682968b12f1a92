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
  'plan.imported': z.object({ title: text, year: count, duties: count, findings: count }),
  'plan.described': z.object({ changed: z.array(text) }),
  'plan.issued': z.object({ tasks: count, obligations: count, bodies: count }),
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
  'rollover.compared': z.object({ previousPlanId: text, links: count }),
  'rollover.corrected': z.object({ dutyId: text, previous: z.array(text) }),
  'rollover.taken-over': z.object({ what: z.array(text), duties: z.array(z.record(text, z.unknown())) }),
  'duty.added': z.object({ text }),
  'duty.revised': z.object({ changed: z.array(text), before: z.record(text, z.unknown()) }),
  'duty.split': z.object({ into: z.array(text) }),
  'duty.merged': z.object({ with: text, text }),
  'duty.dropped': z.object({ text }),
  'duty.restored': z.object({ text }),
  'duty.confirmed': z.object({ count, text: text.optional() }),
  'item.decided': z.object({ note: text.nullable(), item: text.optional() }),
  'party.settled': z.object({ name: text, bodyId: text.nullable(), parties: count }),
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
  | 'plan'
  | 'amendment'
  | 'duty'
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
  'body.posts-changed': '变更联系人',
  'plan.imported': '导入要点',
  'plan.described': '更正文件信息',
  'plan.issued': '下达',
  'plan.closed': '关闭要点',
  'plan.reopened': '重新打开要点',
  'amendment.started': '开始修订',
  'amendment.change-made': '改修订内容',
  'amendment.withdrawn': '撤销修订',
  'amendment.took-effect': '修订生效',
  'amendment.opened': '看过修订',
  'rollover.compared': '对照上年',
  'rollover.corrected': '更正对照',
  'rollover.taken-over': '沿用上年',
  'duty.added': '添加义务',
  'duty.revised': '修改义务',
  'duty.split': '拆分义务',
  'duty.merged': '合并义务',
  'duty.dropped': '移除义务',
  'duty.restored': '恢复义务',
  'duty.confirmed': '确认义务',
  'item.decided': '定为背景',
  'party.settled': '确认单位',
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

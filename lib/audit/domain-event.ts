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
  'offline.file-read': z.object({ name: text, changes: count, errors: count }),
  'offline.imported': z.object({ name: text, obligations: count, notes: count, pages: count }),
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
  'excuse.asked': z.object({ excuseId: text, kind: text, reason: text, newDueOn: text.nullable() }),
  'excuse.withdrawn': z.object({ excuseId: text }),
  'excuse.granted': z.object({
    excuseId: text,
    kind: text,
    reason: text,
    oldDueOn: text.nullable(),
    newDueOn: text.nullable(),
  }),
  'excuse.refused': z.object({ excuseId: text, kind: text, reason: text }),
  'excuse.reversed': z.object({ excuseId: text, reason: text }),
  'problem.recorded': z.object({ body: text, finding: text, source: text, dueOn: text }),
  'problem.replied': z.object({ text, url: text.nullable() }),
  'problem.accepted': z.object({ text }),
  'problem.returned': z.object({ text }),
  'problem.extension-asked': z.object({ until: text, reason: text }),
  'problem.extension-decided': z.object({ granted: z.boolean(), until: text, text }),
  'problem.step-taken': z.object({ level: text, text, replyBy: text.nullable() }),
  'problem.merged': z.object({ into: text, number: count, sources: z.array(text) }),
  'problem.penalised': z.object({ on: z.boolean(), text }),
  'prompt.drafted': z.object({ bodies: count, lines: count }),
  'prompt.revised': z.object({ bodies: count }),
  'prompt.discarded': empty,
  'prompt.sent': z.object({ bodies: count, lines: count, people: count }),
  'call.logged': z.object({ body: text, calledOn: text, persons: count }),
  'call.struck': z.object({ reason: text }),
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
  'file.viewed': z.object({ name: text }),
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
  | 'problem'
  | 'prompt'
  | 'call'
  | 'offline'
  | 'scheme'
  | 'assessment'
  | 'file'
  | 'paper';

export const EVENT_KINDS = Object.keys(EVENT_DATA) as EventKind[];

/** Throws ZodError when an event does not have its kind's shape: such an event must not reach the chain. */
export function parseEvent(event: DomainEvent): DomainEvent {
  return { ...event, data: EVENT_DATA[event.kind].parse(event.data) } as DomainEvent;
}

/**
 * Scope: the chain of audit events. Each event's hash is taken over its fields and the hash before it, and the head
 * keeps number and hash of the last one, so that an edited, removed or cut-off event shows (docs/decisions/004).
 */
export type ChainedEvent = {
  seq: number;
  /** UTC with microseconds, `2016-10-12T08:20:59.123456Z`, exactly as it was hashed. */
  at: string;
  kind: string;
  actorAccountId: string | null;
  actorBodyId: string | null;
  subjectType: string;
  subjectId: string;
  body: string;
  prevHash: string;
  hash: string;
};

export type ChainLink = Pick<ChainedEvent, 'seq' | 'hash'>;

/** What is wrong, and with which event: its number, or that of the first one missing. */
export type ChainFault = { seq: number; fault: 'edited' | 'missing' | 'relinked' | 'head' };

/** What stands before the first event. */
export const CHAIN_START: ChainLink = { seq: 0, hash: '0'.repeat(64) };

/** The text an event's hash is taken of (SHA-256 of its UTF-8): one field a line, `-` for nobody. */
export function hashedText(event: ChainedEvent): string {
  const { seq, at, kind, actorAccountId, actorBodyId, subjectType, subjectId, body, prevHash } = event;
  return [seq, at, kind, actorAccountId ?? '-', actorBodyId ?? '-', subjectType, subjectId, body, prevHash].join('\n');
}

/** Does `event` follow `previous`? `computed` is the hash of its text. Null when all is well. */
export function checkEvent(previous: ChainLink, event: ChainedEvent, computed: string): ChainFault | null {
  if (event.seq !== previous.seq + 1) return { seq: previous.seq + 1, fault: 'missing' };
  if (event.hash !== computed) return { seq: event.seq, fault: 'edited' };
  return event.prevHash === previous.hash ? null : { seq: event.seq, fault: 'relinked' };
}

/** Does the chain end where the head says it does? */
export function checkHead(last: ChainLink, head: ChainLink): ChainFault | null {
  if (last.seq < head.seq) return { seq: last.seq + 1, fault: 'missing' };
  return last.seq === head.seq && last.hash === head.hash ? null : { seq: last.seq, fault: 'head' };
}

const SENTENCES: Record<ChainFault['fault'], (seq: number) => string> = {
  edited: (seq) => `第 ${seq} 条的内容和它的哈希对不上，写入后被改过`,
  missing: (seq) => `第 ${seq} 条不见了`,
  relinked: (seq) => `第 ${seq} 条和前一条接不上，前面有记录被换过`,
  head: (seq) => `链头和最后一条（第 ${seq} 条）对不上`,
};

/** The finding in the office's words. */
export const faultSentence = ({ fault, seq }: ChainFault): string => SENTENCES[fault](seq);

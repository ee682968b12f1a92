import { accept, type Decision, refuse } from '@/lib/shared/decision';
import { type FileRefusal, MAX_FILE_BYTES } from './decide-file';
import { findSecretMark } from './forbidden-marks';

/**
 * What can be said of a file before a byte of it leaves the machine, as the server would: empty, too large, a classification
 * mark in its name. A marked file must not even travel (domain 6.2).
 */
export function decideUnsent({ name, size }: { name: string; size: number }): Decision<null, FileRefusal> {
  const mark = findSecretMark(name);
  if (mark) return refuse('secret-mark', { mark });
  if (size === 0) return refuse('file-empty');
  return size > MAX_FILE_BYTES ? refuse('file-too-large') : accept(null);
}

/** `cut`: not its own fault, it can go off again as it is; `refused`: it will not be taken in as it is. */
export type SendingState = 'waiting' | 'sending' | 'checking' | 'cut' | 'refused' | 'done';

/** One chosen file on its way, as its line shows it. */
export type Sending = {
  id: string;
  name: string;
  size: number;
  state: SendingState;
  /** 0 to 1. */
  share: number;
  code: string;
  message: string;
};

export type Reply = { ok: boolean; code: string; message: string };

/** What has to do with the way or the server, not with the file. */
const PASSING = [
  'offline',
  'upload-broken',
  'signed-out',
  'scanner-silent',
  'file-check-busy',
  'store-full',
  'stale',
  'fault',
];

const NEW = { state: 'waiting', share: 0, code: '', message: '' } as const;

export type SendingChange =
  | { kind: 'chosen'; files: readonly { id: string; name: string; size: number }[] }
  | { kind: 'progress'; id: string; share: number }
  | { kind: 'answered'; id: string; reply: Reply }
  | { kind: 'again'; id: string }
  | { kind: 'removed'; id: string };

/** The lines after a change. A new choice lets go of those that arrived; those that did not stay until they are dealt with. */
export function changeSending(lines: readonly Sending[], change: SendingChange): Sending[] {
  if (change.kind === 'chosen') {
    return [...lines.filter(({ state }) => state !== 'done'), ...change.files.map((file) => ({ ...file, ...NEW }))];
  }
  if (change.kind === 'removed') return lines.filter(({ id }) => id !== change.id);
  return lines.map((line) => (line.id === change.id ? { ...line, ...partOf(change) } : line));
}

function partOf(change: Exclude<SendingChange, { kind: 'chosen' | 'removed' }>): Partial<Sending> {
  switch (change.kind) {
    case 'progress':
      return { share: change.share, state: change.share < 1 ? 'sending' : 'checking' };
    case 'again':
      return NEW;
    case 'answered': {
      const { ok, code, message } = change.reply;
      return { code, message, state: ok ? 'done' : PASSING.includes(code) ? 'cut' : 'refused' };
    }
  }
}

/** True while leaving the page would lose a chosen file. */
export const isUnsent = ({ state }: Sending): boolean => state !== 'done' && state !== 'refused';

/** 「3 个文件：传好 1 个，等着重试 1 个，没有收 1 个」; empty when there are none. */
export function sendingSummary(lines: readonly Sending[]): string {
  const count = (...states: SendingState[]) => lines.filter(({ state }) => states.includes(state)).length;
  const parts: [number, string][] = [
    [count('done'), '传好'],
    [count('waiting', 'sending', 'checking'), '正在传'],
    [count('cut'), '等着重试'],
    [count('refused'), '没有收'],
  ];
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${words} ${number} 个`);
  return lines.length > 0 ? `${lines.length} 个文件：${said.join('，')}` : '';
}

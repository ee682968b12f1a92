import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { decideUnsent, type Reply } from '@/lib/evidence/sending';

const CUT_OFF: Reply = { ok: false, code: 'offline', message: '网络断了，没有传完，文件还在这里。网络好了按“重试”' };
const UNREADABLE: Reply = {
  ok: false,
  code: 'unreadable',
  message: '这个文件读不出来，没有传。可能是文件夹，或者已经移走、改过，请重新选',
};

function replyOf({ status, responseText }: XMLHttpRequest): Reply {
  try {
    const { code, message } = JSON.parse(responseText) as { code: string; message: string };
    return { ok: status === 200, code, message };
  } catch {
    return CUT_OFF;
  }
}

/** Folders come with a drop like files, and a file may be gone or changed since it was chosen; no request tells these apart. */
const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false);

type Way = { obligationId: string | undefined; signal: AbortSignal; onProgress: (share: number) => void };

/**
 * Sends one file; `onProgress` hears of it as a share of 1. Never throws: what went wrong is in the reply, null when `signal`
 * stopped it.
 */
export async function sendFile(file: File, way: Way): Promise<Reply | null> {
  const decision = decideUnsent(file);
  if (!decision.ok) {
    const { code, facts } = decision.refusal;
    return { ok: false, code, message: EVIDENCE_REFUSALS[code]?.say(facts ?? {}) ?? '' };
  }
  if (!(await isReadable(file))) return UNREADABLE;
  return way.signal.aborted ? null : post(file, way);
}

function post(file: File, { obligationId, signal, onProgress }: Way): Promise<Reply | null> {
  const form = new FormData();
  if (obligationId) form.set('obligationId', obligationId);
  // Last, so that the server knows where it belongs before the first byte comes.
  form.set('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/evidence-files');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(replyOf(request));
    request.onerror = () => resolve(CUT_OFF);
    request.onabort = () => resolve(null);
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

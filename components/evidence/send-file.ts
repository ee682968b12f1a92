import { MAX_FILE_BYTES } from '@/lib/evidence/decide-file';
import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';

export type FileReply = { ok: boolean; code: string; message: string };

const CUT_OFF: FileReply = { ok: false, code: 'offline', message: '网络断了，没有传完。请再传一次' };

function replyOf({ status, responseText }: XMLHttpRequest): FileReply {
  try {
    const { code, message } = JSON.parse(responseText) as { code: string; message: string };
    return { ok: status === 200, code, message };
  } catch {
    return CUT_OFF;
  }
}

/** Sends one file; `onProgress` hears of it as a share of 1. Never throws: what went wrong is in the reply. */
export function sendFile(
  file: File,
  obligationId: string | undefined,
  onProgress: (share: number) => void,
): Promise<FileReply> {
  const tooLarge = EVIDENCE_REFUSALS['file-too-large']?.say({}) ?? '';
  if (file.size > MAX_FILE_BYTES) return Promise.resolve({ ok: false, code: 'file-too-large', message: tooLarge });
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
    request.send(form);
  });
}

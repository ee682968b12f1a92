export type FileReply = { index: number; name: string; code: string; message: string };
/** `path`: where the plan is now. Without it `message` says why there is none, `files` which of them cannot be read. */
export type FilesReply = { status: number; path?: string; message: string; files: FileReply[] };

const CUT_OFF: FilesReply = { status: 0, message: '网络断了，没有传完。选好的文件还在，请再传一次', files: [] };

function replyOf({ status, responseText }: XMLHttpRequest): FilesReply {
  try {
    return { ...(JSON.parse(responseText) as FilesReply), status };
  } catch {
    return CUT_OFF;
  }
}

/** Sends files in their order; `onProgress` hears of it as a share of 1. Never throws: what went wrong is in the reply. */
export function sendFiles(
  files: readonly File[],
  fields: FormData,
  onProgress: (share: number) => void,
): Promise<FilesReply> {
  const form = new FormData();
  for (const name of ['year', 'publishedOn']) form.set(name, String(fields.get(name) ?? ''));
  // Last, as the server takes them in while they come.
  for (const file of files) form.append('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/plans');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(replyOf(request));
    request.onerror = () => resolve(CUT_OFF);
    request.send(form);
  });
}

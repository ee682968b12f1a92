import { AppError } from '@/lib/shared/app-error';

const HEAD_BYTES = 8 * 1024;
const FIELD_BYTES = 16 * 1024;
const LINE = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');
const EMPTY = Buffer.alloc(0);

/** Text fields that came before the file, and what `onFile` made of it. */
export type UploadForm<File> = { fields: Record<string, string>; file: File | null };
type OnFile<File> = (
  fileName: string,
  bytes: AsyncIterable<Uint8Array>,
  fields: Record<string, string>,
) => Promise<File>;

/**
 * Reads a multipart form (RFC 7578) with one file, last of its fields, handing the file's bytes on as they come, so that a
 * large file never stands in memory. A file field left empty is no file. Throws AppError `upload-broken` for anything cut
 * short or malformed.
 */
export async function readMultipart<File>(request: Request, onFile: OnFile<File>): Promise<UploadForm<File>> {
  const boundary = /boundary="?([^";]{1,70})"?/.exec(request.headers.get('content-type') ?? '')?.[1];
  if (!boundary || !request.body) throw new AppError('upload-broken');
  const source = openSource(request.body);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const form: UploadForm<File> = { fields: {}, file: null };
  try {
    await collect(source.until(delimiter.subarray(LINE.length)), HEAD_BYTES);
    while (await hasNextPart(source)) {
      const { name, fileName } = parseHead((await collect(source.until(HEAD_END), HEAD_BYTES)).toString('utf8'));
      const bytes = source.until(delimiter);
      if (fileName) form.file = await onFile(fileName, bytes, form.fields);
      else form.fields[name] = (await collect(bytes, FIELD_BYTES)).toString('utf8');
    }
    return form;
  } finally {
    await source.close();
  }
}

type Source = {
  /** What comes before `delimiter`, which is passed over. */
  until: (delimiter: Buffer) => AsyncGenerator<Buffer>;
  take: (length: number) => Promise<Buffer>;
  close: () => Promise<void>;
};

function openSource(stream: ReadableStream<Uint8Array>): Source {
  const reader = stream.getReader();
  let pending: Buffer = EMPTY;
  const more = async () => {
    // A connection that is cut fails the read; to us it is a form that ends too early.
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done || !value) throw new AppError('upload-broken');
    pending = Buffer.concat([pending, value]);
  };
  const cut = (length: number) => {
    const head = pending.subarray(0, length);
    pending = pending.subarray(length);
    return head;
  };
  return {
    async *until(delimiter) {
      while (!pending.includes(delimiter)) {
        // The end of what is here may be the beginning of the delimiter.
        const safe = pending.length - delimiter.length + 1;
        if (safe > 0) yield cut(safe);
        await more();
      }
      const last = cut(pending.indexOf(delimiter));
      cut(delimiter.length);
      yield last;
    },
    async take(length) {
      while (pending.length < length) await more();
      return cut(length);
    },
    close: () => reader.cancel().catch(() => undefined),
  };
}

/** After a delimiter comes a line's end and another part, or `--` and nothing more. */
async function hasNextPart(source: Source): Promise<boolean> {
  const sign = (await source.take(LINE.length)).toString('latin1');
  if (sign === '--') return false;
  if (sign !== '\r\n') throw new AppError('upload-broken');
  return true;
}

async function collect(bytes: AsyncIterable<Buffer>, limit: number): Promise<Buffer> {
  let all: Buffer = EMPTY;
  for await (const chunk of bytes) {
    all = Buffer.concat([all, chunk]);
    if (all.length > limit) throw new AppError('upload-broken');
  }
  return all;
}

/** Browsers write `"` in names as %22 and send names in the page's encoding, UTF-8. */
function parseHead(head: string): { name: string; fileName: string | null } {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1];
  if (!name) throw new AppError('upload-broken');
  const fileName = /[;\s]filename="([^"]*)"/i.exec(disposition)?.[1];
  return { name, fileName: fileName?.replaceAll('%22', '"') ?? null };
}

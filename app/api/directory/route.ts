import { exportDirectory } from '@/lib/organisation/server/export-directory';
import { readDirectoryFile } from '@/lib/organisation/server/read-directory-file';
import { LARGEST_WORKBOOK_MB } from '@/lib/organisation/workbook/workbook-limits';
import { sentenceOf } from '@/lib/server/action';
import { logger } from '@/lib/server/logger';
import { findActor } from '@/lib/server/session';
import { readUpload } from '@/lib/server/upload';
import { AppError } from '@/lib/shared/app-error';
import { contentDisposition } from '@/lib/shared/content-disposition';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path } });

/** The directory as a workbook. Strangers get the same 404 as for an address that is none. */
export async function GET(): Promise<Response> {
  const actor = await findActor();
  try {
    if (!actor) throw new AppError('signed-out');
    const { name, bytes } = await exportDirectory(actor);
    const headers = {
      'Content-Type': SHEET_TYPE,
      'Content-Disposition': contentDisposition(name),
      'Cache-Control': 'private, no-store',
    };
    return new Response(new Uint8Array(bytes), { headers });
  } catch (error) {
    const sentence = error instanceof AppError ? sentenceOf(error) : undefined;
    if (!sentence) throw error;
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(sentence.message, { status: sentence.status, headers });
  }
}

/** The changed workbook from an ordinary form: on to what it would change, or back with why it was refused. */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return seeOther('/login?callbackUrl=/bodies/workbook');
  try {
    const file = await readUpload(request, LARGEST_WORKBOOK_MB);
    if (file === 'too-large') throw new AppError('workbook-too-large');
    if (file === 'empty') throw new AppError('workbook-empty');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return seeOther(`/bodies/workbook/${await readDirectoryFile(actor, { name: file.name.slice(0, 100), bytes })}`);
  } catch (error) {
    if (error instanceof AppError) return seeOther(`/bodies/workbook?${new URLSearchParams({ refused: error.code })}`);
    logger.error({ error }, 'directory upload failed');
    return seeOther('/bodies/workbook?refused=workbook-unreadable');
  }
}

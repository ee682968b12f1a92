import { OFFLINE_REFUSALS } from '@/lib/offline/messages';
import { LARGEST_OFFLINE_MB } from '@/lib/offline/offline-schemas';
import { exportOffline } from '@/lib/offline/server/export-offline';
import { readOfflineFile } from '@/lib/offline/server/read-offline-file';
import { fileResponse } from '@/lib/server/file-response';
import { isSameOrigin } from '@/lib/server/is-same-origin';
import { logger } from '@/lib/server/logger';
import { findActor } from '@/lib/server/session';
import { readUpload } from '@/lib/server/upload';
import { AppError } from '@/lib/shared/app-error';

const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path } });

/** The open obligations of the reader's body as a workbook to fill in. Others get the same 404 as for no address. */
export function GET(): Promise<Response> {
  return fileResponse({ format: 'xlsx', plainName: 'offline', refusals: OFFLINE_REFUSALS, make: exportOffline });
}

/** The filled-in workbook from an ordinary form: on to what it would do, or back with why it was refused. */
export async function POST(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return seeOther('/login?callbackUrl=/my-tasks/offline');
  try {
    if (!isSameOrigin(request)) throw new AppError('cross-site');
    const file = await readUpload(request, LARGEST_OFFLINE_MB);
    if (file === 'too-large') throw new AppError('workbook-too-large');
    if (file === 'empty') throw new AppError('workbook-empty');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return seeOther(`/my-tasks/offline/${await readOfflineFile(actor, { name: file.name.slice(0, 100), bytes })}`);
  } catch (error) {
    if (error instanceof AppError) return seeOther(`/my-tasks/offline?${new URLSearchParams({ refused: error.code })}`);
    logger.error({ error }, 'offline upload failed');
    return seeOther('/my-tasks/offline?refused=workbook-unreadable');
  }
}

import { OFFLINE_REFUSALS } from '@/lib/offline/messages';
import { LARGEST_OFFLINE_MB } from '@/lib/offline/offline-schemas';
import { exportOffline } from '@/lib/offline/server/export-offline';
import { readOfflineFile } from '@/lib/offline/server/read-offline-file';
import { fileResponse } from '@/lib/server/file-response';
import { takeWorkbook } from '@/lib/server/take-workbook';

/** The open obligations of the reader's body as a workbook to fill in. Others get the same 404 as for no address. */
export function GET(): Promise<Response> {
  return fileResponse({ format: 'xlsx', plainName: 'offline', refusals: OFFLINE_REFUSALS, make: exportOffline });
}

/** The filled-in workbook. */
export function POST(request: Request): Promise<Response> {
  return takeWorkbook(request, {
    page: '/my-tasks/offline',
    mostMegabytes: LARGEST_OFFLINE_MB,
    read: readOfflineFile,
  });
}

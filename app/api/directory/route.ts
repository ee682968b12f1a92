import { ORGANISATION_REFUSALS } from '@/lib/organisation/messages';
import { exportDirectory } from '@/lib/organisation/server/export-directory';
import { readDirectoryFile } from '@/lib/organisation/server/read-directory-file';
import { LARGEST_WORKBOOK_MB } from '@/lib/organisation/workbook/workbook-limits';
import { fileResponse } from '@/lib/server/file-response';
import { takeWorkbook } from '@/lib/server/take-workbook';

/** The directory as a workbook. Strangers get the same 404 as for an address that is none. */
export function GET(): Promise<Response> {
  return fileResponse({
    format: 'xlsx',
    plainName: 'directory',
    refusals: ORGANISATION_REFUSALS,
    make: exportDirectory,
  });
}

/** The changed workbook. */
export function POST(request: Request): Promise<Response> {
  return takeWorkbook(request, {
    page: '/bodies/workbook',
    mostMegabytes: LARGEST_WORKBOOK_MB,
    read: readDirectoryFile,
  });
}

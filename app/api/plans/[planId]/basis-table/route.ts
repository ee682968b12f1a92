import { BASIS_REFUSALS } from '@/lib/basis/messages';
import { exportBasisTable } from '@/lib/report/server/export-basis-table';
import { fileResponse } from '@/lib/server/file-response';

type Context = { params: Promise<{ planId: string }> };

/** 上级要点对照表 as a file: `?format=docx|xlsx`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const format = new URL(request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'docx';
  const { planId } = await params;
  return fileResponse({
    format,
    plainName: 'basis-table',
    refusals: BASIS_REFUSALS,
    make: (actor) => exportBasisTable(actor, { planId, format }),
  });
}

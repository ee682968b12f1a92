import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { exportYear, type YearFormat } from '@/lib/report/server/export-year';
import { fileResponse } from '@/lib/server/file-response';

const FORMATS: readonly YearFormat[] = ['docx', 'xlsx', 'ics'];

type Context = { params: Promise<{ planId: string }> };

/** The year of one body, `?body=<id>`: `&format=docx|xlsx` its sheet, `&format=ics` its calendar. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const format = FORMATS.find((each) => each === query.get('format')) ?? 'docx';
  const { planId } = await params;
  return fileResponse({
    format,
    plainName: format === 'ics' ? 'calendar' : 'year',
    refusals: PLAN_REFUSALS,
    make: (actor) => exportYear(actor, { planId, bodyId: query.get('body') ?? '', format }),
  });
}

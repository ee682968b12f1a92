import { exportYearEnd } from '@/lib/report/server/export-year-end';
import { fileResponse } from '@/lib/server/file-response';
import { GENERAL_REFUSALS } from '@/lib/shared/refusal-sentences';

/** 年终总结: `?plan=<id>&format=docx|xlsx`. Strangers and unknown plans get the same 404. */
export function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const format = query.get('format') === 'xlsx' ? 'xlsx' : 'docx';
  return fileResponse({
    format,
    plainName: 'year-end',
    refusals: GENERAL_REFUSALS,
    make: (actor) => exportYearEnd(actor, { planId: query.get('plan') ?? '', format }),
  });
}

import { exportYearComparison } from '@/lib/report/server/export-year-comparison';
import { ROLLOVER_REFUSALS } from '@/lib/rollover/messages';
import { fileResponse } from '@/lib/server/file-response';

type Context = { params: Promise<{ planId: string }> };

/** 年度任务对照表 as a file: `?format=docx|xlsx`, against another earlier plan with `&last=<id>`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const format = query.get('format') === 'xlsx' ? 'xlsx' : 'docx';
  const { planId } = await params;
  return fileResponse({
    format,
    plainName: 'year-comparison',
    refusals: ROLLOVER_REFUSALS,
    make: (actor) => exportYearComparison(actor, { planId, lastPlanId: query.get('last'), format }),
  });
}

import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { exportTaskTable } from '@/lib/report/server/export-task-table';
import { fileResponse } from '@/lib/server/file-response';

type Context = { params: Promise<{ planId: string }> };

/** 任务分解表 as a file: `?format=docx|xlsx`, for one body with `&body=<id>`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const format = query.get('format') === 'xlsx' ? 'xlsx' : 'docx';
  const { planId } = await params;
  return fileResponse({
    format,
    plainName: 'task-table',
    refusals: PLAN_REFUSALS,
    make: (actor) => exportTaskTable(actor, { planId, bodyId: query.get('body') || null, format }),
  });
}

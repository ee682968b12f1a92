import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { openPlanFile } from '@/lib/plan/server/open-plan-file';
import { storedFileResponse } from '@/lib/server/file-response';
import { requireActor } from '@/lib/server/session';

type Context = { params: Promise<{ planId: string; fileId: string }> };

/** A plan's original file. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { planId, fileId } = await params;
  const actor = await requireActor(`/plans/${encodeURIComponent(planId)}`);
  return storedFileResponse(PLAN_REFUSALS, () => openPlanFile(actor, planId, fileId));
}

import { visitSchema } from '@/lib/plan/desk-schemas';
import { answerDesk } from '@/lib/plan/server/answer-desk';
import { visitPlan } from '@/lib/plan/server/visit-plan';
import { findActor } from '@/lib/server/session';

/** The open checking page says where it is and hears what others do. */
export async function POST(request: Request, { params }: { params: Promise<{ planId: string }> }): Promise<Response> {
  const { planId } = await params;
  return answerDesk(request, { actor: await findActor(), schema: visitSchema }, (actor, visit) =>
    visitPlan(actor, { planId, ...visit }),
  );
}

import { draftSchema } from '@/lib/plan/desk-schemas';
import { answerDesk } from '@/lib/plan/server/answer-desk';
import { keepDraft } from '@/lib/plan/server/keep-draft';
import { findActor } from '@/lib/server/session';

/** Keeps what is half typed in a form of the checking page. */
export async function POST(request: Request, { params }: { params: Promise<{ planId: string }> }): Promise<Response> {
  const { planId } = await params;
  return answerDesk(request, { actor: await findActor(), schema: draftSchema }, async (actor, draft) => {
    await keepDraft(actor, { planId, ...draft });
    return {};
  });
}

import { AMENDMENT_REFUSALS } from '@/lib/amendment/messages';
import { exportAmendmentNotice } from '@/lib/report/server/export-amendment-notice';
import { sentenceOf } from '@/lib/server/action';
import { findActor } from '@/lib/server/session';
import { AppError } from '@/lib/shared/app-error';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 修订通知 as a Word file. */
export async function GET(_: Request, { params }: { params: Promise<{ amendmentId: string }> }): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new AppError('signed-out');
    const { name, bytes } = await exportAmendmentNotice(actor, (await params).amendmentId);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': DOCX,
        'Content-Disposition': `attachment; filename="amendment.docx"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    const sentence = error instanceof AppError ? sentenceOf(error, AMENDMENT_REFUSALS) : undefined;
    if (!sentence) throw error;
    return new Response(sentence.message, {
      status: sentence.status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}

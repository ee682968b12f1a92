import { PROBLEM_REFUSALS } from '@/lib/problem/messages';
import { PAPER_LEVELS } from '@/lib/report/problem-paper';
import { exportProblemPaper } from '@/lib/report/server/export-problem-paper';
import { fileResponse } from '@/lib/server/file-response';
import { AppError } from '@/lib/shared/app-error';

/** The paper of one step that was taken: `?step=order|circular|talk`. */
export async function GET(request: Request, { params }: { params: Promise<{ problemId: string }> }): Promise<Response> {
  const { problemId } = await params;
  const wanted = new URL(request.url).searchParams.get('step');
  return fileResponse({
    format: 'docx',
    plainName: 'problem',
    refusals: PROBLEM_REFUSALS,
    make: async (actor) => {
      const level = PAPER_LEVELS.find((one) => one === wanted);
      if (!level) throw new AppError('not-found');
      return exportProblemPaper(actor, problemId, level);
    },
  });
}

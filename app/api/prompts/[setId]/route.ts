import { PROMPT_REFUSALS } from '@/lib/prompt/messages';
import { exportPromptList } from '@/lib/prompt/server/export-prompt-list';
import { fileResponse } from '@/lib/server/file-response';

type Context = { params: Promise<{ setId: string }> };

/** The list of a set of prompts as a workbook. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { setId } = await params;
  const make = (actor: Parameters<typeof exportPromptList>[0]) => exportPromptList(actor, setId);
  return fileResponse({ format: 'xlsx', plainName: 'prompts', refusals: PROMPT_REFUSALS, make });
}

import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { PLAN_REFUSALS } from '@/lib/plan/checking-messages';
import { sentenceOf } from '@/lib/server/action';
import { isSameOrigin } from '@/lib/server/is-same-origin';
import { AppError } from '@/lib/shared/app-error';

/** More than a form of the page can hold. */
const MOST_CHARACTERS = 200_000;

const NO_STORE = { 'cache-control': 'no-store' };

/** A small request of the open checking page, as JSON: who asks, is it ours, is it well formed; then `run`. */
export async function answerDesk<Schema extends z.ZodType>(
  request: Request,
  { actor, schema }: { actor: Actor | null; schema: Schema },
  run: (actor: Actor, input: z.output<Schema>) => Promise<object>,
): Promise<Response> {
  try {
    if (!actor) throw new AppError('signed-out');
    if (!isSameOrigin(request)) throw new AppError('forbidden');
    const parsed = schema.safeParse(await readJson(request));
    if (!parsed.success) return Response.json({}, { status: 400, headers: NO_STORE });
    return Response.json(await run(actor, parsed.data), { headers: NO_STORE });
  } catch (error) {
    const sentence = error instanceof AppError ? sentenceOf(error, PLAN_REFUSALS) : undefined;
    if (!sentence) throw error;
    return Response.json({ message: sentence.message }, { status: sentence.status, headers: NO_STORE });
  }
}

async function readJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_CHARACTERS * 3) return null;
  const text = await request.text();
  if (text.length > MOST_CHARACTERS) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { revalidatePath } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/shared/app-error';
import { type FormState, type FormValues, valuesOf } from '@/lib/shared/form-state';
import { newId } from '@/lib/shared/new-id';
import { GENERAL_REFUSALS, type RefusalSentences } from '@/lib/shared/refusal-sentences';
import { logger } from './logger';
import { findActor } from './session';

type Outcome = { message?: string; redirectTo?: string; ids?: readonly string[] };

type ActionParts<Schema extends z.ZodType> = {
  schema: Schema;
  run: (actor: Actor, input: z.output<Schema>) => Promise<Outcome | undefined>;
  refusals?: RefusalSentences;
  /** Paths whose cached output the browser must forget. */
  revalidate?: string[];
};

/**
 * A server action for `useActionState`: session → parse → run → form state. What was typed always comes back in
 * `values`, so an error, a refusal or an ended session never costs the user their text.
 */
export function action<Schema extends z.ZodType>(parts: ActionParts<Schema>) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const values = valuesOf(form);
    const answer = await attempt(parts, values);
    if ('status' in answer) return answer;
    for (const path of parts.revalidate ?? []) revalidatePath(path, 'layout');
    if (answer.redirectTo) redirect(answer.redirectTo);
    return { status: 'done', message: answer.message ?? '已保存', ...(answer.ids && { ids: answer.ids }) };
  };
}

async function attempt<Schema extends z.ZodType>(
  { schema, run, refusals }: ActionParts<Schema>,
  values: FormValues,
): Promise<FormState | Outcome> {
  try {
    const actor = await findActor();
    if (!actor) throw new AppError('signed-out');
    const parsed = schema.safeParse(values);
    return parsed.success ? ((await run(actor, parsed.data)) ?? {}) : invalid(parsed.error, values);
  } catch (error) {
    unstable_rethrow(error);
    return refusalState(error, values, refusals);
  }
}

function invalid(error: z.ZodError, values: FormValues): FormState {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return { status: 'invalid', message: '有几处要改', fields, values };
}

/** The sentence for a refusal; a fault becomes 「出错了」 with the id under which it is logged. */
export function refusalState(error: unknown, values: FormValues, refusals: RefusalSentences = {}): FormState {
  const sentence = error instanceof AppError ? sentenceOf(error, refusals) : undefined;
  if (error instanceof AppError && sentence) {
    return { status: 'refused', code: error.code, message: sentence.message, values, facts: error.facts };
  }
  const id = newId().slice(-12);
  logger.error({ id, error }, 'action failed');
  return { status: 'fault', message: `出错了，内容没有丢。请再试一次；还不行，把编号 ${id} 告诉系统管理员`, values };
}

/** Status and sentence of a refusal, or undefined when no table knows its code. */
export function sentenceOf(error: AppError, refusals: RefusalSentences = {}) {
  const entry = refusals[error.code] ?? GENERAL_REFUSALS[error.code];
  return entry && { status: entry.status, message: entry.say(error.facts ?? {}) };
}

'use server';

import { PROMPT_REFUSALS } from '@/lib/prompt/messages';
import {
  discardPromptSetSchema,
  draftPromptSetSchema,
  logCallSchema,
  revisePromptSetSchema,
  strikeCallSchema,
} from '@/lib/prompt/prompt-schemas';
import { action } from '@/lib/server/action';
import { discardPromptSet, draftPromptSet } from './draft-prompt-set';
import { logCall, strikeCall } from './log-call';
import { savePromptDraft, sendPromptSet } from './revise-prompt-set';

const refusals = PROMPT_REFUSALS;
const revalidate = ['/prompts'];

export const draftPromptSetAction = action({
  schema: draftPromptSetSchema,
  refusals,
  revalidate,
  run: async (actor, input) => ({ redirectTo: `/prompts/${await draftPromptSet(actor, input)}` }),
});

export const revisePromptSetAction = action({
  schema: revisePromptSetSchema,
  refusals,
  revalidate: ['/prompts', '/my-tasks', '/my-prompts'],
  run: async (actor, input) => {
    if (input.intent === 'save') {
      await savePromptDraft(actor, input);
      return { message: '已存，还没有发出' };
    }
    const { bodies, people } = await sendPromptSet(actor, input);
    return { message: `已发给 ${bodies} 个单位 ${people} 人` };
  },
});

export const discardPromptSetAction = action({
  schema: discardPromptSetSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await discardPromptSet(actor, input);
    return { redirectTo: '/prompts' };
  },
});

export const logCallAction = action({
  schema: logCallSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await logCall(actor, input);
    return { message: '已记下' };
  },
});

export const strikeCallAction = action({
  schema: strikeCallSchema,
  refusals,
  revalidate,
  run: async (actor, input) => {
    await strikeCall(actor, input);
    return { message: '已划去，不再计数' };
  },
});

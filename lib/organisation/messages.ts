import type { RefusalSentences } from '@/lib/shared/refusal-sentences';

export const ORGANISATION_REFUSALS: RefusalSentences = {
  'body-name-taken': { status: 409, say: ({ name }) => `名录里已有“${name}”或同样的简称，请直接用它` },
  'alias-taken': { status: 409, say: ({ alias, body }) => `“${alias}”已是${body}的名称，一个名称只能对一个单位` },
};

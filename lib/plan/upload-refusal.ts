import { PLAN_REFUSALS } from './checking-messages';

/** The sentence for files that were refused, from the code in the address; undefined for any other address. */
export function uploadRefusal({ refused = '', file = '' }: { refused?: string; file?: string }): string | undefined {
  if (!Object.hasOwn(PLAN_REFUSALS, refused)) return refused === '' ? undefined : '没有导入，请再试一次';
  const sentence = PLAN_REFUSALS[refused]?.say({});
  return file === '' ? sentence : `${file.slice(0, 100)}：${sentence}`;
}

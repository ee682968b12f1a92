import { PLAN_REFUSALS } from './checking-messages';
import { LONGEST_PLAN_TEXT } from './plan-source';

/** No plan file is larger; a larger one holds pictures or something else. */
export const LARGEST_UPLOAD_MB = 20;

/** The sentence for an upload that was refused, from the code in the address; undefined for any other address. */
export function uploadRefusal({
  refused = '',
  length = '',
}: {
  refused?: string;
  length?: string;
}): string | undefined {
  const facts = { megabytes: LARGEST_UPLOAD_MB, most: LONGEST_PLAN_TEXT, length: Number(length) || 0 };
  return Object.hasOwn(PLAN_REFUSALS, refused) ? PLAN_REFUSALS[refused]?.say(facts) : undefined;
}

import type { DeadlineReading } from './deadline-patterns';
import { matchAt, readNumber } from './deadline-words';

const FIGURE = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const MEASURE = '(?:场次|次|场|期|轮|遍|回)';
const AT_LEAST = new RegExp(
  `[^,。;\\d]{0,16}?(?:至少|不少于|不低于|不得少于)[^,。;\\d]{0,10}?(?<least>${FIGURE})(?:[-—~至到](?:${FIGURE}))?(?:${MEASURE}|条|篇|件|部)`,
  'y',
);
const PLAIN = new RegExp(
  `(?:各|共|分别)?(?:开展|组织|举办|召开|进行|举行|发布|安排|集中|通报|调度|督查|培训|更新|检查|推送|听取|研究|公开|报送){0,2}[^,。;\\d一二两三四五六七八九十]{0,12}?(?<!第)(?<least>${FIGURE})(?:[-—~至到](?:${FIGURE}))?${MEASURE}(?!性|会议|全会)`,
  'y',
);

export type Counted = { count: number; end: number; atLeast: boolean };

/**
 * How often at least something is to be done by a date or in each period: 年内至少听取一次, 每年开展1-2次 (the lower
 * figure); null when no number of times follows.
 */
export function readCount(text: string, at: number, { kind }: DeadlineReading): Counted | null {
  if (kind !== 'date' && kind !== 'recurring') return null;
  const least = matchAt(AT_LEAST, text, at);
  const found = least ?? matchAt(PLAIN, text, at);
  const count = readNumber(found?.groups?.least ?? '');
  if (!found || !Number.isInteger(count) || count < 1) return null;
  return { count, end: at + found[0].length, atLeast: least !== null };
}

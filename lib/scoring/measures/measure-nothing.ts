import type { Measurement, NodeDetail } from '@/lib/scoring/scoring';
import { type Points, ZERO_POINTS } from '@/lib/shared/points';
import type { ZeroDenominator } from './indicator-fields';

type Nothing = { full: Points; rule: ZeroDenominator; what: '任务' | '分母' | '要素' };

/** A measure without anything to measure: not applicable, or full or no marks where the scheme says so (S68). */
export function measureNothing(
  { full, rule, what }: Nothing,
  detail: Omit<NodeDetail, 'reason' | 'lost'>,
): Measurement {
  const reason = { code: 'nothing-to-measure', what, rule } as const;
  switch (rule) {
    case '不适用':
      return { state: 'not-applicable', points: null, reason, lost: [], ...detail };
    case '满分':
      return { state: 'scored', points: full, reason, lost: [], ...detail };
    case '零分': {
      const lost = [{ title: `没有可计分的${what}`, fact: '按办法计零分', points: full }];
      return { state: 'scored', points: ZERO_POINTS, reason, lost, ...detail };
    }
  }
}

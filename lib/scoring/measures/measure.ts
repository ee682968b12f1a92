import type { IndicatorFact } from '@/lib/scoring/facts';
import type { Indicator } from '@/lib/scoring/scheme';
import type { Measurement } from '@/lib/scoring/scoring';
import { bandFactSchema, measureBand } from './band';
import { checklistFactSchema, measureChecklist } from './checklist';
import { deductFactSchema, measureDeduct } from './deduct';
import { externalFactSchema, measureExternal } from './external';
import { judgeFactSchema, measureJudge } from './judge';
import { measureRatio, ratioFactSchema } from './ratio';

/** Measures one indicator by its type. `decimals`: places of a leaf. Throws RangeError for facts of another measure. */
export function measure(indicator: Indicator, fact: IndicatorFact, decimals: number): Measurement {
  switch (indicator.type) {
    case 'ratio':
      return measureRatio(indicator, fact, decimals);
    case 'band':
      return measureBand(indicator, fact);
    case 'checklist':
      return measureChecklist(indicator, fact, decimals);
    case 'deduct':
      return measureDeduct(indicator, fact, decimals);
    case 'external':
      return measureExternal(indicator, fact, decimals);
    case 'judge':
      return measureJudge(indicator, fact, decimals);
  }
}

/** How the raw facts of one indicator are written. */
export function factSchema(indicator: Indicator) {
  switch (indicator.type) {
    case 'ratio':
      return ratioFactSchema(indicator);
    case 'band':
      return bandFactSchema;
    case 'checklist':
      return checklistFactSchema(indicator);
    case 'deduct':
      return deductFactSchema(indicator);
    case 'external':
      return externalFactSchema;
    case 'judge':
      return judgeFactSchema(indicator);
  }
}

import { REASONS } from './messages';
import type { Confidence, ParsedDuty } from './parsed-plan';
import type { Statement } from './statement';

type About = { shared: boolean; parties: ParsedDuty['parties']; dated: boolean };

/** Why a duty was read as it was: where its parties stand, how their roles were found, what to look at. */
export function reasonsOf(statements: readonly Statement[], { shared, parties, dated }: About): string[] {
  const form = statements[0]?.form ?? 'paren';
  const led = parties.some((party) => party.role === 'lead');
  const turned = parties.some((party) => party.role === 'co' && party.ownObligation);
  const reasons = [
    REASONS.found[form],
    statements.some((one) => one.reading.byPosition) && REASONS.firstLeads,
    led && turned && REASONS.besideLead,
    dated && REASONS.deadlineStated,
    shared && REASONS.shared,
    statements.some((one) => !one.reading.sure) && REASONS.unsureName,
    statements.some((one) => one.reading.separateLeads) && REASONS.separateLeads,
    parties.some((party) => party.openList) && REASONS.openList,
  ];
  return reasons.filter((reason) => reason !== false);
}

/** For a sentence without a statement. */
export const openReasons = (parties: ParsedDuty['parties']): string[] => [
  parties.length > 0 ? REASONS.subject : REASONS.nobody,
];

/** Low when a name is in doubt; medium when the statement may not speak of all its sentences or stands in running text. */
export function confidenceOf(statements: readonly Statement[], shared: boolean): Confidence {
  if (statements.some((one) => !one.reading.sure)) return 'low';
  return shared || statements[0]?.form === 'prose' ? 'medium' : 'high';
}

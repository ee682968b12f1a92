import type { Points } from '@/lib/shared/points';

/** How a body takes part in a task; the words of the responsibility brackets (domain 4.2). */
export const OBLIGATION_ROLES = ['牵头', '责任', '配合'] as const;
export type ObligationRole = (typeof OBLIGATION_ROLES)[number];

/** What became of an obligation, best first. */
export const COMPLETION_OUTCOMES = ['按期', '逾期30天内', '逾期30天以上', '未完成'] as const;
export type CompletionOutcome = (typeof COMPLETION_OUTCOMES)[number];

/** Where a fact comes from: evidence (证据) by id, and the person who found it so. */
export type Provenance = { evidenceIds: string[]; decidedBy: string | null };

/** One obligation (件); `outcome` null while the office has not decided on it. */
export type ObligationFact = Provenance & {
  obligationId: string;
  title: string;
  role: ObligationRole;
  outcome: CompletionOutcome | null;
};

/** One counted occurrence of what is deducted; `count` is a positive whole number of the indicator's unit. */
export type OccurrenceFact = Provenance & { title: string; count: number };

/** Not applicable needs a reason and the approval of the scheme's owner (domain 3.2 «不适用»); null when none is on record. */
export type Exemption = { reason: string; approvedBy: string | null };

/** Whether a checklist element is there; null: not known yet. */
export type ItemFact = boolean | null | { notApplicable: Exemption };

export type IndicatorFact =
  | { kind: 'obligations'; obligations: ObligationFact[] }
  | ({ kind: 'share'; numerator: Points; denominator: Points } & Provenance)
  /** `value` null: the thing measured was not done at all, which is known (未报送), not unknown. */
  | ({ kind: 'value'; value: Points | null } & Provenance)
  | ({ kind: 'items'; items: Record<string, ItemFact> } & Provenance)
  | { kind: 'occurrences'; occurrences: OccurrenceFact[] }
  /** Points a person gave without the engine measuring. */
  | ({ kind: 'given'; points: Points; reason: string | null } & Provenance);

/** A veto (一票否决) takes effect only by decision of a named person. */
export type ConfirmedVeto = { id: string; decidedBy: string | null; reason: string | null };

/** Everything the engine knows of one body. An indicator absent from both maps is unknown, not zero. */
export type BodyFacts = {
  /** One of the scheme's groups; null when not stated, then no indicator is left out by group. */
  group: string | null;
  indicators: Record<string, IndicatorFact>;
  notApplicable: Record<string, Exemption>;
  vetoes: ConfirmedVeto[];
};

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

/** What became of a problem the office lets count (S52). */
export const RECTIFICATION_OUTCOMES = ['按期整改', '逾期整改', '未整改'] as const;
export type RectificationOutcome = (typeof RECTIFICATION_OUTCOMES)[number];

/**
 * One counted occurrence of what is deducted; `count` is a positive whole number of the indicator's unit. `points`: its
 * own price, where the scheme names none. `rectified`: null while that is open or of no account.
 */
export type OccurrenceFact = Provenance & {
  title: string;
  count: number;
  points: Points | null;
  rectified: RectificationOutcome | null;
};

/** One judge's points. */
export type JudgeMark = { name: string; points: Points };

/** Not applicable needs a reason and the approval of the scheme's owner (domain 3.2 «不适用»); null when none is on record. */
export type Exemption = { reason: string; approvedBy: string | null };

/** Whether a checklist element is there; null: not known yet. */
export type ItemFact = boolean | null | { notApplicable: Exemption };

export type IndicatorFact =
  | { kind: 'obligations'; obligations: ObligationFact[] }
  | ({ kind: 'share'; numerator: Points; denominator: Points } & Provenance)
  /** Several rates of one indicator, by name. */
  | ({ kind: 'shares'; shares: Record<string, { numerator: Points; denominator: Points }> } & Provenance)
  /** `value` null: the thing measured was not done at all, which is known (未报送), not unknown. */
  | ({ kind: 'value'; value: Points | null } & Provenance)
  | ({ kind: 'items'; items: Record<string, ItemFact> } & Provenance)
  /** `denominator`: how many cases there were to go wrong in; null where nobody counts them. */
  | { kind: 'occurrences'; occurrences: OccurrenceFact[]; denominator: Points | null }
  /** A score that others gave, of their own full marks. */
  | ({ kind: 'external'; score: Points; of: Points; source: string; date: string | null } & Provenance)
  | ({ kind: 'judges'; judges: JudgeMark[] } & Provenance)
  /** Points a person gave without the engine measuring. */
  | ({ kind: 'given'; points: Points; reason: string | null } & Provenance);

/** A veto (一票否决) or a ceiling takes effect only by decision of a named person. */
export type ConfirmedVeto = { id: string; decidedBy: string | null; reason: string | null };
export type ConfirmedCeiling = ConfirmedVeto;

/** A reason for extra points (加分) or for a major deduction (重大扣分): `id` of the scheme's kind, null where it lists none. */
export type AdjustmentFact = Provenance & {
  id: string | null;
  title: string;
  count: number;
  /** Points claimed where they differ from the kind's own; never more than those. */
  points: Points | null;
};

/** Everything the engine knows of one body. An indicator absent from both maps is unknown, not zero. */
export type BodyFacts = {
  /** One of the scheme's groups; null when not stated, then no indicator is left out by group. */
  group: string | null;
  indicators: Record<string, IndicatorFact>;
  notApplicable: Record<string, Exemption>;
  vetoes: ConfirmedVeto[];
  ceilings: ConfirmedCeiling[];
  bonus: AdjustmentFact[];
  majors: AdjustmentFact[];
};

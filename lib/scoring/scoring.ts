/**
 * Scoring: a scheme (data) and the facts of one body give a score sheet that explains itself. Nothing here reads a
 * file, a clock or a database; the same scheme and facts give the same sheet for ever. Zero points, not applicable and
 * not yet known stay three different states to the last line.
 */
import type { Points } from '@/lib/shared/points';
import type { ConfirmedVeto } from './facts';

/** What a band's value counts and in what: 晚 … 个工作日. */
export type Quantity = { what: string; unit: string };

/** Why a node has the state and the points it has; one code per sentence in `explain`. */
export type Reason =
  | { code: 'obligations-weighted'; obligations: number; earnedWeight: Points; weight: Points }
  | { code: 'share-reached'; numerator: Points; denominator: Points }
  | { code: 'shares-averaged'; rates: number; left: number }
  | { code: 'band-reached'; value: Points; bound: Points; better: 'low' | 'high'; quantity: Quantity }
  | { code: 'band-exceeded'; value: Points; lastBound: Points; better: 'low' | 'high'; quantity: Quantity }
  | { code: 'band-not-done' }
  | { code: 'items-ticked'; ticked: number; applicable: number; exempt: string[] }
  /** `per` null: every occurrence has its own price. */
  | {
      code: 'occurrences-deducted';
      occurrences: number;
      unit: string;
      per: Points | null;
      raw: Points;
      capped: boolean;
    }
  | { code: 'none-on-record' }
  | { code: 'rectification-open'; titles: string[] }
  | { code: 'external-score'; score: Points; of: Points; source: string; date: string | null }
  | { code: 'judges-averaged'; judges: number; counted: number; sum: Points }
  | { code: 'judges-missing'; judges: number; least: number }
  /** A branch: its parts added up, from its full marks down where it starts with those. */
  | { code: 'parts-summed'; start: Points | null; raw: Points; capped: boolean }
  | { code: 'parts-open'; names: string[] }
  | { code: 'parts-not-applicable' }
  | { code: 'points-given'; reason: string | null }
  | { code: 'group-not-covered'; group: string; applies: string[] }
  | { code: 'declared-not-applicable'; reason: string; approvedBy: string | null }
  /** Not applicable, and yet full marks, because the scheme says so (`full`). */
  | { code: 'exempt-full'; reason: string; approvedBy: string | null }
  | { code: 'nothing-to-measure'; what: '任务' | '分母' | '要素'; rule: '不适用' | '满分' | '零分' }
  | { code: 'facts-missing' }
  | { code: 'outcomes-pending'; titles: string[] }
  | { code: 'items-unknown'; items: string[] };

/** One thing that was looked at, in the words of the facts. */
export type ScoreInput = { title: string; fact: string };
/** One thing that cost points. */
export type ScoreLoss = { title: string; fact: string; points: Points };

/** `points` is null unless scored; for an unknown node `low` and `high` bound what it can still become. */
export type NodeState =
  | { state: 'scored'; points: Points }
  | { state: 'not-applicable'; points: null }
  | { state: 'unknown'; points: null; low: Points; high: Points };

export type NodeDetail = {
  reason: Reason;
  inputs: ScoreInput[];
  /** Largest first; sums to full − points, except that deductions beyond the cap stay visible. */
  lost: ScoreLoss[];
  evidenceIds: string[];
  decidedBy: string[];
};

/** What a measure answers for one indicator. */
export type Measurement = NodeState & NodeDetail;

/** A confirmed ceiling that took points: the node had `before`, at most `atMost` stay. */
export type AppliedCeiling = { when: string; before: Points; atMost: Points; decidedBy: string | null };

/**
 * One node of the sheet, in the scheme's order: a first-level indicator, or a part of one. `path` joins the ids from the
 * first level down (D2/D2a). `full` is what it counts for in this sheet: more than the scheme's own where points of parts
 * that do not apply were shared out, 0 for a kind of deduction.
 */
export type ScoreNode = Measurement & {
  id: string;
  name: string;
  path: string;
  full: Points;
  basis: string | null;
  ceiling: AppliedCeiling | null;
  children: ScoreNode[];
};

/** Extra points or a major deduction: what was claimed and what of it counts. */
export type Adjustment = {
  id: string | null;
  name: string;
  fact: string;
  claimed: Points;
  counted: Points;
  /** Why less counts than was claimed; null when all of it does. */
  cut: 'gate' | 'exclusive' | 'cap' | null;
  basis: string | null;
  evidenceIds: string[];
  decidedBy: string[];
};

/** One line of the written-out sum, e.g. 折成百分制: 79 ÷ 90 × 100 = 87.78. */
export type ScoreStep = { name: string; value: string };

export type ScoreWarning =
  /** More than 40 % of the full marks do not apply: the comparison with others is weak (domain 3.2). */
  | { code: 'much-not-applicable'; points: Points; max: Points }
  | { code: 'nothing-applicable' }
  | { code: 'exemption-unapproved'; path: string; name: string };

export type ScoreSheet = {
  schemeId: string;
  group: string | null;
  /** False while a node is unknown; then `total` and `converted` are null and `range` says what the total can become. */
  complete: boolean;
  missing: string[];
  nodes: ScoreNode[];
  bonus: Adjustment[];
  majors: Adjustment[];
  /** Points secured and points still reachable, before normalising; equal when complete. */
  knownPoints: Points;
  possiblePoints: Points;
  /** Full marks of the nodes that are not «不适用». */
  applicablePoints: Points;
  /** The two above, normalised and rounded, if every unknown node turns out to apply; null when nothing applies. */
  range: { low: Points; high: Points } | null;
  total: Points | null;
  /** Decimal places the total carries, for printing. */
  totalDecimals: number;
  /** Null while incomplete, unless a confirmed veto already decides it. */
  grade: string | null;
  converted: Points | null;
  convertedTo: string | null;
  /** The same for every further overall assessment the score goes into. */
  furtherConversions: { target: string; points: Points }[];
  /** Gates that were not passed and set the lowest grade. */
  failed: { name: string; below: Points; points: Points }[];
  vetoes: (ConfirmedVeto & { name: string; effect: string })[];
  steps: ScoreStep[];
  warnings: ScoreWarning[];
  /** Suggestions (表彰、评优限制) for a person to decide on, with the condition that is met. */
  outcomes: { name: string; condition: string }[];
};

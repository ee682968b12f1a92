import type { Body } from '@/lib/organisation/body';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import type { LocalDate } from '@/lib/shared/local-date';
import type { Amendment, AmendmentLine } from './amendment';
import type { BodyCounts } from './body-changes';
import type { MoveKind, Standing } from './decide-moves';
import type { Problem } from './effect-of';

/** One obligation of a body with what an amendment does to it. */
export type BodyMove = {
  obligationId: string | null;
  kind: MoveKind;
  number: number | null;
  text: string;
  oldText: string | null;
  period: string;
  before: Standing | null;
  after: Standing;
};

/** What one body is told; `unchanged` counts what stays as it is. */
export type BodyShareOfAmendment = {
  bodyId: string;
  bodyName: string;
  moves: BodyMove[];
  counts: BodyCounts;
  unchanged: number;
};

/** The amending page of a plan: past ones, and the one being prepared with what it would do. */
export type AmendDesk = {
  plan: CheckedPlan;
  lines: AmendmentLine[];
  texts: { number: number; name: string | null; replacedAt: Date }[];
  draft: Amendment | null;
  problems: Map<string, Problem>;
  shares: BodyShareOfAmendment[];
  /** Closed obligations of changed duties, by change: what 需补报 would ask for again. */
  closed: Map<string, number>;
  bodies: Body[];
};

/** A note on a body's workbench, until it is opened. */
export type AmendmentNotice = { amendmentId: string; number: number; planTitle: string; counts: BodyCounts };

export type EffectiveAmendment = {
  id: string;
  number: number;
  documentNumber: string | null;
  reason: string;
  effectiveOn: LocalDate;
  plan: { id: string; title: string; year: number; documentNumber: string | null; issuer: string | null };
};

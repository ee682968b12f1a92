import type { ObligationState } from '@/lib/task/obligation';

/** How far one obligation of a duty has come in what is ticked and told. */
export type BodyProgress = {
  obligationId: string;
  bodyName: string;
  period: string;
  state: ObligationState;
  ticked: number;
  occasions: number;
  open: number;
  late: number;
};

import type { LocalDate } from '@/lib/shared/local-date';
import type { CheckedPlan } from './checked-plan';

/** A plan in the list: live duties and how many are confirmed; obligations once it is issued. */
export type PlanLine = {
  id: string;
  year: number;
  title: string;
  documentNumber: string | null;
  state: CheckedPlan['state'];
  issuedOn: LocalDate | null;
  duties: number;
  confirmed: number;
  obligations: number;
};

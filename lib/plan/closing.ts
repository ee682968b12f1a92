import type { CheckedPlan } from './checked-plan';

/** What closing (关闭) a plan would leave as it is: work not done, and scores nobody has confirmed. */
export type Closing = {
  plan: Pick<CheckedPlan, 'id' | 'year' | 'title' | 'state' | 'version' | 'closedAt'>;
  /** Obligations (件) that are done, that wait for review, and that were never done. */
  closed: number;
  submitted: number;
  open: number;
  cancelled: number;
  notApplicable: number;
  /** Of the open ones by body, most first. */
  bodies: { bodyName: string; open: number }[];
  assessment: 'none' | 'draft' | 'confirmed';
  amendmentOpen: boolean;
};

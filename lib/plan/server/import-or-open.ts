import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/shared/app-error';
import { importPlan, type PlanInput } from './import-plan';

/** Imports a plan and gives its address; a text already imported leads to the plan it is, which says so. */
export async function importOrOpen(actor: Actor, input: PlanInput): Promise<string> {
  try {
    const { planId } = await importPlan(actor, input);
    return `/plans/${planId}`;
  } catch (error) {
    if (error instanceof AppError && error.code === 'plan-exists') return `/plans/${error.facts?.planId}?already=1`;
    throw error;
  }
}

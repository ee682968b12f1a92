/** What the triggers on everything that belongs to a plan say when the plan is closed (prisma/migrations, plan_year). */
const GUARD = 'plan-is-closed';

/** True when the database refused a write because the plan it belongs to is closed. */
export function isPlanClosed(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at.message.includes(GUARD)) return true;
  return false;
}

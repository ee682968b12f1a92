/**
 * A half-written reason survives a reload, a lost session and a colleague's faster decision. Kept for the tab only, and
 * forgotten once the submission is decided.
 */
const keyOf = (submissionId: string) => `yaodian.reason.${submissionId}`;

export const readReason = (submissionId: string): string => sessionStorage.getItem(keyOf(submissionId)) ?? '';

export function keepReason(submissionId: string, reason: string): void {
  if (reason) sessionStorage.setItem(keyOf(submissionId), reason);
  else sessionStorage.removeItem(keyOf(submissionId));
}

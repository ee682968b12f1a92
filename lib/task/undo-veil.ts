/**
 * SQL with which a department's reads leave out decisions that can still be taken back (`undoBounds`): `unsettled` holds
 * their submissions, and an obligation among them still waits. Bounds of null leave nothing out.
 */
export const unsettled = (after: string, until: string): string => `
  SELECT id, obligation_id FROM submission
  WHERE decided_at > ${after}::timestamptz AND decided_at <= ${until}::timestamptz AND state IN ('accepted', 'returned')`;

/** The state of the obligation with that alias as its department sees it; needs a CTE named `unsettled`. */
export const seenState = (alias: string): string =>
  `(CASE WHEN ${alias}.state IN ('closed', 'returned') AND ${alias}.id IN (SELECT obligation_id FROM unsettled)
    THEN 'submitted'::obligation_state ELSE ${alias}.state END)`;

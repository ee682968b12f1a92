/** Under which this browser keeps what is typed of a finding until it is recorded; machines are shared, so by account. */
export const newProblemKey = (accountId: string, bodyId: string): string =>
  `yaodian:new-problem:${accountId}:${bodyId}`;

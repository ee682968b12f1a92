/** Runs `act` as if it were that day: the program's clock stands where YAODIAN_TODAY says. */
export async function onDay<Result>(day: string, act: () => Promise<Result>): Promise<Result> {
  const before = process.env.YAODIAN_TODAY;
  process.env.YAODIAN_TODAY = day;
  try {
    return await act();
  } finally {
    if (before === undefined) delete process.env.YAODIAN_TODAY;
    else process.env.YAODIAN_TODAY = before;
  }
}

/**
 * An expected failure: one Chinese sentence saying what happened and what to do, shown without a stack.
 * `detail` (an error or text) goes to the log file only.
 */
export function failure(sentence, detail) {
  return Object.assign(new Error(sentence), { name: 'Failure', detail });
}

export function isFailure(error) {
  return error instanceof Error && error.name === 'Failure';
}

import type { Refusal } from './decision';

/**
 * A refusal that left a use-case: expected, named, shown to the user as the sentence of its code. Everything else that
 * is thrown is a fault and reaches the browser only as an id.
 */
export class AppError extends Error {
  readonly code: string;
  readonly facts: Refusal['facts'];

  constructor(code: string, facts?: Refusal['facts']) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.facts = facts;
  }
}

/** Throws the refusal of a decision, or returns its value. */
export function assertAccepted<Value>(decision: { ok: true; value: Value } | { ok: false; refusal: Refusal }): Value {
  if (!decision.ok) throw new AppError(decision.refusal.code, decision.refusal.facts);
  return decision.value;
}

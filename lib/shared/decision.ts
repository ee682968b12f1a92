/** What a pure rule answers: go ahead with a value, or a named refusal with the facts its sentence needs. */
export type Refusal<Code extends string = string> = { code: Code; facts?: Record<string, string | number> };
export type Decision<Value, Code extends string = string> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal<Code> };

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const refuse = <Code extends string>(
  code: Code,
  facts?: Refusal['facts'],
): { ok: false; refusal: Refusal<Code> } => ({ ok: false, refusal: facts ? { code, facts } : { code } });

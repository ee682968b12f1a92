import type { Provenance } from '@/lib/scoring/facts';

/** The evidence and the deciders of several facts, each once, in a fixed order whatever the order of the facts. */
export function mergeProvenance(facts: Provenance[]): { evidenceIds: string[]; decidedBy: string[] } {
  const once = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))].sort();
  return {
    evidenceIds: once(facts.flatMap((fact) => fact.evidenceIds)),
    decidedBy: once(facts.map((fact) => fact.decidedBy)),
  };
}

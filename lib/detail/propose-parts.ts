export type Lead = { bodyId: string; name: string };

/**
 * A first cut of the leads' own parts (S6, 「按职责分工分别牵头」): the clause that names a lead, else, when the sentence
 * has as many clauses as leads, one each in order. Otherwise nothing: the office writes them.
 */
export function proposeParts(text: string, leads: readonly Lead[]): { bodyId: string; text: string }[] {
  if (leads.length < 2) return [];
  for (const separator of [/[;；。]/, /[,，]/]) {
    const clauses = text
      .split(separator)
      .map((clause) => clause.trim())
      .filter(Boolean);
    const named = leads.flatMap(({ bodyId, name }) => {
      const own = clauses.filter((clause) => clause.includes(name));
      return own.length > 0 && own.length < clauses.length ? [{ bodyId, text: own.join('；') }] : [];
    });
    if (named.length === leads.length) return named;
    if (clauses.length === leads.length)
      return leads.map(({ bodyId }, index) => ({ bodyId, text: clauses[index] ?? '' }));
  }
  return [];
}

/**
 * The clause a basis names and the words it quotes: 「衡政办函〔2016〕24号五、（一）及末段“主要负责同志…”」 is
 * 「五、（一）及末段」 and the quotation. A basis without a document number is the clause itself.
 */
export function clauseOf(basis: string): { clause: string; quote: string | null } {
  const [, clause, quote] = /^(?:.*?〔\d{4}〕\d+号)?([^“]*)(“.*)?$/su.exec(basis) ?? [];
  return { clause: clause?.trim() || basis, quote: quote ?? null };
}

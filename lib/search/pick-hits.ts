import { byRank, type Rank, rankOf } from './rank-of';
import { MOST_HITS, SEARCH_KINDS, type SearchGroup, type SearchHit, type SearchKind } from './search-hit';
import type { SearchQuery } from './search-query';

/** Something that may be an answer, with everything it may be called. */
export type Candidate = { hit: SearchHit; spellings: readonly string[] };

/** The best answers of each kind, eight at most; the kind with the best answer stands first. */
export function pickHits(query: SearchQuery, candidates: Record<SearchKind, readonly Candidate[]>): SearchGroup[] {
  return SEARCH_KINDS.map((kind) => ({ kind, found: bestHits(query, candidates[kind]) }))
    .flatMap(({ kind, found }) => (found[0] ? [{ kind, rank: found[0].rank, hits: found.map(({ hit }) => hit) }] : []))
    .sort(byRank)
    .map(({ kind, hits }) => ({ kind, hits }));
}

function bestHits(query: SearchQuery, candidates: readonly Candidate[]): { hit: SearchHit; rank: Rank }[] {
  return candidates
    .flatMap(({ hit, spellings }) => {
      const rank = rankOf(query, spellings);
      return rank ? [{ hit, rank }] : [];
    })
    .sort(byRank)
    .slice(0, MOST_HITS);
}

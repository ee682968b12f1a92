import type { BasisVerdict, LocalDuty, UpstreamClause, UpstreamDocument, Waiver } from './basis';

/** What stands opposite an upstream clause: duties that answer it, a reason why it does not apply here, or nothing. */
export type CoveredClause = {
  document: UpstreamDocument;
  clause: UpstreamClause;
  duties: LocalDuty[];
  waiver: Waiver | null;
};

export type Coverage = {
  clauses: CoveredClause[];
  /** 本级有、上级无. */
  ownDuties: LocalDuty[];
  counts: { clauses: number; answered: number; waived: number; open: number; duties: number; based: number };
};

type Material = {
  documents: readonly UpstreamDocument[];
  duties: readonly LocalDuty[];
  verdicts: readonly BasisVerdict[];
  waivers: readonly Waiver[];
};

/**
 * Coverage both ways (S2): 「上级有、本级无」 are clauses without a duty that were not set aside as 本级不适用; 「本级有、
 * 上级无」 are duties without a clause. A clause that is answered counts as answered even if it was set aside before.
 */
export function coverageOf({ documents, duties, verdicts, waivers }: Material): Coverage {
  const known = new Map(duties.map((duty) => [duty.id, duty]));
  const answering = new Map<string, LocalDuty[]>();
  const based = new Set<string>();
  const clauseIds = new Set(documents.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
  for (const { dutyId, clauseId, verdict } of verdicts) {
    const duty = known.get(dutyId);
    if (verdict !== 'linked' || !duty || !clauseIds.has(clauseId)) continue;
    answering.set(clauseId, [...(answering.get(clauseId) ?? []), duty]);
    based.add(dutyId);
  }
  const waived = new Map(waivers.map((waiver) => [waiver.clauseId, waiver]));
  const clauses = documents.flatMap((document) =>
    document.clauses.map((clause): CoveredClause => {
      const answers = (answering.get(clause.id) ?? []).sort((a, b) => a.number - b.number);
      return { document, clause, duties: answers, waiver: answers.length > 0 ? null : (waived.get(clause.id) ?? null) };
    }),
  );
  const answered = clauses.filter((one) => one.duties.length > 0).length;
  const setAside = clauses.filter(({ waiver }) => waiver !== null).length;
  return {
    clauses,
    ownDuties: duties.filter(({ id }) => !based.has(id)),
    counts: {
      clauses: clauses.length,
      answered,
      waived: setAside,
      open: clauses.length - answered - setAside,
      duties: duties.length,
      based: based.size,
    },
  };
}

/** 「上级要点 15 条：本级有 9 条，本级不适用 1 条，上级有、本级无 5 条；本级任务 77 条，上级无 68 条」 */
export function coverageInWords({ counts }: Pick<Coverage, 'counts'>): string {
  const { clauses, answered, waived, open, duties, based } = counts;
  return `上级要求${clauses}条：本级有${answered}条，本级不适用${waived}条，上级有、本级无${open}条；本级任务${duties}条，其中本级有、上级无${duties - based}条`;
}

import type { ParsedParty } from './parsed-plan';
import { splitClauses } from './sentences';
import type { Source, Span } from './source';
import { readBareList, readStatementBody } from './statement-body';

/** A body that a sentence obliges by its own grammar: 「各级各部门要…」. */
export type Subject = Span & { parties: ParsedParty[] };

const MODAL =
  /都要|均要|也要|都应|均应|应当|应该|必须|负责|(?<![重主摘概纪需简首必])要(?![求点闻素])|(?<![回反响供对适相])应|须|将|需(?!求)/g;
/** A subject longer than this is no subject but a sentence. */
const LONGEST_SUBJECT = 90;
const MODALS_TRIED = 4;
const COLLECTIVE_HEAD =
  /^(?:各[^,。;、于要应将须就按依根对把在]{0,14}?(?:牵头单位|责任单位|单位|部门|县市区|县\(市、区\)|区县|政府|乡镇|街道|科室|机关|园区)(?:各(?:单位|部门|乡镇|街道))?)/;
const POLITE = /^请/;
const JOINED = /联合(?!会)|会同/;

/**
 * The subjects of a sentence, each with the place of its clause: one for each clause that opens with a body and 要、应、须、
 * 将…, or with 请 and a collective. 「A联合B将…」 makes B `co`.
 */
export function findSubjects(source: Source, sentence: Span, documentPrefix: string | null): Subject[] {
  return splitClauses(source, sentence).flatMap((clause) => {
    const parties = readSubject(source, clause, documentPrefix);
    return parties ? [{ ...clause, parties }] : [];
  });
}

function readSubject(source: Source, clause: Span, prefix: string | null): ParsedParty[] | null {
  const folded = source.folded.slice(clause.start, clause.end);
  const polite = POLITE.test(folded) ? 1 : 0;
  const modals = [...folded.slice(0, LONGEST_SUBJECT).matchAll(MODAL)].slice(0, MODALS_TRIED);
  for (const modal of modals) {
    const parties = readBodies(source, { start: clause.start + polite, end: clause.start + modal.index }, prefix);
    if (parties) return parties;
  }
  const head = polite ? COLLECTIVE_HEAD.exec(folded.slice(1)) : null;
  return head ? readBodies(source, { start: clause.start + 1, end: clause.start + 1 + head[0].length }, prefix) : null;
}

function readBodies(source: Source, span: Span, prefix: string | null): ParsedParty[] | null {
  if (!JOINED.test(source.folded.slice(span.start, span.end)))
    return readBareList(source, span, 'responsible', prefix)?.parties ?? null;
  const joined = readStatementBody(source, span, prefix);
  return joined?.sure ? joined.parties : null;
}

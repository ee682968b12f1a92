import type { Source, Span } from './source';
import type { Statement } from './statement';
import { readStatementBody } from './statement-body';

/** 「该项工作具体由市电子政务办负责」, 「通知指出，上述工作由X和Y牵头落实」: speaks of the sentences before it. */
const POINTING_BACK =
  /(?<=^|[。;\n][ \t]{0,8})(?:[^,。;\n]{2,8},)?(?:以上|上述|该|此|这|本|前述)[^,。;\n由]{0,12}?(?:工作|任务|事项|职责)[^,。;\n由]{0,6}由(?<who>[^。;\n]{2,120}?(?:牵头|负责|落实|承担|组织实施|承办|办理)+)(?=[,。;\s]|$)/g;

/** Statements in running text that hand the sentences before them to somebody. */
export function findProseStatements(source: Source, span: Span, documentPrefix: string | null): Statement[] {
  const folded = source.folded.slice(span.start, span.end);
  return [...folded.matchAll(POINTING_BACK)].flatMap((found): Statement[] => {
    const who = found.groups?.who ?? '';
    const end = span.start + found.index + found[0].length;
    const reading = readStatementBody(source, { start: end - who.length, end }, documentPrefix);
    return reading?.sure ? [{ start: span.start + found.index, end, form: 'prose', reading }] : [];
  });
}

import { findDeadlines } from './find-deadlines';
import { splitAtDepthZero } from './sentences';
import type { Source, Span } from './source';

/** What of a statement names bodies, and what only says until when or how the list is to be read. */
export type StatementSegments = { runs: Span[]; deadlines: Span[] };

const UNKNOWN = { year: null, publishedOn: null };
const NOTE =
  /(?:以)?下同$|(?:为|是|系)(?:总)?(?:牵头|主办|主责|责任)|排名|排序|不分先后|带\*|详见|见附件|联系电话|^\d[\d-]{6,}$/;
const LASTING = /^(?:全年|长期|长期坚持|持续|持续推进|持续开展|常态化|常年|立行立改|即知即改|立即整改|贯穿全年|每年)$/;
const FILLER =
  /^(?:在|于|力争|确保|并|前|底|之|以|至|到|完成|办结|落实|到位|取得实效|整改|任务|实施|开展|启动|见效|初步|全部|全面|阶段性|成果|[\s,;。、])*$/;

/** Cuts a statement at , ; 。 into runs of names and verbs; 「6月底前完成」 and 「列第一位的为牵头单位」 are set aside. `apart` keeps neighbouring pieces apart (「牵头单位：A，B按职责分工负责」 gives B no lead). */
export function segmentStatement(source: Source, span: Span, apart = false): StatementSegments {
  const runs: Span[] = [];
  const deadlines: Span[] = [];
  let open = false;
  for (const piece of splitAtDepthZero(source, span, (mark) => ',;。'.includes(mark))) {
    const folded = source.folded.slice(piece.start, piece.end);
    const last = runs.at(-1);
    if (NOTE.test(folded)) open = false;
    else if (isDeadlineOnly(source, piece, folded)) {
      deadlines.push(piece);
      open = false;
    } else if (open && last && !apart) last.end = piece.end;
    else {
      runs.push({ ...piece });
      open = true;
    }
  }
  return { runs, deadlines };
}

function isDeadlineOnly(source: Source, span: Span, folded: string): boolean {
  if (LASTING.test(folded)) return true;
  if (folded.length > 30 || !/[年月日季度前底]/.test(folded)) return false;
  const found = findDeadlines(source, span, UNKNOWN);
  if (found.length === 0) return false;
  let rest = folded;
  for (const { deadline } of [...found].reverse()) {
    rest = rest.slice(0, deadline.start - span.start) + rest.slice(deadline.end - span.start);
  }
  return FILLER.test(rest);
}

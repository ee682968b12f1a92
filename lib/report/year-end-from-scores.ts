import type { OutcomeFigures } from '@/lib/scoring/count-outcomes';
import type { Scheme } from '@/lib/scoring/scheme';
import type { BoardGroup, BoardRow } from '@/lib/scoring/score-board';
import { localDate } from '@/lib/shared/local-date';
import { formatPoints, multiplyRatio, points, ZERO_POINTS } from '@/lib/shared/points';
import type { SummaryGroup, SummaryRow, YearEndFigures } from './year-end-figures';

type Given = {
  city: string;
  plan: { year: number; title: string; documentNumber: string | null; issuer: string | null };
  scheme: Scheme;
  confirmed: boolean;
  board: readonly BoardGroup[];
  outcomes: OutcomeFigures;
};

/**
 * The figures of the year-end summary from the ranking and the count of obligations: nothing is typed a second time.
 * `board` and `outcomes` are of the same day. The office that signs is the plan's issuer.
 */
export function yearEndFromScores({ city, plan, scheme, confirmed, board, outcomes }: Given): YearEndFigures {
  const { asOf, ...counts } = outcomes;
  return {
    city,
    year: plan.year,
    office: plan.issuer ?? `${city}人民政府办公室`,
    planTitle: plan.title,
    documentNumber: plan.documentNumber ?? '文号待定',
    asOf: localDate(asOf),
    state: confirmed ? '定稿' : '草稿',
    schemeName: scheme.name,
    weightPercent: weightOf(scheme),
    gradeNames: scheme.grades.map(({ name }) => name),
    groups: board.map(
      ({ name, rows }): SummaryGroup => ({
        name,
        indicators: scheme.indicators.map((indicator) => ({
          id: indicator.id,
          name: indicator.name,
          full: formatPoints(indicator.points),
        })),
        rows: rows.map(toRow),
      }),
    ),
    obligations: { ...counts, notApplicable: 0 },
    findings: [],
    rectifyBy: null,
  };
}

/** Of the first overall assessment the scheme names, in percent. */
function weightOf({ convert: [convert] }: Scheme): string {
  return formatPoints(convert ? multiplyRatio(convert.weight, points(100), convert.of) : ZERO_POINTS);
}

function toRow({ rank, body, marks, total, grade, converted, vetoes }: BoardRow): SummaryRow {
  return {
    rank,
    bodyName: body.shortName,
    cells: marks.map(({ id, state, points: earned }) => ({
      indicatorId: id,
      result: state === 'scored' ? (earned ?? 'unknown') : state,
    })),
    total,
    grade,
    converted,
    note: vetoes.length > 0 ? `一票否决：${vetoes.join('、')}` : '',
  };
}

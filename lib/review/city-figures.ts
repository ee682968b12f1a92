import { type LocalDate, officialDate } from '@/lib/shared/local-date';

export type CityCounts = {
  total: number;
  closed: number;
  /** Waits for the office. */
  submitted: number;
  returned: number;
  /** Not reported although the due day has passed; counted here and nowhere else. */
  overdue: number;
  /** Everything else: open, and not yet due. */
  open: number;
};

export type BodyKind = 'office' | 'department' | 'county' | 'public_institution' | 'vertical' | 'town' | 'subordinate';

export type BodyFigures = CityCounts & { bodyId: string; bodyName: string };
/** One body as the database counts it, in the order of the directory. */
export type BodyRow = BodyFigures & { kind: BodyKind };
/** One chapter, in the order of the plan. */
export type ChapterRow = CityCounts & { chapter: string };
export type CityGroup = { kind: BodyKind; name: string; bodies: BodyFigures[]; counts: CityCounts };
export type CityFigures = {
  counts: CityCounts;
  groups: CityGroup[];
  chapters: ChapterRow[];
};

const GROUP_NAMES: Record<BodyKind, string> = {
  office: '市政府办',
  department: '市直部门',
  county: '县市区',
  public_institution: '企事业单位',
  vertical: '中央、省驻市单位',
  town: '乡镇街道',
  subordinate: '下属机构',
};

const NOTHING: CityCounts = { total: 0, closed: 0, submitted: 0, returned: 0, overdue: 0, open: 0 };

const sum = (rows: readonly CityCounts[]): CityCounts =>
  rows.reduce<CityCounts>(
    (a, b) => ({
      total: a.total + b.total,
      closed: a.closed + b.closed,
      submitted: a.submitted + b.submitted,
      returned: a.returned + b.returned,
      overdue: a.overdue + b.overdue,
      open: a.open + b.open,
    }),
    NOTHING,
  );

function groupBy<Row, Key extends string>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Row[]][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups];
}

/**
 * The city's figures: whole, by kind of body, by body, by chapter. Bodies stand with the least done first, since those
 * are what the page is read for; equals keep the order of the directory.
 */
export function buildCityFigures(bodies: readonly BodyRow[], chapters: readonly ChapterRow[]): CityFigures {
  const groups = groupBy(bodies, ({ kind }) => kind).map(
    ([kind, ofKind]): CityGroup => ({
      kind,
      name: GROUP_NAMES[kind],
      bodies: ofKind.map(({ kind: _, ...figures }) => figures).sort(byNeed),
      counts: sum(ofKind),
    }),
  );
  return { counts: sum(bodies), groups, chapters: [...chapters] };
}

const byNeed = (a: CityCounts, b: CityCounts): number =>
  b.overdue - a.overdue || a.closed * b.total - b.closed * a.total;

/** Whole per cent, rounded down: 99.9 % is not yet everything. Null when there is nothing to count. */
export const percentClosed = ({ closed, total }: CityCounts): number | null =>
  total > 0 ? Math.floor((closed * 100) / total) : null;

/** One stretch of the sentence on top; `owed` is set in vermilion. */
export type SentencePart = { text: string; owed?: true };

/** Bodies named in the sentence before it says 「等」. */
const NAMED = 2;

/**
 * The sentence a director reads aloud, from the figures alone: 「77 条任务分给 40 个单位共 402 件，已办结 81%；逾期 7 件在
 * 6 个单位，请市国资委、市商粮局等尽快报送。」
 */
export function citySentence(figures: CityFigures, tasks: number): SentencePart[] {
  const { counts, groups } = figures;
  const bodies = groups.flatMap((group) => group.bodies);
  if (counts.total === 0) return [{ text: '这一年的任务还没有下达。' }];
  const head = `${tasks} 条任务分给 ${bodies.length} 个单位共 ${counts.total} 件，已办结 ${percentClosed(counts)}%`;
  if (counts.closed === counts.total) return [{ text: `${tasks} 条任务 ${counts.total} 件，全部办结。` }];
  const owing = bodies.filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue);
  if (owing.length === 0) {
    const waiting = counts.submitted > 0 ? `；待审 ${counts.submitted} 件` : '';
    return [{ text: `${head}${waiting}，没有逾期。` }];
  }
  const names = owing
    .slice(0, NAMED)
    .map(({ bodyName }) => bodyName)
    .join('、');
  const others = owing.length > NAMED ? '等' : '';
  return [
    { text: `${head}；` },
    { text: `逾期 ${counts.overdue} 件`, owed: true },
    { text: `在 ${owing.length} 个单位，请${names}${others}尽快报送。` },
  ];
}

export type OverdueRow = {
  obligationId: string;
  bodyName: string;
  taskText: string;
  anchor: string;
  dueOn: LocalDate;
  days: number;
};

export const overdueLabel = ({ dueOn }: Pick<OverdueRow, 'dueOn'>): string => `${officialDate(dueOn).slice(5)}到期`;

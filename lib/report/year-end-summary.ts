import { officialDate } from '@/lib/shared/local-date';
import { chineseNumeral } from './chinese-numeral';
import type { ReportBlock, ReportModel } from './report-model';
import { buildScoreTable } from './score-table';
import type { SummaryGroup, YearEndFigures } from './year-end-figures';
import { groupParagraphs, overallParagraphs, problemParagraphs, requirementParagraphs } from './year-end-wording';

/**
 * 年终总结: four sections written from the figures, then one 得分表 per group as attachment (structure of a
 * 考核结果通报, domain 5.4). A draft says so under its title and on every page; red head and seal are never produced,
 * they belong to the signed paper (domain 5.3).
 */
export function buildYearEndSummary(figures: YearEndFigures): ReportModel {
  const { city, year, office, asOf, state, groups, weightPercent } = figures;
  const title = `${city}${year}年政务公开工作年终总结`;
  const titles = groups.map((group) => scoreTableTitle(figures, group));
  const isDraft = state === '草稿';
  return {
    title,
    mark: isDraft ? state : null,
    blocks: [
      { kind: 'title', text: title },
      ...(isDraft ? [{ kind: 'subtitle', text: `（${state}）` } satisfies ReportBlock] : []),
      ...section('一、总体情况', overallParagraphs(figures)),
      ...scoreSection(figures),
      ...section('三、存在问题', problemParagraphs(figures)),
      ...section('四、下一步要求', requirementParagraphs(figures)),
      ...(titles.length > 0 ? [{ kind: 'attachment-note', titles } satisfies ReportBlock] : []),
      { kind: 'signature', office, date: officialDate(asOf) },
      ...groups.flatMap((group, index): ReportBlock[] => [
        { kind: 'page-section', orientation: 'landscape' },
        { kind: 'attachment-label', text: groups.length > 1 ? `附件${index + 1}` : '附件' },
        { kind: 'title', text: titles[index] ?? '' },
        ...buildScoreTable(group, weightPercent),
      ]),
    ],
  };
}

const scoreTableTitle = ({ city, year }: YearEndFigures, group: SummaryGroup): string =>
  `${city}${year}年政务公开工作考核得分表（${group.name}）`;

function section(heading: string, paragraphs: readonly string[]): ReportBlock[] {
  return [
    { kind: 'heading', level: 1, text: heading },
    ...paragraphs.map((text): ReportBlock => ({ kind: 'paragraph', text })),
  ];
}

function scoreSection({ groups, gradeNames, weightPercent }: YearEndFigures): ReportBlock[] {
  const parts = groups.flatMap((group, index): ReportBlock[] => [
    { kind: 'heading', level: 2, text: `（${chineseNumeral(index + 1)}）${group.name}` },
    ...groupParagraphs(group, gradeNames).map((text): ReportBlock => ({ kind: 'paragraph', text })),
  ]);
  const closing =
    groups.length === 0
      ? '本年度没有开展考核。'
      : `考核得分按${weightPercent}%的权重折算计入政府绩效考核，各单位折算得分见附件。`;
  return [{ kind: 'heading', level: 1, text: '二、得分与等次' }, ...parts, { kind: 'paragraph', text: closing }];
}

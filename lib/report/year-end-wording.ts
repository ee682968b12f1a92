import { officialDate } from '@/lib/shared/local-date';
import { addPoints, formatPoints, multiplyRatio, type Points, points } from '@/lib/shared/points';
import { chineseNumeral } from './chinese-numeral';
import { UNKNOWN } from './report-model';
import type { ObligationFigures, SummaryGroup, SummaryRow, YearEndFigures } from './year-end-figures';

/** Bodies under this total are named (宣城 2016; 「不合格<60」 岳公开办发〔2017〕2号). */
export const PASS_MARK = points('60');

type ScoredRow = SummaryRow & { total: string };
const isScored = (row: SummaryRow): row is ScoredRow => row.total !== null;

/** 一、总体情况: on what ground, whom, and what became of the year's obligations. */
export function overallParagraphs(figures: YearEndFigures): string[] {
  const { planTitle, documentNumber, office, schemeName, year, asOf, groups } = figures;
  const objects = groups.map((group) => `${group.rows.length}个${group.name}`).join('、');
  const assessed =
    objects === ''
      ? `${office}跟踪了${year}年政务公开工作任务落实情况`
      : `${office}按照《${schemeName}》，对${objects}${year}年政务公开工作进行了考核`;
  return [
    `根据《${planTitle}》（${documentNumber}），${assessed}。有关数据截至${officialDate(asOf)}。`,
    obligationSentence(figures.obligations),
  ];
}

const overdueCount = ({ overdue }: ObligationFigures): number => overdue.reduce((sum, { count }) => sum + count, 0);

function obligationSentence(counts: ObligationFigures): string {
  const { onTime, late, submitted, open, notApplicable } = counts;
  const overdue = overdueCount(counts);
  const total = onTime + late + submitted + overdue + open + notApplicable;
  if (total === 0) return '本年度没有下达到单位的任务。';
  const closed = onTime + late;
  const applicable = total - notApplicable;
  const parts = [
    `办结${closed}件，其中按期办结${onTime}件、逾期后办结${late}件`,
    `已报送待审${submitted}件`,
    `逾期未办结${overdue}件`,
    `尚未到期${open}件`,
    `不适用${notApplicable}件`,
  ];
  const rate = applicable === 0 ? '' : `除去不适用的，办结率为${percent(closed, applicable)}。`;
  return `要点任务分解到单位共${total}件：${parts.join('；')}。${rate}`;
}

/** Share in per cent, two decimals, half up; `whole` is not 0. */
function percent(part: number, whole: number): string {
  return `${formatPoints(multiplyRatio(points(part), 100n, BigInt(whole), 2), 2)}%`;
}

/** 二、得分与等次 of one group: how many are scored, the mean, bodies per grade, the best and the failing by name. */
export function groupParagraphs(group: SummaryGroup, gradeNames: readonly string[]): string[] {
  const scored = group.rows.filter(isScored);
  const waiting = group.rows.filter((row) => !isScored(row));
  if (group.rows.length === 0) return [`${group.name}没有考核对象。`];
  const incomplete =
    waiting.length === 0
      ? ''
      : `尚有${waiting.length}个单位没有评完（${names(waiting)}），得分、名次和等次${UNKNOWN}。`;
  if (scored.length === 0) return [`共${group.rows.length}个单位。${incomplete}`];
  const head =
    waiting.length === 0
      ? `共${group.rows.length}个单位，全部评完`
      : `共${group.rows.length}个单位，评完${scored.length}个`;
  const mean = `平均${meanOf(scored)}分。`;
  return [`${head}，${mean}${incomplete}`, gradeSentence(scored, gradeNames) + failingSentence(scored, gradeNames)];
}

function gradeSentence(scored: readonly ScoredRow[], gradeNames: readonly string[]): string {
  const counts = gradeNames.map((grade, index) => {
    const rows = scored.filter((row) => row.grade === grade);
    const named = index === 0 && rows.length > 0 ? `（${namesWithTotals(rows)}）` : '';
    return `${grade}${rows.length}个${named}`;
  });
  return `${counts.join('，')}。`;
}

/** A veto fails a body whose points would have passed, so the two reasons are told apart. */
function failingSentence(scored: readonly ScoredRow[], gradeNames: readonly string[]): string {
  const below = scored.filter((row) => points(row.total) < PASS_MARK);
  const failing = gradeNames.at(-1);
  const vetoed = scored.filter((row) => row.grade === failing && points(row.total) >= PASS_MARK);
  const mark = formatPoints(PASS_MARK);
  const low =
    below.length === 0
      ? `没有低于${mark}分的单位。`
      : `低于${mark}分的有${below.length}个单位：${namesWithTotals(below)}。`;
  if (vetoed.length === 0) return low;
  return `${low}${namesWithTotals(vetoed)}得分达到${mark}分，等次定为${failing}。`;
}

/** 三、存在问题: overdue obligations first, then each kind of finding with the bodies that still have some. */
export function problemParagraphs({ obligations, findings }: YearEndFigures): string[] {
  const late = overdueCount(obligations);
  const bodies = obligations.overdue.map(({ bodyName, count }) => `${bodyName}${count}件`).join('、');
  const overdue = late === 0 ? [] : [`任务逾期未办结${late}件（${bodies}）。`];
  const found = findings
    .filter((finding) => finding.count > 0)
    .map(({ kind, count, rectified, openBodies }) => {
      if (count === rectified) return `${kind}，查出${count}处，全部完成整改。`;
      const who = openBodies.length === 0 ? '' : `（${openBodies.join('、')}）`;
      return `${kind}，查出${count}处，完成整改${rectified}处，还有${count - rectified}处没有改好${who}。`;
    });
  const problems = numbered([...overdue, ...found]);
  return problems.length === 0 ? ['没有登记在案的问题。'] : problems;
}

/** 四、下一步要求: only what the figures leave open, each with its date and where to report. */
export function requirementParagraphs({ obligations, findings, groups, office, rectifyBy }: YearEndFigures): string[] {
  const deadline = rectifyBy === null ? `（期限${UNKNOWN}）` : `于${officialDate(rectifyBy)}前`;
  const late = overdueCount(obligations);
  const unrectified = findings.reduce((sum, finding) => sum + finding.count - finding.rectified, 0);
  const waiting = groups.flatMap((group) => group.rows).filter((row) => !isScored(row)).length;
  return numbered([
    ...(late > 0 ? [`逾期未办结的${late}件任务，由责任单位${deadline}办结，结果报${office}。`] : []),
    ...(unrectified > 0 ? [`没有改好的${unrectified}处问题，由有关单位${deadline}完成整改，结果报${office}。`] : []),
    ...(obligations.submitted > 0 ? [`待审的${obligations.submitted}件材料，由${office}审完。`] : []),
    ...(waiting > 0 ? [`没有评完的${waiting}个单位，评完后补入得分表。`] : []),
    ...(groups.length > 0
      ? ['各单位对照附件得分表逐项查找失分原因，改进措施列入下一年度工作。']
      : ['各单位继续落实要点任务，及时报送办理结果。']),
  ]);
}

const numbered = (sentences: readonly string[]): string[] =>
  sentences.map((sentence, index) => `${chineseNumeral(index + 1)}是${sentence}`);

const names = (rows: readonly SummaryRow[]): string => rows.map((row) => row.bodyName).join('、');

const totalText = (total: string): string => formatPoints(points(total), 2);

const namesWithTotals = (rows: readonly ScoredRow[]): string =>
  rows.map((row) => `${row.bodyName}${totalText(row.total)}分`).join('、');

function meanOf(rows: readonly ScoredRow[]): string {
  const sum: Points = addPoints(...rows.map((row) => points(row.total)));
  return formatPoints(multiplyRatio(sum, 1n, BigInt(rows.length), 2), 2);
}

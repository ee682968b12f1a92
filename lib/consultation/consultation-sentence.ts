import type { ConsultationFigures } from './consultation-figures';

/**
 * The sentence a briefing prints: 「向全市8县（区）、44个市直有关部门征求到意见建议50份，采纳修改意见23条」 (庆阳市2018年
 * 简报). 份 counts replies, 条 counts adopted opinions, those adopted in part included and then named.
 */
export function consultationSentence(figures: ConsultationFigures): string {
  const partly = figures.partly > 0 ? `（其中部分采纳${figures.partly}条）` : '';
  const adopted = figures.adopted + figures.partly;
  return `向${askedWords(figures)}征求到意见建议${figures.replies}份，采纳修改意见${adopted}条${partly}`;
}

/** The same while it is not known yet what is adopted: 「向全市8县（区）征求意见，收到回复3份、意见2条」. */
export function runningSentence(figures: ConsultationFigures): string {
  return `向${askedWords(figures)}征求意见，收到回复${figures.replies}份、意见${figures.opinions}条`;
}

/** 「全市8县（区）、44个市直有关部门」; only kinds that were asked. */
function askedWords(figures: ConsultationFigures): string {
  const { counties, departments, institutions, verticals, countyWord } = figures;
  const parts = [
    counties > 0 && `${counties}${countyWord}`,
    departments > 0 && `${departments}个市直有关部门`,
    institutions > 0 && `${institutions}个公共企事业单位`,
    verticals > 0 && `${verticals}个驻地国省属单位`,
  ].filter((part) => part !== false);
  return `全市${parts.join('、')}`;
}

/** Every count with what it counts: replies in 份, opinions in 条, silence in 个单位. */
export function figuresInWords(figures: ConsultationFigures): string {
  const { asked, replies, withOpinions, withoutOpinions, silent, late, opinions } = figures;
  const { adopted, partly, rejected, undecided } = figures;
  const lateWords = late > 0 ? `，逾期回复${late}份` : '';
  const open = undecided > 0 ? `，还没有决定${undecided}条` : '';
  return (
    `征求${asked}个单位，收到回复${replies}份（有意见${withOpinions}份、没有意见${withoutOpinions}份${lateWords}），` +
    `${silent}个单位没有回复；意见${opinions}条，采纳${adopted}条、部分采纳${partly}条、不采纳${rejected}条${open}`
  );
}

import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { buildProblemPaper, type ProblemPaper } from './problem-paper';

const paper = (level: ProblemPaper['level'], step: Partial<ProblemPaper['step']> = {}): ProblemPaper => ({
  office: '衡阳市人民政府办公室',
  level,
  year: 2016,
  number: 3,
  body: '市环境保护局',
  finding: '三季度饮用水水质报告没有公开。',
  clause: '要点二（三）',
  sources: ['supervision', 'public'],
  dueOn: localDate('2016-10-10'),
  step: {
    takenOn: localDate('2016-10-12'),
    replyBy: localDate('2016-10-20'),
    documentNumber: null,
    scope: null,
    talker: null,
    talkedTo: null,
    commitment: null,
    ...step,
  },
});
const wordsOf = (given: ProblemPaper) =>
  buildProblemPaper(given).blocks.map((block) => ('text' in block ? block.text : block.kind));

describe('papers of the ladder', () => {
  it('an order says what, which rule, how late, by when', () => {
    expect(wordsOf(paper('order'))).toEqual([
      '关于限期整改的督办单',
      '2016年问题清单第3号',
      '市环境保护局：',
      '经督查、群众发现，你单位存在以下问题：三季度饮用水水质报告没有公开。',
      '以上不符合要点二（三）。',
      '应于2016年10月10日前整改到位，截至2016年10月12日已逾期2天。',
      '请于2016年10月20日前完成整改，并将整改情况和公开网址报我办。确有困难的，请在期限以前申请延期并说明理由。',
      'signature',
    ]);
  });

  it('a sentence whose fact is not known is left out: no lateness before the day, no empty braces', () => {
    const early = wordsOf(paper('order', { takenOn: localDate('2016-10-09') }));
    expect(early.some((words) => words.includes('逾期'))).toBe(false);
    for (const level of ['order', 'circular', 'talk'] as const) {
      expect(wordsOf(paper(level, { scope: '各县市区' })).join('')).not.toContain('{');
    }
  });

  it('a circular goes to whom it is told, a talk names both sides', () => {
    expect(wordsOf(paper('circular', { scope: '各县市区、市直各单位' }))).toContain('各县市区、市直各单位：');
    const talk = paper('talk', {
      talker: '市政府办李主任',
      talkedTo: '分管副局长',
      documentNumber: '衡政办函〔2016〕9号',
    });
    expect(wordsOf(talk)).toContain('定由市政府办李主任约谈分管副局长。');
    expect(wordsOf(talk)).toContain('衡政办函〔2016〕9号');
  });
});

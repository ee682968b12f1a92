import { describe, expect, it } from 'vitest';
import { foldText } from '@/lib/organisation/fold-text';
import type { OpinionDecision, Recipient } from './consultation';
import { consultationFigures } from './consultation-figures';
import { consultationSentence, figuresInWords, runningSentence } from './consultation-sentence';

type Asked = Pick<Recipient, 'kind' | 'answer' | 'late' | 'shortName'>;

const many = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
const decided = (counts: Partial<Record<OpinionDecision | 'open', number>>) =>
  Object.entries(counts).flatMap(([decision, count]) =>
    many(count, { decision: decision === 'open' ? null : (decision as OpinionDecision) }),
  );

/** 庆阳市2018年: seven counties and one district, 44 departments; 50 of the 52 answered. */
function qingyang(): Asked[] {
  const county = { kind: 'county', answer: 'opinions', late: false } as const;
  const department = { kind: 'department', shortName: '市直', late: false } as const;
  return [
    ...many(7, { ...county, shortName: '环县' }),
    { ...county, shortName: '西峰区' },
    ...many(1, { ...department, kind: 'office', answer: 'opinions' } as const),
    ...many(22, { ...department, answer: 'opinions' } as const),
    ...many(18, { ...department, answer: 'none' } as const),
    ...many(1, { ...department, answer: 'none', late: true } as const),
    ...many(2, { ...department, answer: 'waiting' } as const),
  ];
}

describe('consultationSentence', () => {
  it('庆阳市2018年: 44+8 bodies, 50 replies, 23 adopted, as the seed prints it', () => {
    const figures = consultationFigures(qingyang(), decided({ adopted: 23, rejected: 27 }));
    expect(figures).toMatchObject({ counties: 8, departments: 44, asked: 52, replies: 50, opinions: 50, adopted: 23 });
    expect(foldText(consultationSentence(figures))).toBe(
      '向全市8县(区)、44个市直有关部门征求到意见建议50份,采纳修改意见23条',
    );
  });

  it('份 counts replies and 条 opinions, each by itself', () => {
    const figures = consultationFigures(qingyang(), decided({ adopted: 18, partly: 5, rejected: 37, open: 1 }));
    expect(consultationSentence(figures)).toBe(
      '向全市8县（区）、44个市直有关部门征求到意见建议50份，采纳修改意见23条（其中部分采纳5条）',
    );
    expect(runningSentence(figures)).toBe('向全市8县（区）、44个市直有关部门征求意见，收到回复50份、意见61条');
    expect(figuresInWords(figures)).toBe(
      '征求52个单位，收到回复50份（有意见31份、没有意见19份，逾期回复1份），2个单位没有回复；' +
        '意见61条，采纳18条、部分采纳5条、不采纳37条，还没有决定1条',
    );
  });

  it('names the counties as they are called and leaves out kinds nobody was asked of', () => {
    const county = { kind: 'county', answer: 'none', late: false } as const;
    const word = (...names: string[]) =>
      consultationSentence(
        consultationFigures(
          names.map((shortName) => ({ ...county, shortName })),
          [],
        ),
      );
    expect(word('衡阳县', '耒阳市', '雁峰区')).toBe('向全市3县市区征求到意见建议3份，采纳修改意见0条');
    expect(word('雁峰区', '石鼓区')).toContain('2区征求');
    const others = [
      { kind: 'vertical', shortName: '国网', answer: 'waiting', late: false },
      { kind: 'public_institution', shortName: '水务', answer: 'waiting', late: false },
    ] as const;
    expect(consultationSentence(consultationFigures(others, []))).toBe(
      '向全市1个公共企事业单位、1个驻地国省属单位征求到意见建议0份，采纳修改意见0条',
    );
  });
});

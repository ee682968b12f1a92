import { describe, expect, it } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { rectificationOf } from './rectification';

const due = localDate('2016-10-20');
const of = (state: 'open' | 'answered' | 'closed', repliedOn: string | null, today: string) =>
  rectificationOf({ state, dueOn: due, repliedOn: repliedOn ? localDate(repliedOn) : null }, localDate(today));

describe('整改结果', () => {
  it.each([
    ['期限当天回复，后来销号，按期', of('closed', '2016-10-20', '2016-11-30'), '按期整改'],
    ['晚一天回复，逾期', of('closed', '2016-10-21', '2016-11-30'), '逾期整改'],
    ['没有回复就销号（如合并），不算逾期', of('closed', null, '2016-11-30'), '按期整改'],
    ['期限当天还没有回复，还不能定', of('open', null, '2016-10-20'), null],
    ['过了期限没有回复，未整改', of('open', null, '2016-10-21'), '未整改'],
    ['退回重改，过了期限，未整改', of('open', '2016-10-19', '2016-10-21'), '未整改'],
    ['回复了等核实，不怪单位', of('answered', '2016-10-19', '2016-11-30'), null],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '@/lib/shared/local-date';
import { decideDays, parseDayList, printDayList } from './day-list';
import { HOLIDAY_YEARS } from './holiday-years';

describe('a list of days as a notice prints it', () => {
  it.each([
    [
      '01-01~01-03, 02-05~02-11',
      [
        ['', '2027-01-01', '2027-01-03'],
        ['', '2027-02-05', '2027-02-11'],
      ],
    ],
    [
      '元旦 01-01～01-03，清明节：4月5日',
      [
        ['元旦', '2027-01-01', '2027-01-03'],
        ['清明节', '2027-04-05', '2027-04-05'],
      ],
    ],
    ['春节 2月5日至11日', [['春节', '2027-02-05', '2027-02-11']]],
    [
      '国庆节 10月1日至10月7日\n端午节 2027-06-09',
      [
        ['国庆节', '2027-10-01', '2027-10-07'],
        ['端午节', '2027-06-09', '2027-06-09'],
      ],
    ],
    ['元旦 2026-12-31~2027-01-02', [['元旦', '2026-12-31', '2027-01-02']]],
    ['2026-12-31~01-02', [['', '2026-12-31', '2027-01-02']]],
    ['', []],
  ])('%s', (text, expected) => {
    const { ranges, errors } = parseDayList(text, 2027);
    expect(errors).toEqual([]);
    expect(ranges.map(({ name, from, to }) => [name, from, to])).toEqual(expected);
  });

  it.each([
    ['01-01, 02-30', '第 2 项“02-30”：没有 2 月 30 日'],
    ['春节', '看不懂'],
    ['02-11~02-05', '写反'],
    ['01-01~03-01', '一连 60 天'],
    ['2028-01-01', '不在 2027 年'],
    ['13-01', '没有 13 月 1 日'],
  ])('%s is answered', (text, sentence) => {
    expect(parseDayList(text, 2027).errors.join()).toContain(sentence);
  });

  it('lets only weekend days be worked, and no day be both', () => {
    expect(
      decideDays(2027, { off: '02-05~02-11', on: '02-06, 02-03' }, { fallback: '放假', isFree: () => false }),
    ).toEqual({
      ok: false,
      off: [],
      on: ['2027-02-06 又放假又上班，留一处', '2027-02-03 是周三，本来就上班，不用写'],
    });
    expect(decideDays(2027, { off: '10-01，10-01', on: '' }, { fallback: '放假', isFree: () => false })).toMatchObject({
      off: ['2027-10-01 写了两次'],
    });
  });

  it('reads back every notice it prints', () => {
    for (const { year, holidays, workdays } of HOLIDAY_YEARS) {
      const off = holidays.flatMap(({ name, from, to }) => {
        const days = [];
        for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, reason: name });
        return days;
      });
      const on = workdays.map((day) => ({ day, reason: '调休上班' }));
      // The notice of January 2020 also names a Monday on which work begins again.
      const texts = { off: printDayList(off, year), on: printDayList(on, year, false) };
      const read = decideDays(year, texts, { fallback: '放假', isFree: (day) => day === '2020-02-03' });
      expect(read).toEqual({
        ok: true,
        days: [...off.map((day) => ({ ...day, kind: 'off' })), ...on.map((day) => ({ ...day, kind: 'on' }))].sort(
          (a, b) => (a.day < b.day ? -1 : 1),
        ),
      });
    }
    expect(printDayList([{ day: localDate('2027-10-01'), reason: '国庆节' }], 2027)).toBe('国庆节 10-01');
  });
});

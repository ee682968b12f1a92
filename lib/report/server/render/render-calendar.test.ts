import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { calendarEntries, workingDaysBack } from '@/lib/report/calendar-entries';
import type { YearRow } from '@/lib/report/year-things';
import { localDate } from '@/lib/shared/local-date';
import { renderCalendar } from './render-calendar';

const NOW = new Date('2016-10-12T03:04:05Z');
const LONG = '公开饮用水水源、供水厂出水、用户水龙头水质等饮水安全状况，并通过新闻发布会、微信、公示栏主动告知；𠮷';

const row = (changes: Partial<YearRow>): YearRow => ({
  obligationId: 'o-1',
  taskId: 't-1',
  number: 44,
  anchor: '二（十）',
  text: LONG,
  role: 'lead',
  period: '2016Q3',
  dueOn: localDate('2016-11-01'),
  dueMoves: 0,
  state: 'in_progress',
  recurrence: 'quarter',
  supervised: false,
  ownPart: null,
  ...changes,
});

const fileOf = (rows: readonly YearRow[]): string =>
  renderCalendar('市环保局', calendarEntries(rows, '2016年要点', NATIONAL_CALENDAR), NOW).toString('utf8');

function eventsOf(file: string) {
  const component = new ICAL.Component(ICAL.parse(file));
  return component.getAllSubcomponents('vevent').map((part) => ({ part, event: new ICAL.Event(part) }));
}

describe('renderCalendar', () => {
  it('reads back in another parser, word for word', () => {
    const commas = 'A,B;C\\D\n换行';
    const [first, second] = eventsOf(
      fileOf([row({}), row({ obligationId: 'o-2', ownPart: commas, dueOn: localDate('2016-12-31') })]),
    );
    expect(first?.event).toMatchObject({ uid: 'o-1@yaodian', sequence: 0 });
    expect(first?.event.description).toContain(LONG);
    expect(first?.event.startDate.isDate).toBe(true);
    expect(first?.event.startDate.toString()).toBe('2016-11-01');
    expect(second?.event.description.startsWith(commas)).toBe(true);
    expect(first?.part.getFirstPropertyValue('dtstamp')?.toString()).toBe('2016-10-12T03:04:05Z');
    expect(first?.part.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('strikes out what an amendment took back, with a higher sequence and no reminder', () => {
    const [event] = eventsOf(fileOf([row({ state: 'cancelled', dueMoves: 2 })]));
    expect(event?.part.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.event.sequence).toBe(3);
    expect(event?.part.getAllSubcomponents('valarm')).toHaveLength(0);
  });

  it('folds at 75 octets, breaks lines with CRLF, never within a character', () => {
    const file = fileOf([row({})]);
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file).not.toContain('\ufffd');
  });

  it('each period is an event of its own; what has no day is none; the sequence follows the moves of the day', () => {
    const rows = ['2016Q1', '2016Q2', '2016Q3'].map((period, index) =>
      row({ obligationId: period, period, dueMoves: index, dueOn: localDate(`2016-0${4 + index * 2}-28`) }),
    );
    const events = eventsOf(fileOf([...rows, row({ obligationId: 'none', dueOn: null })]));
    expect(events.map(({ event }) => [event.uid, event.sequence])).toEqual([
      ['2016Q1@yaodian', 0],
      ['2016Q2@yaodian', 1],
      ['2016Q3@yaodian', 2],
    ]);
  });

  it('reminds five working days before, over holidays; not of what is done', () => {
    expect(workingDaysBack(localDate('2016-10-10'), 5, NATIONAL_CALENDAR)).toBe('2016-09-28');
    const [open] = eventsOf(fileOf([row({ dueOn: localDate('2016-10-10') })]));
    const alarm = open?.part.getFirstSubcomponent('valarm');
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('2016-09-28T01:00:00Z');
    const [done] = eventsOf(fileOf([row({ state: 'closed' })]));
    expect(done?.part.getFirstSubcomponent('valarm')).toBeNull();
    expect(done?.event.summary).toMatch(/^已办结：/);
  });
});

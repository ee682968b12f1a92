import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { draftPlan } from '@/lib/plan/draft-plan';
import { parsePlan } from '@/lib/plan/parse-plan';
import { reAnchor } from './re-anchor';

const HENGYANG = readFileSync('lib/plan/fixtures/hengyang-2016-plan.txt', 'utf8');
const read = (text: string) => draftPlan(parsePlan(text, { year: 2016 }), [], []);

function amend(newText: string, settle: (plan: Pick<CheckedPlan, 'duties'>) => void = () => undefined) {
  const reading = read(HENGYANG);
  const plan = { sourceText: HENGYANG, ...reading, duties: reading.duties.map((duty) => ({ ...duty })) };
  settle(plan);
  return {
    plan,
    changes: reAnchor({ plan, oldReading: read(HENGYANG), newReading: read(newText), newText }),
  };
}
const kinds = (changes: ReturnType<typeof reAnchor>) =>
  changes.reduce<Record<string, number>>((sum, { kind }) => ({ ...sum, [kind]: (sum[kind] ?? 0) + 1 }), {});

describe('reAnchor', () => {
  it('the same text keeps every task, and every offset quotes the same words', () => {
    const { plan, changes } = amend(HENGYANG);
    expect(kinds(changes)).toEqual({ kept: plan.duties.length });
    for (const { before, after } of changes) expect([after?.start, after?.end]).toEqual([before?.start, before?.end]);
  });

  it('words put before the whole move every task and change none', () => {
    const { plan, changes } = amend(`关于修订的说明\n${HENGYANG}`);
    expect(kinds(changes)).toEqual({ kept: plan.duties.length });
    expect(changes[0]?.after?.start).toBe((changes[0]?.before?.start ?? 0) + '关于修订的说明\n'.length);
  });

  it('a changed sentence is changed, a missing one dropped, a new one added; the rest stays', () => {
    const reading = read(HENGYANG);
    const first = reading.duties.find(({ text, start }) => start !== null && text.length > 30 && text.includes('公开'));
    const isAlone = (start: number) =>
      reading.duties.filter(({ statement }) => statement?.start === start).length === 1;
    const gone = reading.duties.filter(({ statement }) => statement && isAlone(statement.start)).at(-1);
    if (!first || !gone?.statement) throw new Error('the fixture has such duties');
    const cut = HENGYANG.slice(0, gone.start ?? 0) + HENGYANG.slice(gone.statement.end);
    const newText = cut.replace(first.text, `${first.text.slice(0, 20)}逐项${first.text.slice(20)}`);
    const { plan, changes } = amend(newText);
    expect(changes.find(({ before }) => before?.text === first.text)).toMatchObject({ kind: 'changed' });
    expect(changes.filter(({ kind }) => kind === 'dropped').map(({ before }) => before?.text)).toEqual([gone.text]);
    expect(kinds(changes)).toEqual({ kept: plan.duties.length - 2, changed: 1, dropped: 1 });
  });

  it('what the office settled stays; what the document says anew is taken from it', () => {
    const quarterly = read(HENGYANG).duties.find(({ deadline }) => deadline.recurrence === 'quarter');
    if (!quarterly) throw new Error('the fixture has a quarterly duty');
    const { changes } = amend(HENGYANG, (plan) => {
      for (const duty of plan.duties)
        if (duty.text === quarterly.text) duty.deadline = { ...duty.deadline, rule: 'by hand' };
    });
    const one = changes.find(({ before }) => before?.text === quarterly.text);
    expect(one).toMatchObject({ kind: 'kept', after: { deadline: { rule: 'by hand' } } });
  });

  it('a sentence that goes on after a comma is changed, not kept', () => {
    const whole = read(HENGYANG).duties.find(
      ({ text, end }) => (end !== null && HENGYANG.charAt(end) === '。') || text.endsWith('。'),
    );
    if (!whole) throw new Error('the fixture has a whole sentence');
    const words = whole.text.replace(/。$/, '');
    const { changes } = amend(HENGYANG.replace(words, `${words}，并同步公布办理结果`));
    expect(changes.find(({ before }) => before?.text === whole.text)).toMatchObject({ kind: 'changed' });
  });
});

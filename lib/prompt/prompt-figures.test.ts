import { describe, expect, it } from 'vitest';
import { callSentence, countCalls, sentSentence } from './prompt-figures';

const call = (bodyId: string, person: string, struck = false) => ({ bodyId, person, struck });

describe('figures of prompts', () => {
  it('人次 and distinct units are counted apart; struck calls count nowhere', () => {
    const calls = [call('a', '张三'), call('a', '张三'), call('b', '李四、王五'), call('c', '赵六', true)];
    expect(countCalls(calls)).toEqual({ persons: 4, bodies: 2 });
    expect(callSentence(countCalls(calls))).toBe('电话提示 4 人次，涉及 2 个单位');
  });

  it('24 calls to 9 units print as the office’s summary has it', () => {
    const calls = Array.from({ length: 24 }, (_, index) => call(`body ${index % 9}`, '经办人'));
    expect(callSentence(countCalls(calls))).toBe('电话提示 24 人次，涉及 9 个单位');
  });

  it('says so when there is nothing', () => {
    expect(callSentence(countCalls([]))).toBe('没有电话提示');
    expect(sentSentence({ sets: 0, messages: 0, bodies: 0, lines: 0 })).toBe('没有发过提示');
    expect(sentSentence({ sets: 3, messages: 14, bodies: 12, lines: 31 })).toBe(
      '发出提示 3 次 14 份，涉及 12 个单位 31 件',
    );
  });
});

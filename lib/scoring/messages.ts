import type { Refusal } from '@/lib/shared/decision';
import type { RefusalSentences } from '@/lib/shared/refusal-sentences';
import type { ScoringInputCode } from './read-yaml';

/** The sentence for a scheme or facts that could not be read: what is wrong, where, what to do. `source`: the file. */
export function scoringRefusalSentence({ code, facts = {} }: Refusal<ScoringInputCode>, source: string): string {
  switch (code) {
    case 'yaml-unreadable':
      return `${source} 第 ${facts.line} 行不符合 YAML 的写法，请检查缩进、冒号和重复的键`;
    case 'scheme-invalid':
      return `${source} 不能用作考核办法，第 ${facts.line} 行 ${facts.path}：${facts.problem}`;
    case 'facts-invalid':
      return `${source} 不能用作考核事实，${facts.path}：${facts.problem}`;
  }
}

const inputSentence = (code: ScoringInputCode, source: string): RefusalSentences[string] => ({
  status: 400,
  say: (facts) => scoringRefusalSentence({ code, facts }, source),
});

/** Refusals of the assessment's use-cases. */
export const SCORING_REFUSALS: RefusalSentences = {
  'yaml-unreadable': inputSentence('yaml-unreadable', '这份办法'),
  'scheme-invalid': inputSentence('scheme-invalid', '这份办法'),
  'facts-invalid': inputSentence('facts-invalid', '填的内容'),
  'plan-not-issued': { status: 409, say: () => '这份要点还没有下达，下达以后才能考核' },
  'assessment-confirmed': { status: 409, say: () => '考核已经定稿，事实不能再改' },
  'assessment-incomplete': {
    status: 409,
    say: ({ count, names, missing }) => `还有 ${count} 个单位没有评完：${names}。缺的是${missing}，补齐以后再定稿`,
  },
  'assessment-empty': { status: 409, say: () => '这份要点没有下达到单位的任务，没有可以定稿的得分' },
  'fact-empty': { status: 400, say: ({ name }) => `${name}还没有填，填好再记录` },
  'fact-line': { status: 400, say: ({ name, line }) => `${name}里“${line}”读不懂，一行先写名称，空一格再写后面的一项` },
  'fact-counted': { status: 400, say: ({ name }) => `${name}按任务办理结果统计，不用人填` },
  'facts-unfit': {
    status: 409,
    say: ({ what }) => `已经记录的事实和这份办法对不上：${what}。先撤销这些事实，再换办法`,
  },
};

import type { Refusal } from '@/lib/shared/decision';
import type { ScoringInputCode } from './read-yaml';

/** The sentence for a scheme or facts that could not be read: what is wrong, where, what to do. `source`: the file. */
export function scoringRefusalSentence({ code, facts = {} }: Refusal<ScoringInputCode>, source: string): string {
  switch (code) {
    case 'yaml-unreadable':
      return `${source} 第 ${facts.line} 行不符合 YAML 的写法，请检查缩进、冒号和重复的键`;
    case 'scheme-invalid':
      return `${source} 不能用作考核办法，${facts.path}：${facts.problem}`;
    case 'facts-invalid':
      return `${source} 不能用作考核事实，${facts.path}：${facts.problem}`;
  }
}

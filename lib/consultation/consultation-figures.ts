import type { Opinion, Recipient } from './consultation';

/**
 * What came back from a round. `replies` counts bodies that answered (份), 没有意见 included; `opinions` and below count
 * single opinions (条). `counties`, `departments`, `institutions`, `verticals` count the bodies that were asked.
 */
export type ConsultationFigures = {
  counties: number;
  departments: number;
  institutions: number;
  verticals: number;
  /** 「8县（区）」, 「12县市区」: how the counties together are called. */
  countyWord: string;
  asked: number;
  replies: number;
  withOpinions: number;
  withoutOpinions: number;
  silent: number;
  late: number;
  opinions: number;
  adopted: number;
  partly: number;
  rejected: number;
  undecided: number;
};

type Asked = Pick<Recipient, 'kind' | 'answer' | 'late' | 'shortName'>;

/** Counts a round from its rows; nothing here is ever typed by a person (S13, S14). */
export function consultationFigures(
  recipients: readonly Asked[],
  opinions: readonly Pick<Opinion, 'decision'>[],
): ConsultationFigures {
  const asked = (...kinds: Recipient['kind'][]) => recipients.filter(({ kind }) => kinds.includes(kind)).length;
  const answered = (answer: Recipient['answer']) => recipients.filter((one) => one.answer === answer).length;
  const decided = (decision: Opinion['decision']) => opinions.filter((one) => one.decision === decision).length;
  const silent = answered('waiting');
  return {
    counties: asked('county'),
    // 市政府办的机构也是市直部门: the seed's 市直有关部门 has no other word for them.
    departments: asked('department', 'office'),
    institutions: asked('public_institution', 'subordinate'),
    verticals: asked('vertical'),
    countyWord: countyWord(recipients.filter(({ kind }) => kind === 'county').map(({ shortName }) => shortName)),
    asked: recipients.length,
    replies: recipients.length - silent,
    withOpinions: answered('opinions'),
    withoutOpinions: answered('none'),
    silent,
    late: recipients.filter(({ late }) => late).length,
    opinions: opinions.length,
    adopted: decided('adopted'),
    partly: decided('partly'),
    rejected: decided('rejected'),
    undecided: decided(null),
  };
}

function countyWord(names: readonly string[]): string {
  const ends = new Set(names.map((name) => name.slice(-1)));
  if (ends.has('市')) return '县市区';
  if (ends.size > 1) return '县（区）';
  return ends.has('区') ? '区' : ends.has('旗') ? '旗' : '县';
}

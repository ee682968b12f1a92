import {
  type Clause,
  type Consultation,
  DECISION_NAMES,
  KIND_NAMES,
  type Opinion,
  placeOf,
  quotedText,
  type Recipient,
  roundName,
} from '@/lib/consultation/consultation';
import { consultationFigures } from '@/lib/consultation/consultation-figures';
import { consultationSentence, figuresInWords, runningSentence } from '@/lib/consultation/consultation-sentence';
import { localDateOf, officialDate } from '@/lib/shared/local-date';
import { NOT_APPLICABLE, type ReportBlock, type ReportColumn, type ReportModel, UNKNOWN } from './report-model';

type Round = Pick<Consultation, 'title' | 'number' | 'publishedAt' | 'state' | 'sourceText'> & {
  outline: readonly Clause[];
};
type Material = { round: Round; recipients: readonly Recipient[]; opinions: readonly Opinion[] };

const COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 12, align: 'center' },
  { header: '单位', width: 28, align: 'center' },
  { header: '条款', width: 45, align: 'left' },
  { header: '意见', width: 62, align: 'left' },
  { header: '采纳情况', width: 20, align: 'center' },
  { header: '理由', width: 58, align: 'left' },
];

/**
 * 意见采纳情况表 of a round (S13): one opinion a row in the order of the draft, the bodies without opinions named below.
 * All figures are counted from the same rows. Until the decisions have gone out it is a draft.
 */
export function buildOpinionTable({ round, recipients, opinions }: Material): ReportModel {
  const title = `《${round.title}》征求意见采纳情况表`;
  const figures = consultationFigures(recipients, opinions);
  return {
    title: `${title}（${roundName(round.number)}）`,
    mark: round.state === 'published' ? null : '草稿',
    blocks: [
      { kind: 'page-section', orientation: 'landscape' },
      { kind: 'title', text: title },
      { kind: 'subtitle', text: `（${roundName(round.number)}）` },
      {
        kind: 'note',
        text: `${round.state === 'published' ? consultationSentence(figures) : runningSentence(figures)}。`,
      },
      { kind: 'note', text: `${figuresInWords(figures)}。` },
      table(round, opinions),
      ...silentNotes(recipients),
    ],
  };
}

/** What became of one body's opinions, as the office tells it (反馈). */
export function buildFeedback({ round, recipients, opinions }: Material, office: string): ReportModel {
  const [recipient] = recipients;
  const name = recipient?.name ?? '';
  const title = `关于《${round.title}》意见采纳情况的反馈`;
  const words =
    opinions.length === 0
      ? '你单位回复没有意见，感谢支持。'
      : `你单位就《${round.title}（征求意见稿）》提出的${opinions.length}条意见收悉，经研究，采纳情况反馈如下。`;
  return {
    title: `${title}（${recipient?.shortName ?? ''}）`,
    mark: null,
    blocks: [
      { kind: 'page-section', orientation: 'landscape' },
      { kind: 'title', text: title },
      { kind: 'addressees', text: `${name}：` },
      { kind: 'paragraph', text: words },
      ...(opinions.length > 0 ? [table(round, opinions)] : []),
      { kind: 'signature', office, date: round.publishedAt ? officialDate(localDateOf(round.publishedAt)) : '' },
    ],
  };
}

function table(round: Round, opinions: readonly Opinion[]): ReportBlock {
  return {
    kind: 'table',
    name: '意见采纳情况',
    columns: COLUMNS,
    rows: opinions.map((opinion, index) => ({
      kind: 'cells',
      cells: [
        { number: String(index + 1) },
        `${opinion.bodyName}${opinion.late ? '（逾期）' : ''}`,
        `${placeOf(round.outline, opinion.clause, true)}${quotation(round, opinion)}`,
        opinionText(opinion),
        opinion.decision ? DECISION_NAMES[opinion.decision] : UNKNOWN,
        opinion.decisionReason || NOT_APPLICABLE,
      ],
    })),
  };
}

const QUOTED = 60;

/** The words an opinion is about, when they are fewer than the whole clause and short enough for a cell. */
function quotation(round: Round, opinion: Opinion): string {
  const text = quotedText(round, opinion).replace(/\s+/g, '');
  if (opinion.clause === null || text.length > QUOTED) return '';
  return `\n“${text}”`;
}

/** 「修改：…。理由：…」 */
function opinionText({ kind, wording, reason }: Pick<Opinion, 'kind' | 'wording' | 'reason'>): string {
  if (!wording) return `${KIND_NAMES[kind]}：${reason}`;
  return `${KIND_NAMES[kind]}：${wording}${reason ? `\n理由：${reason}` : ''}`;
}

function silentNotes(recipients: readonly Recipient[]): ReportBlock[] {
  const named = (answer: Recipient['answer']) =>
    recipients
      .filter((one) => one.answer === answer)
      .map(({ shortName }) => shortName)
      .join('、');
  const [none, waiting] = [named('none'), named('waiting')];
  return [
    ...(none ? [{ kind: 'note', text: `没有意见：${none}。` } as const] : []),
    ...(waiting ? [{ kind: 'note', text: `没有回复：${waiting}。` } as const] : []),
  ];
}

import { roundName } from '@/lib/consultation/consultation';
import { type LocalDate, officialDate } from '@/lib/shared/local-date';
import type { ReportModel } from './report-model';

export type ConsultationLetter = {
  office: string;
  planTitle: string;
  number: number;
  coverNote: string;
  /** Full names of the bodies asked, or the one the letter goes to. */
  recipients: readonly string[];
  openedOn: LocalDate;
  workingDays: number;
  dueOn: LocalDate;
  /** Paragraphs of the frozen draft. */
  draft: readonly string[];
};

/** 征求意见函 with the draft as its attachment (S13). A letter of the office itself: no red head, no seal, marked as a draft. */
export function buildConsultationLetter(letter: ConsultationLetter): ReportModel {
  const { office, planTitle, number, coverNote, recipients, openedOn, workingDays, dueOn, draft } = letter;
  const attachment = `${planTitle}（征求意见稿）`;
  const title = `关于征求《${attachment}》意见的函`;
  const round = number > 1 ? `（${roundName(number)}）` : '';
  return {
    title: `${title}${round}`,
    mark: '征求意见稿',
    blocks: [
      { kind: 'title', text: title },
      ...(round ? [{ kind: 'subtitle', text: round } as const] : []),
      { kind: 'addressees', text: `${recipients.join('、')}：` },
      { kind: 'paragraph', text: coverNote },
      {
        kind: 'paragraph',
        text: `请于${officialDate(dueOn)}前（${officialDate(openedOn)}起${workingDays}个工作日）逐条提出修改意见并说明理由；没有意见的，也请回复。`,
      },
      { kind: 'attachment-note', titles: [attachment] },
      { kind: 'signature', office, date: officialDate(openedOn) },
      { kind: 'page-section', orientation: 'portrait' },
      { kind: 'attachment-label', text: '附件' },
      { kind: 'title', text: planTitle },
      { kind: 'subtitle', text: '（征求意见稿）' },
      ...draft.map((text) => ({ kind: 'paragraph', text }) as const),
    ],
  };
}

import { officialDate } from '@/lib/shared/local-date';
import { PARTY_ROLE_NAMES } from '@/lib/task/obligation';
import type { ReportColumn, ReportModel } from './report-model';
import type { YearThing } from './year-things';

export type YearPaperInput = {
  bodyName: string;
  year: number;
  planTitle: string;
  documentNumber: string | null;
  things: readonly YearThing[];
};

const COLUMNS: readonly ReportColumn[] = [
  { header: '序号', width: 13, align: 'center' },
  { header: '要办的事', width: 78, align: 'left' },
  { header: '本单位', width: 15, align: 'center' },
  { header: '期限', width: 29, align: 'center' },
  { header: '出处', width: 21, align: 'center' },
];

/** 「市环保局2016年政务公开要办的12件事」. */
export const yearTitle = ({ bodyName, year, things }: Pick<YearPaperInput, 'bodyName' | 'year' | 'things'>): string =>
  `${bodyName}${year}年政务公开要办的${things.length}件事`;

/** What a body has to do this year on its plan, by due day, as a paper (S20, S27). */
export function buildYearPaper(input: YearPaperInput): ReportModel {
  const title = yearTitle(input);
  const supervised = input.things.filter((thing) => thing.supervised).length;
  const source = `依据《${input.planTitle}》${input.documentNumber ? `（${input.documentNumber}）` : ''}，按期限先后排列。`;
  return {
    title,
    mark: null,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'note', text: supervised > 0 ? `${source}标“【督办】”的为市政府重点督办事项。` : source },
      {
        kind: 'table',
        name: '全年要办的事',
        columns: COLUMNS,
        rows: input.things.map((thing, index) => ({
          kind: 'cells',
          cells: [
            { number: String(index + 1) },
            `${thing.supervised ? '【督办】' : ''}${thing.text}`,
            PARTY_ROLE_NAMES[thing.role],
            dueText(thing),
            `${thing.anchor}第${thing.number}条`,
          ],
        })),
      },
    ],
  };
}

/** 「2016年9月7日前」; a task of several periods names the rhythm and the next day. */
const dueText = ({ dueOn, dueLabel }: YearThing): string =>
  dueOn ? dueLabel.replace(dueOn, officialDate(dueOn)) : dueLabel;

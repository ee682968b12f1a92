import type { Actor } from '@/lib/access/actor';
import { KIND_NAMES, type PromptSet } from '@/lib/prompt/prompt';
import { type TextSheet, writeWorkbook } from '@/lib/server/office/write-workbook';
import { commit } from '@/lib/server/unit-of-work';
import { getPromptSet } from './prompt-store';

/** The list of a set as a workbook, for those who send it by other means; taking it is written to the trail. */
export async function exportPromptList(actor: Actor, setId: string): Promise<{ name: string; bytes: Buffer }> {
  const set = await getPromptSet(actor, setId, 'prompt.read');
  const title = `${set.planTitle}工作提示${set.number ? `（第${set.number}次）` : '（未发出）'}`;
  const subject = { type: 'prompt', id: set.id } as const;
  const bytes = writeWorkbook(title, [sheetOf(set)]);
  await commit(
    actor,
    { kind: 'paper.exported', subject, data: { paper: title, format: 'xlsx' } },
    async () => undefined,
  );
  return { name: `${title}.xlsx`, bytes };
}

function sheetOf({ messages }: PromptSet): TextSheet {
  const rows = messages
    .filter(({ ticked }) => ticked)
    .flatMap(({ bodyName, opening, people, lines }) =>
      lines
        .filter(({ ticked }) => ticked)
        .map(({ kind, dueOn, anchor, text }) => [
          bodyName,
          KIND_NAMES[kind],
          dueOn ?? '',
          anchor,
          text,
          opening,
          `${people}`,
        ]),
    );
  return {
    name: '工作提示',
    widths: [18, 12, 14, 14, 60, 40, 10],
    rows: [['单位', '情形', '期限', '出处', '事项', '提示语', '收件人数'], ...rows],
  };
}

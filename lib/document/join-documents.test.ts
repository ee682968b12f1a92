import { expect, it } from 'vitest';
import { joinDocuments } from './join-documents';

const notice = {
  name: '通知.docx',
  text: '衡政办函〔2016〕24号\n关于印发要点的通知\n请认真组织实施。',
  notes: [{ code: 'x', message: '有图片', start: 0, end: 2 }],
};
const table = { name: '附件.xlsx', text: '附件1：任务分解表\n任务 | 单位', notes: [] };
const other = { name: '说明.txt', text: '关于编制的说明', notes: [{ code: 'y', message: '空页', start: 1, end: 3 }] };

it('puts the notice first and the others after it in the order given', () => {
  const { text, parts } = joinDocuments([table, other, notice]);
  expect(parts.map(({ name }) => name)).toEqual(['通知.docx', '附件.xlsx', '说明.txt']);
  for (const part of parts) expect(text.slice(part.start, part.end)).toBe(part.text);
});

it('moves the notes with their text and says which file they are of', () => {
  const { text, notes } = joinDocuments([other, notice]);
  expect(notes.map(({ message }) => message)).toEqual(['通知.docx：有图片', '说明.txt：空页']);
  expect(text.slice(notes[1]?.start, notes[1]?.end)).toBe('于编');
  expect(joinDocuments([notice]).notes[0]?.message).toBe('有图片');
});

it('keeps the order given when no file is a notice', () => {
  expect(joinDocuments([table, other]).parts.map(({ name }) => name)).toEqual(['附件.xlsx', '说明.txt']);
});

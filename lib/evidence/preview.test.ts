import { describe, expect, it } from 'vitest';
import { previewOf, textBlocks } from './preview';

describe('previewOf', () => {
  it.each([
    ['公告.pdf', 'pdf'],
    ['截图.png', 'picture'],
    ['图.svg', null],
    ['页.html', null],
    ['公告.docx', 'text'],
    ['公告.docm', null],
    ['汇报.ppt', null],
    ['说明.txt', 'text'],
    ['没有扩展名', null],
  ])('%s: %s', (name, preview) => {
    expect(previewOf(name)).toBe(preview);
  });
});

describe('textBlocks', () => {
  it('lines with cells that follow each other are one table, with their empty cells', () => {
    const text = '台账\n\n事项 | 内容 | 期限\n水质 |  |\n\n说明一\n说明二\n甲 | 乙';
    expect(textBlocks(text)).toEqual([
      { kind: 'lines', text: '台账\n' },
      {
        kind: 'table',
        rows: [
          ['事项', '内容', '期限'],
          ['水质', '', ''],
        ],
      },
      { kind: 'lines', text: '\n说明一\n说明二' },
      { kind: 'table', rows: [['甲', '乙']] },
    ]);
  });

  it('a text without tables is its lines', () => {
    expect(textBlocks('一\n二')).toEqual([{ kind: 'lines', text: '一\n二' }]);
  });
});

import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { PLAN_FILE_MESSAGES } from '@/lib/plan/messages';
import { LARGEST_PLAN_FILE_MB, readPlanFile } from './read-plan-file';

const TEXT = '一、推进政务公开。\n(一)公开财政预算,每季度公布一次。(市财政局牵头落实)\n';
const code = async (bytes: Uint8Array) => {
  const read = await readPlanFile(bytes);
  return read.ok ? 'ok' : read.refusal.code;
};

describe('the text of a plan file', () => {
  it.each(['utf8', 'gb18030', 'gbk', 'utf16le', 'utf16be'])(
    'is the same in %s, with or without a byte order mark',
    async (encoding) => {
      expect(await readPlanFile(iconv.encode(TEXT, encoding))).toEqual({ ok: true, value: TEXT });
      const addBOM = encoding.startsWith('utf');
      expect(await readPlanFile(iconv.encode(TEXT, encoding, { addBOM }))).toEqual({ ok: true, value: TEXT });
    },
  );

  it('is accepted without any statement', async () => {
    expect(await code(Buffer.from('没有责任说明的文字。'))).toBe('ok');
  });
});

describe('a file that is no plan', () => {
  it.each<[string, Uint8Array]>([
    ['plan-file-empty', new Uint8Array()],
    ['plan-file-empty', Buffer.from(' \r\n\t')],
    ['plan-file-too-large', new Uint8Array(LARGEST_PLAN_FILE_MB * 1024 * 1024 + 1)],
    [
      'plan-file-binary',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    ],
    ['plan-file-binary', Buffer.from(`文字\0${TEXT}`)],
    ['plan-file-binary', Buffer.from('\u0001\u0002\u0003文字')],
    ['plan-file-word', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['plan-file-damaged', Buffer.from([0x81, 0xff, 0xff, 0xfe, 0x80])],
  ])('is refused as %s', async (expected, bytes) => {
    const refused = await code(bytes);
    expect(refused).toBe(expected);
    expect(PLAN_FILE_MESSAGES[refused as keyof typeof PLAN_FILE_MESSAGES]({ megabytes: LARGEST_PLAN_FILE_MB })).toMatch(
      /。$/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { cleanFileName, decideFile, MAX_FILE_BYTES, type ReceivedFile } from './decide-file';

const pdf: ReceivedFile = { name: '公告.pdf', size: 1, detected: 'pdf', markers: [], text: null };
const codeOf = (file: Partial<ReceivedFile>, macrosAllowed = false) => {
  const decision = decideFile({ ...pdf, ...file }, { macrosAllowed });
  return decision.ok ? decision.value.mediaType : decision.refusal.code;
};

describe('decideFile', () => {
  it.each([
    [0, 'file-empty'],
    [1, 'application/pdf'],
    [MAX_FILE_BYTES, 'application/pdf'],
    [MAX_FILE_BYTES + 1, 'file-too-large'],
  ])('%d bytes: %s', (size, outcome) => {
    expect(codeOf({ size })).toBe(outcome);
  });

  it.each<[string, Partial<ReceivedFile>, string]>([
    ['a zip is refused', { name: 'a.zip', detected: 'zip' }, 'file-type'],
    ['an OFD is a zip with its own list', { name: 'a.ofd', detected: 'zip', markers: ['ofd'] }, 'application/ofd'],
    ['a program under a good name', { name: '公告.pdf', detected: 'exe' }, 'file-type'],
    ['an installer is OLE too', { name: 'a.msi', detected: 'cfb' }, 'file-type'],
    ['WPS writer', { name: 'a.WPS', detected: 'cfb' }, 'application/vnd.ms-works'],
    ['old Word', { name: 'a.doc', detected: 'cfb' }, 'application/msword'],
    ['macros in Word', { name: 'a.docx', detected: 'docx', markers: ['ooxmlMacro'] }, 'file-active'],
    ['macros in old Word', { name: 'a.doc', detected: 'cfb', markers: ['oleMacro'] }, 'file-active'],
    ['a document that says it has macros', { name: 'a.docm', detected: 'docm' }, 'file-active'],
    ['the same under a plain name', { name: 'a.xlsx', detected: 'xlsm' }, 'file-active'],
    ['a template with macros', { name: 'a.dotm', detected: 'dotm' }, 'file-active'],
    ['scripts in PDF', { markers: ['pdfScript'] }, 'file-active'],
    ['a PDF that speaks of macros is no macro', { markers: ['ooxmlMacro'] }, 'application/pdf'],
    ['plain text', { name: 'a.txt', detected: null, text: '公告' }, 'text/plain; charset=utf-8'],
    ['a page under a text name', { name: 'a.txt', detected: null, text: ' <html>' }, 'file-type'],
    ['a page', { name: 'a.html', detected: null, text: '<html>' }, 'file-type'],
    ['bytes nobody knows', { name: 'a.txt', detected: null, text: null }, 'file-type'],
    ['marked in its name', { name: '机密文件.pdf' }, 'secret-mark'],
    ['marked in its text', { name: 'a.txt', detected: null, text: '秘密★10年' }, 'secret-mark'],
  ])('%s', (_, file, outcome) => {
    expect(codeOf(file)).toBe(outcome);
  });
});

describe('decideFile with macros allowed', () => {
  it.each<[string, Partial<ReceivedFile>, string]>([
    ['docm', { name: 'a.docm', detected: 'docm', markers: ['ooxmlMacro'] }, 'word.document.macroEnabled'],
    ['old Word', { name: 'a.doc', detected: 'cfb', markers: ['oleMacro'] }, 'application/msword'],
    ['scripts in PDF stay out', { markers: ['pdfScript'] }, 'file-active'],
    ['a macro template is no document', { name: 'a.dotm', detected: 'dotm' }, 'file-type'],
  ])('%s', (_, file, outcome) => {
    expect(codeOf(file, true)).toContain(outcome);
  });
});

describe('cleanFileName', () => {
  it.each([
    ['三季度水质.PDF', 'pdf', '三季度水质.pdf'],
    ['C:\\fake\\公告.pdf', 'pdf', '公告.pdf'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['公告\r\nSet-Cookie: a.pdf', 'pdf', '公告Set-Cookie a.pdf'],
    ['gnp\u202Efdp.exe', 'pdf', 'gnpfdp.pdf'],
    ['公告.pdf .', 'pdf', '公告.pdf'],
    ['.pdf', 'pdf', '未命名.pdf'],
    ['𠮷野.pdf', 'pdf', '𠮷野.pdf'],
  ])('%j', (name, extension, clean) => {
    expect(cleanFileName(name, extension)).toBe(clean);
  });

  it('long names are cut, never in the middle of a character', () => {
    expect(cleanFileName(`${'𠮷'.repeat(200)}.pdf`, 'pdf')).toBe(`${'𠮷'.repeat(120)}.pdf`);
  });
});

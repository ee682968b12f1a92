import { READING_LIMITS } from '@/lib/document/limits';

const { fileMegabytes, totalMegabytes, files, pages, unpackedMegabytes, characters, seconds } = READING_LIMITS;

/** What can be read and how much of it. */
export function UploadHint() {
  return (
    <>
      <span className="block">
        Word、WPS
        文字（docx、doc、wps）、PDF、OFD、任务分解表（xlsx、xls）、网页（html）、rtf、txt。通知和附件一起选，通知自动排在前面，合成一份要点。
      </span>
      <span className="block">
        一次 {files} 个以内，每个 {fileMegabytes} MB、一共 {totalMegabytes} MB 以内；最多 {pages} 页、
        {characters / 10_000} 万字，解开后 {unpackedMegabytes} MB 以内；{seconds} 秒读不完就停。扫描件没有文字，读不了。
      </span>
    </>
  );
}

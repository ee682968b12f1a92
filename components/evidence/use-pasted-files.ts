import { useEffect, useRef } from 'react';

/** What is copied from a workbook comes as words and as a picture of them; then the words are meant. */
function filesOf({ clipboardData }: ClipboardEvent): File[] {
  return clipboardData && !clipboardData.getData('text/plain') ? [...clipboardData.files] : [];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Every screenshot comes as `image.png`; among evidence it needs a name that tells one from the other. */
function named(file: File): File {
  if (!/^image\.\w+$/.test(file.name)) return file;
  const at = new Date();
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('');
  return new File([file], file.name.replace('image', `截图-${day}-${time}`), { type: file.type });
}

/** Hears of pictures and files pasted anywhere on the page. */
export function usePastedFiles(onFiles: (files: File[]) => void): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  }, [onFiles]);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = filesOf(event);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files.map(named));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

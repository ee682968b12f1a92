'use client';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { DropZone } from '@/components/ui/drop-zone';
import { ACCEPTED_EXTENSIONS, MAX_FILE_BYTES } from '@/lib/evidence/decide-file';
import { sendingSummary } from '@/lib/evidence/sending';
import { SendingLine } from './sending-line';
import { usePastedFiles } from './use-pasted-files';
import { useSending } from './use-sending';

const nothingChanges = () => () => undefined;
/** Without scripts the form sends one file: with several the page could only tell what became of the last. */
const useScripts = () =>
  useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  );

/**
 * Files as evidence. With scripts any number of them goes off as soon as they are chosen, pasted or dropped on the page, one
 * after the other, each with its line; without, the form sends one.
 */
export function UploadForm({ obligationId, path }: { obligationId?: string; path: string }) {
  const { lines, send, retry, remove } = useSending(obligationId);
  const scripts = useScripts();
  usePastedFiles(send);
  const cut = lines.filter(({ state }) => state === 'cut').map(({ id }) => id);
  return (
    <form action="/api/evidence-files" method="post" encType="multipart/form-data" className="stack tight">
      {obligationId && <input type="hidden" name="obligationId" value={obligationId} />}
      <DropZone
        name="file"
        label="文件，拖到页面任何地方都行"
        hint={`可以一次选几个，截图直接粘贴（Ctrl V）。pdf、Word、Excel、PPT、WPS、OFD、图片、txt，每个不超过 ${MAX_FILE_BYTES / 1024 / 1024} MB。非涉密系统，不得上传涉密材料`}
        accept={ACCEPTED_EXTENSIONS.map((each) => `.${each}`).join(',')}
        multiple={scripts}
        wholePage
        onFiles={send}
      />
      {lines.length > 0 && (
        <ul className="stack tight" aria-label="正在传的文件">
          {lines.map((line) => (
            <li key={line.id}>
              <SendingLine line={line} path={path} onRetry={() => retry([line.id])} onRemove={() => remove(line.id)} />
            </li>
          ))}
        </ul>
      )}
      <p className={lines.length > 1 ? 'm f12' : 'vh'} aria-live="polite">
        {sendingSummary(lines)}
      </p>
      {cut.length > 1 && (
        <Button look="plain" onClick={() => retry(cut)}>
          全部重试
        </Button>
      )}
      <noscript>
        <Button type="submit">上传</Button>
      </noscript>
    </form>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DropZone } from '@/components/ui/drop-zone';
import { FileLine } from '@/components/ui/file-line';
import { FormAnswer } from '@/components/ui/form-answer';
import { ACCEPTED_EXTENSIONS, extensionOf, MAX_FILE_BYTES } from '@/lib/evidence/decide-file';
import { sizeLabel } from '@/lib/evidence/evidence';
import type { FormState } from '@/lib/shared/form-state';
import { type FileReply, sendFile } from './send-file';

type Sending = { id: string; file: File; share: number; reply: FileReply | null };

const stateOf = ({ ok, code, message }: FileReply): FormState =>
  ok ? { status: 'done', message } : { status: 'refused', code, message, values: {} };

function SentFile({ sending, path }: { sending: Sending; path: string }) {
  const { file, share, reply } = sending;
  if (reply) return <FormAnswer state={stateOf(reply)} signInPath={path} />;
  const kind = extensionOf(file.name).slice(0, 4).toUpperCase();
  return <FileLine name={file.name} kind={kind} facts={`${sizeLabel(file.size)}，正在传`} progress={share} />;
}

/**
 * Files as evidence. With scripts they go off as soon as they are chosen or dropped on the page, one after the other;
 * without, the form sends one.
 */
export function UploadForm({ obligationId, path }: { obligationId?: string; path: string }) {
  const router = useRouter();
  const [queue, setQueue] = useState<Sending[]>([]);
  const change = (id: string, given: Partial<Sending>) =>
    setQueue((all) => all.map((each) => (each.id === id ? { ...each, ...given } : each)));
  const take = async (files: File[]) => {
    const added = files.map((file) => ({ id: crypto.randomUUID(), file, share: 0, reply: null }));
    setQueue(added);
    for (const { id, file } of added) {
      const reply = await sendFile(file, obligationId, (share) => change(id, { share }));
      change(id, { reply });
    }
    router.refresh();
  };
  return (
    <form action="/api/evidence-files" method="post" encType="multipart/form-data" className="stack tight">
      {obligationId && <input type="hidden" name="obligationId" value={obligationId} />}
      <DropZone
        name="file"
        label="文件，拖到页面任何地方都行"
        hint={`pdf、Word、Excel、PPT、WPS、OFD、图片、txt，不超过 ${MAX_FILE_BYTES / 1024 / 1024} MB。非涉密系统，不得上传涉密材料`}
        accept={ACCEPTED_EXTENSIONS.map((each) => `.${each}`).join(',')}
        wholePage
        onFiles={take}
      />
      {queue.map((sending) => (
        <SentFile key={sending.id} sending={sending} path={path} />
      ))}
      <noscript>
        <Button type="submit">上传</Button>
      </noscript>
    </form>
  );
}

'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { DropZone } from '@/components/ui/drop-zone';
import { InlineError } from '@/components/ui/inline-error';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { PLAN_FILE_EXTENSIONS } from '@/lib/plan/plan-file';
import { ChosenFiles } from './chosen-files';
import { sendFiles } from './send-files';
import { UploadHint } from './upload-hint';
import { useChosenFiles } from './use-chosen-files';

const SIGNED_OUT = 401;

/** What is going on: the share of the files that is sent; null once they are read on the server. */
type Sending = { share: number | null } | null;

type Answer = { message: string; status?: number } | null;

/** Sends the chosen files; a plan leads on to its page, a refusal comes back to its file. */
function useSending(files: ReturnType<typeof useChosenFiles>) {
  const router = useRouter();
  const [sending, setSending] = useState<Sending>(null);
  const [answer, setAnswer] = useState<Answer>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const stop = files.check();
    if (stop || files.hasRefused) return setAnswer({ message: stop ?? '标出的文件读不了，移除或换一份再导入' });
    setAnswer(null);
    setSending({ share: 0 });
    const chosen = files.chosen.map(({ file }) => file);
    const reply = await sendFiles(chosen, new FormData(event.currentTarget), (share) =>
      setSending({ share: share < 1 ? share : null }),
    );
    if (reply.path) return router.push(reply.path);
    setSending(null);
    files.mark(reply.files);
    setAnswer({ message: reply.message, status: reply.status });
  };
  return { sending, answer, send, forget: () => setAnswer(null) };
}

/**
 * Files of one plan. With scripts they gather in a list, from wherever on the page they are dropped, and a refusal comes back
 * to its file; without, the form sends what was chosen and a refusal comes back as one sentence (`refused`).
 */
export function UploadForm({ refused }: { refused?: string }) {
  const files = useChosenFiles();
  const { sending, answer, send, forget } = useSending(files);
  const add = (added: File[]) => {
    forget();
    files.add(added);
  };
  return (
    <form
      action="/api/plans"
      method="post"
      encType="multipart/form-data"
      className="grid grid-cols-1 gap-3"
      aria-label="上传文件"
      onSubmit={send}
    >
      <DropZone
        name="file"
        label="上传文件，拖到页面任何地方都行"
        hint={<UploadHint />}
        accept={PLAN_FILE_EXTENSIONS.map((each) => `.${each}`).join(',')}
        multiple
        wholePage
        onFiles={add}
      />
      {files.chosen.length > 0 && (
        <ChosenFiles chosen={files.chosen} disabled={sending !== null} onMove={files.move} onRemove={files.remove} />
      )}
      <PlanDates />
      {sending && <Progress share={sending.share} count={files.chosen.length} />}
      {(answer || refused) && !sending && <Refusal answer={answer ?? { message: refused ?? '' }} />}
      <div>
        <SubmitButton busy={sending !== null} busyLabel="正在导入…">
          导入文件
        </SubmitButton>
      </div>
    </form>
  );
}

function PlanDates() {
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <TextField id="upload-year" name="year" label="年度" required={false} inputMode="numeric" hint="不填就按标题认" />
      <TextField
        id="upload-published"
        name="publishedOn"
        label="公布日期"
        type="date"
        required={false}
        hint="不填就按成文日期"
      />
    </div>
  );
}

function Refusal({ answer: { message, status } }: { answer: NonNullable<Answer> }) {
  const signIn = <LinkButton href="/login?callbackUrl=/plans/new">重新登录</LinkButton>;
  return (
    <InlineError title="没有导入" action={status === SIGNED_OUT && signIn}>
      {message}
    </InlineError>
  );
}

function Progress({ share, count }: { share: number | null; count: number }) {
  const words = share === null ? `传完了，正在读 ${count} 个文件的文字` : '正在传';
  return (
    <div role="status" className="grid gap-1">
      <span className="f12 m">{words}</span>
      <progress className="prog" value={share ?? undefined} max={1} aria-label={words} />
    </div>
  );
}

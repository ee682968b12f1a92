'use client';
import { useActionState } from 'react';
import { DropZone } from '@/components/ui/drop-zone';
import { ErrorSummary } from '@/components/ui/error-summary';
import { InlineError } from '@/components/ui/inline-error';
import { SectionHead } from '@/components/ui/section-head';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { REASON_MAX } from '@/lib/amendment/amendment-schemas';
import { startAmendmentAction } from '@/lib/amendment/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

/** Starts an amendment: with the new text pasted or as a file, or without any to correct single duties. */
export function StartForm({ planId, refused }: { planId: string; refused?: string }) {
  const [state, action] = useActionState(startAmendmentAction, IDLE);
  const field = (name: string) => ({ name, error: fieldError(state, name), defaultValue: typed(state, name) });
  return (
    <section>
      <SectionHead title="开始一次修订" />
      {refused && <InlineError title={refused} />}
      <div className="grid gap-4 md:grid-cols-2">
        <form action={action} className="grid gap-3" aria-label="开始修订">
          <input type="hidden" name="planId" value={planId} />
          <ErrorSummary errors={errorsOf(state)} />
          <TextField
            {...field('reason')}
            label="修订的原因"
            maxLength={REASON_MAX}
            hint="会写进修订通知，各单位看得到"
          />
          <TextField {...field('documentNumber')} label="修订文件的文号" required={false} />
          <TextAreaField
            {...field('text')}
            label="新的要点全文"
            rows={6}
            required={false}
            hint="整篇改了就贴全文，逐条比对；只改几条就空着，下一步逐条改"
          />
          <div>
            <SubmitButton busyLabel="正在比对…">开始修订</SubmitButton>
          </div>
        </form>
        <form
          action={`/api/plans/${planId}/amendment`}
          method="post"
          encType="multipart/form-data"
          className="grid gap-3 self-start"
          aria-label="上传新的要点"
        >
          <TextField name="reason" id="file-reason" label="修订的原因" maxLength={REASON_MAX} />
          <TextField name="documentNumber" id="file-number" label="修订文件的文号" required={false} />
          <DropZone name="file" label="新的要点文件" hint="和导入要点时一样的文件" accept=".txt,text/plain" required />
          <div>
            <SubmitButton look="plain" busyLabel="正在比对…">
              上传并比对
            </SubmitButton>
          </div>
        </form>
      </div>
    </section>
  );
}

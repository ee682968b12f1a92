'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import type { CheckedPlan } from '@/lib/plan/checked-plan';
import { descriptionKey } from '@/lib/plan/description-key';
import { DESCRIBE_FORM } from '@/lib/plan/plan-draft';
import { describePlanAction } from '@/lib/plan/server/actions';
import { errorsOf, type FormState, fieldError, typed } from '@/lib/shared/form-state';
import type { DeskOfForm } from './desk-of-form';
import { KeepDraft } from './keep-draft';

type Described = Pick<CheckedPlan, 'id' | 'title' | 'documentNumber' | 'issuedOn' | 'publishedOn'>;

/** The document's own facts. Deadlines that count from publication follow its day. */
export function DescribeForm({ plan, desk, kept }: { plan: Described; desk: DeskOfForm; kept: FormState }) {
  const [state, action] = useActionState(describePlanAction, kept);
  const field = (name: string, value: string | null) => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, value ?? ''),
  });
  return (
    <details className="describe" open={state.status !== 'idle' || undefined}>
      <summary className="lk f12">文件信息</summary>
      <form action={action}>
        <input type="hidden" name="planId" value={plan.id} />
        <input type="hidden" name="seen" value={descriptionKey(plan)} />
        <ErrorSummary errors={errorsOf(state)} />
        <KeepDraft {...desk} form={DESCRIBE_FORM} state={state} />
        <TextField {...field('title', plan.title)} label="标题" />
        <TextField {...field('documentNumber', plan.documentNumber)} label="文号" required={false} />
        <TextField {...field('issuedOn', plan.issuedOn)} label="成文日期" type="date" required={false} />
        <TextField
          {...field('publishedOn', plan.publishedOn)}
          label="公布日期"
          type="date"
          required={false}
          hint="“公布后 30 个工作日内”从这天起算，改了会重算期限"
        />
        <SubmitButton look="plain" size="small" busyLabel="正在更正…">
          更正
        </SubmitButton>
        {state.status === 'done' && <p role="status">{state.message}</p>}
      </form>
    </details>
  );
}

'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { addForm } from '@/lib/plan/plan-draft';
import { addDutyAction } from '@/lib/plan/server/actions';
import { errorsOf, type FormState, fieldError, typed } from '@/lib/shared/form-state';
import type { DeskOfForm } from './desk-of-form';
import { KeepDraft } from './keep-draft';
import { PartyRows } from './party-rows';

type New = {
  desk: DeskOfForm;
  itemId: string | null;
  text: string;
  range: { start: number; end: number } | null;
  close: string;
  kept: FormState;
};

/** A task the reader did not see: written by hand in an item, or taken from the words selected in the source. */
export function AddDutyForm({ desk, itemId, text, range, close, kept }: New) {
  const [state, action] = useActionState(addDutyAction, kept);
  return (
    <form action={action} className="duty-editor" aria-label="添加任务">
      <input type="hidden" name="planId" value={desk.planId} />
      {itemId && <input type="hidden" name="itemId" value={itemId} />}
      {range && <input type="hidden" name="start" value={range.start} />}
      {range && <input type="hidden" name="end" value={range.end} />}
      <ErrorSummary errors={errorsOf(state)} />
      {!range && <KeepDraft {...desk} form={addForm(itemId)} state={state} />}
      <TextAreaField
        name="text"
        id="field-new-text"
        label="要办的事"
        error={fieldError(state, 'text')}
        defaultValue={typed(state, 'text', text)}
        maxLength={2000}
      />
      <PartyRows parties={[]} state={state} free={2} />
      <div className="duty-acts">
        <SubmitButton size="small" busyLabel="正在添加…">
          添加这一条
        </SubmitButton>
        <a className="lk f12" href={close}>
          不加了
        </a>
      </div>
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Seal } from '@/components/ui/seal';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PlanItem } from '@/lib/plan/checked-plan';
import { decideItemAction } from '@/lib/plan/server/actions';
import { errorsOf, IDLE, typed } from '@/lib/shared/form-state';
import { ActButton } from './act-button';

const USUAL_NOTE = '只讲原则和要求，不派任务';

type Shown = { planId: string; item: PlanItem; mayEdit: boolean };

/** An item in which nobody is named: give each sentence a body below, or say that it is context. */
export function ItemDecision({ planId, item, mayEdit }: Shown) {
  const [state, action] = useActionState(decideItemAction, IDLE);
  if (item.contextNote !== null) {
    return (
      <div className="item-decision">
        <span className="m">不派任务：{item.contextNote}</span>
        {mayEdit && (
          <ActButton act={`undecide:${item.id}`} look="text" label={`收回${item.title}的“不派任务”`}>
            收回
          </ActButton>
        )}
      </div>
    );
  }
  if (!mayEdit) return null;
  return (
    <form action={action} className="item-decision" aria-label={`${item.title}，需要决定`}>
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="itemId" value={item.id} />
      <Seal state="unknown-name" label="需要决定" text />
      <span className="m f12">没写责任单位：逐条补上，或者</span>
      <input
        className="in"
        name="note"
        aria-label="为什么不派任务"
        defaultValue={typed(state, 'note', USUAL_NOTE)}
        maxLength={200}
      />
      <SubmitButton look="plain" size="small">
        不派任务
      </SubmitButton>
      <ErrorSummary errors={errorsOf(state)} />
    </form>
  );
}

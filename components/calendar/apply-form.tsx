'use client';
import { useActionState } from 'react';
import { ConfirmSubmit } from '@/components/ui/confirm-submit';
import { FormAnswer } from '@/components/ui/form-answer';
import { LinkButton } from '@/components/ui/link-button';
import type { ChangeQuery } from '@/lib/calendar/change-query';
import { IDLE } from '@/lib/shared/form-state';
import { changeCalendarAction } from '@/lib/task/server/actions';

/** Applies the change that was just shown, and nothing else: calendar version and number of due dates go with it. */
export function ApplyForm({
  values,
  version,
  moved,
  kept,
  back,
}: {
  values: ChangeQuery['values'];
  version: number;
  moved: number;
  kept: number;
  back: string;
}) {
  const [state, action] = useActionState(changeCalendarAction, IDLE);
  const effect = moved > 0 ? `确认并改动 ${moved} 个期限` : '确认，没有期限要变';
  return (
    <form action={action} className="calendar-apply">
      {Object.entries({ ...values, version, moved }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormAnswer state={state} signInPath={back} />
      <LinkButton href={back}>回去再改</LinkButton>
      <ConfirmSubmit
        title={effect}
        confirmLabel="确认"
        busyLabel="正在改…"
        details={`日历记为第 ${version + 1} 版，旧的版本留着。${kept > 0 ? `已办结的 ${kept} 件按原来的期限算，不动。` : ''}`}
      >
        {effect}
      </ConfirmSubmit>
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { KeepTyped } from '@/components/ui/keep-typed';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import type { CalendarChange } from '@/lib/calendar/calendar-change';
import { openConsultationAction } from '@/lib/consultation/server/actions';
import type { Body, BodyKind } from '@/lib/organisation/body';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';
import type { LocalDate } from '@/lib/shared/local-date';
import { DueField } from './due-field';

const GROUPS: readonly { kind: BodyKind; label: string }[] = [
  { kind: 'county', label: '县市区' },
  { kind: 'department', label: '市直部门' },
  { kind: 'office', label: '办公室、督查室' },
  { kind: 'public_institution', label: '公共企事业单位' },
  { kind: 'vertical', label: '驻地国省属单位' },
];
const COVER =
  '现将今年政务公开工作要点（征求意见稿）发给你们，请对照本单位职责研究，逐条提出修改意见并说明理由。没有意见的，也请回复。';

type Given = {
  planId: string;
  bodies: readonly Body[];
  named: number;
  today: LocalDate;
  calendarChanges: readonly CalendarChange[];
};

/** Whom to ask, until when and with which words; the draft is frozen as it stands when this is sent. */
export function OpenRoundForm({ planId, bodies, named, today, calendarChanges }: Given) {
  const [state, action] = useActionState(openConsultationAction, IDLE);
  return (
    <form action={action} className="grid gap-4 max-w-[720px]" aria-label="发出征求意见">
      <input type="hidden" name="planId" value={planId} />
      <ErrorSummary errors={errorsOf(state)} />
      <div className="recipient-groups">
        <Checkbox name="groups" value="named" label={`稿子点到的单位（${named} 个）`} defaultChecked={named > 0} />
        {GROUPS.map(({ kind, label }) => (
          <Group key={kind} kind={kind} label={label} bodies={bodies.filter((body) => body.kind === kind)} />
        ))}
      </div>
      <TextAreaField
        name="coverNote"
        label="说明"
        rows={3}
        maxLength={1000}
        defaultValue={typed(state, 'coverNote', COVER)}
        error={fieldError(state, 'coverNote')}
      />
      <DueField
        from={today}
        changes={calendarChanges}
        initial={typed(state, 'workingDays', '5')}
        error={fieldError(state, 'workingDays')}
      />
      <KeepTyped storageKey={`yaodian:open-round:${planId}`} done={false} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton busyLabel="正在发出…">发出征求意见</SubmitButton>
        <span className="m f13">发出时稿子按现在的样子定格，各单位马上看到</span>
      </div>
    </form>
  );
}

function Group({ kind, label, bodies }: { kind: BodyKind; label: string; bodies: readonly Body[] }) {
  if (bodies.length === 0) return null;
  return (
    <fieldset>
      <legend className="vh">{label}</legend>
      <Checkbox name="groups" value={kind} label={`全部${label}（${bodies.length} 个）`} />
      <details>
        <summary className="lk f13" aria-label={`${label}只选几个`}>
          只选几个
        </summary>
        <div className="picker">
          {bodies.map(({ id, shortName }) => (
            <Checkbox key={id} name="bodyIds" value={id} label={shortName} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

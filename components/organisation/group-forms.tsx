'use client';
import { useActionState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import {
  changeGroupAction,
  createGroupAction,
  joinGroupAction,
  leaveGroupAction,
} from '@/lib/organisation/server/actions';
import { errorsOf, type FormState, IDLE } from '@/lib/shared/form-state';
import type { LocalDate } from '@/lib/shared/local-date';
import type { BodyChoice } from './body-fields';
import { fieldOf, ticked } from './field-of';

function GroupFields({ state, name, aliases }: { state: FormState; name: string; aliases: string }) {
  const field = fieldOf(state);
  return (
    <>
      <TextField {...field('name', name)} label="名称" hint="要点里的叫法，例如：两区一园" autoComplete="off" />
      <TextAreaField
        {...field('aliases', aliases)}
        label="还会怎样写"
        hint="一行一个，例如：各园区"
        required={false}
        rows={3}
      />
    </>
  );
}

export function NewGroupForm() {
  const [state, action] = useActionState(createGroupAction, IDLE);
  return (
    <form action={action} className="grid gap-3" aria-label="新建名单">
      <ErrorSummary errors={errorsOf(state)} />
      <GroupFields state={state} name="" aliases="" />
      <div>
        <SubmitButton busyLabel="正在新建…">新建名单</SubmitButton>
      </div>
    </form>
  );
}

export function ChangeGroupForm({ group }: { group: { id: string; name: string; aliases: readonly string[] } }) {
  const [state, action] = useActionState(changeGroupAction, IDLE);
  return (
    <form action={action} className="grid gap-3" aria-label="改名称">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="groupId" value={group.id} />
      <GroupFields state={state} name={group.name} aliases={group.aliases.join('\n')} />
      <div>
        <SubmitButton look="plain" busyLabel="正在保存…">
          保存
        </SubmitButton>
      </div>
      {state.status === 'done' && <FormAnswer state={state} signInPath={`/bodies/groups/${group.id}`} />}
    </form>
  );
}

export function JoinGroupForm({
  groupId,
  outside,
  today,
}: {
  groupId: string;
  outside: readonly BodyChoice[];
  today: LocalDate;
}) {
  const [state, action] = useActionState(joinGroupAction, IDLE);
  const chosen = ticked(state, 'bodyIds');
  return (
    <form action={action} className="grid gap-3" aria-label="加入单位">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="groupId" value={groupId} />
      <fieldset className="picker" id="field-bodyIds">
        <legend className="vh">还没在名单里的单位</legend>
        {outside.map(({ id, shortName }) => (
          <Checkbox key={id} name="bodyIds" value={id} defaultChecked={chosen.includes(id)} label={shortName} />
        ))}
      </fieldset>
      <TextField {...fieldOf(state)('from', today)} type="date" label="起" />
      <div>
        <SubmitButton busyLabel="正在加入…">加入勾选的</SubmitButton>
      </div>
      {state.status === 'done' && <FormAnswer state={state} signInPath={`/bodies/groups/${groupId}`} />}
    </form>
  );
}

export function LeaveGroupForm({
  groupId,
  member,
  today,
}: {
  groupId: string;
  member: { id: string; shortName: string };
  today: LocalDate;
}) {
  const [state, action] = useActionState(leaveGroupAction, IDLE);
  return (
    <form action={action} className="flex items-center gap-2">
      <input type="hidden" name="groupId" value={groupId} />
      <input type="hidden" name="memberId" value={member.id} />
      <span className="w-36 shrink-0">
        <input
          className="in"
          type="date"
          name="to"
          aria-label={`${member.shortName}在名单里的最后一天`}
          defaultValue={today}
          required
        />
      </span>
      <SubmitButton look="plain" size="small" aria-label={`${member.shortName}退出名单`}>
        退出
      </SubmitButton>
      {(state.status === 'refused' || state.status === 'invalid') && <span role="alert">{state.message}</span>}
    </form>
  );
}

'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { ROLE_NAMES, ROLES } from '@/lib/access/role';
import { createAccountAction } from '@/lib/account/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }));

/** Opens an account; the one-time password is shown once, below the form. */
export function NewAccountForm({ bodies }: { bodies: readonly { id: string; shortName: string }[] }) {
  const [state, action] = useActionState(createAccountAction, IDLE);
  const field = (name: string) => ({ name, error: fieldError(state, name), defaultValue: typed(state, name) });
  return (
    <form action={action} className="grid gap-3">
      <ErrorSummary errors={errorsOf(state)} />
      <TextField {...field('username')} label="用户名" hint="小写字母和数字" autoComplete="off" />
      <TextField {...field('displayName')} label="怎么称呼" hint="写职务，例如：市环保局联络员" autoComplete="off" />
      <SelectField {...field('role')} label="角色" options={ROLE_OPTIONS} placeholder="选一个" />
      <SelectField
        {...field('bodyId')}
        label="单位"
        hint="联络员和分管领导要选"
        required={false}
        options={bodies.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        placeholder="不限单位"
      />
      <div>
        <SubmitButton busyLabel="正在开设…">开设账号</SubmitButton>
      </div>
      {state.status === 'done' && (
        <p role="status" className="note">
          {state.message}
        </p>
      )}
    </form>
  );
}

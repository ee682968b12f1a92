'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { PasswordField } from '@/components/ui/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { changePasswordAction } from '@/lib/account/server/actions';
import { errorsOf, fieldError, IDLE } from '@/lib/shared/form-state';

/** Passwords are not given back after an error: what a person cannot see must not be sent twice by accident. */
export function PasswordForm() {
  const [state, action] = useActionState(changePasswordAction, IDLE);
  const field = (name: string) => ({ name, error: fieldError(state, name) });
  return (
    <form action={action} className="grid gap-4">
      <ErrorSummary errors={errorsOf(state)} />
      <PasswordField {...field('current')} label="现在的密码" />
      <PasswordField
        {...field('next')}
        label="新密码"
        hint="至少 10 个字符，大写、小写、数字、符号要有三种"
        autoComplete="new-password"
      />
      <PasswordField {...field('again')} label="再填一次新密码" autoComplete="new-password" />
      <div>
        <SubmitButton busyLabel="正在修改…">修改密码</SubmitButton>
      </div>
      {state.status === 'done' && <Flash message={state.message} />}
    </form>
  );
}

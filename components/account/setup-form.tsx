'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { PasswordField } from '@/components/ui/password-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { setUpAction } from '@/lib/account/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

/** Creates the first administrator against the code on the operator's console. */
export function SetupForm() {
  const [state, action] = useActionState(setUpAction, IDLE);
  const field = (name: string) => ({ name, error: fieldError(state, name), defaultValue: typed(state, name) });
  return (
    <form action={action}>
      <div>
        <h1>第一次使用</h1>
        <p className="m f13">先建一个系统管理员。单位和其他账号由系统管理员登录后再建。</p>
      </div>
      <ErrorSummary errors={errorsOf(state)} />
      <TextField {...field('code')} label="启用码" hint="印在启动程序的窗口里，只用一次" autoComplete="off" />
      <TextField {...field('username')} label="用户名" hint="小写字母和数字" autoComplete="username" />
      <PasswordField
        {...field('password')}
        label="密码"
        hint="至少 10 个字符，大写、小写、数字、符号要有三种"
        autoComplete="new-password"
      />
      <PasswordField {...field('again')} label="再填一次密码" autoComplete="new-password" />
      <SubmitButton busyLabel="正在建账号…">建系统管理员</SubmitButton>
    </form>
  );
}

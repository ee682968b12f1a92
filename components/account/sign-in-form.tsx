'use client';
import { useEffect, useRef } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { PasswordField } from '@/components/ui/password-field';
import { Seal } from '@/components/ui/seal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';

const LAST_NAME = 'yaodian-username';

/** A plain form to next-auth, so that it signs in before scripts run; with them it remembers the user name typed last. */
export function SignInForm({
  csrfToken,
  callbackUrl,
  error,
  expired,
}: {
  csrfToken: string;
  callbackUrl: string;
  error?: string;
  /** Came here from a page that needs a session. */
  expired: boolean;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const name = form.current?.elements.namedItem('username');
    if (name instanceof HTMLInputElement && !name.value) name.value = localStorage.getItem(LAST_NAME) ?? '';
  }, []);
  const remember = () => {
    const name = new FormData(form.current ?? undefined).get('username');
    if (typeof name === 'string') localStorage.setItem(LAST_NAME, name);
  };
  return (
    <form ref={form} method="post" action="/api/auth/callback/credentials" onSubmit={remember}>
      <div>
        <h1>登录</h1>
        <p className="m f13">{expired && !error ? '请先登录，登录后回到刚才那一页' : '用单位发给你的账号登录'}</p>
      </div>
      <ErrorSummary errors={error ? [{ message: error }] : []} />
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField name="username" label="用户名" autoComplete="username" autoCapitalize="off" spellCheck={false} />
      <PasswordField name="password" label="密码" />
      <SubmitButton busyLabel="正在登录…">登录</SubmitButton>
      <p className="f13 s">连续输错 5 次，锁定 15 分钟。忘了密码，请系统管理员重置。</p>
      <div className="threshold-warning">
        <Seal state="secret" label="保密提示" />
        <span>
          本系统不处理国家秘密。<b>严禁上传涉密文件</b>、工作秘密和未脱敏的个人信息。
        </span>
      </div>
    </form>
  );
}

import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/account/sign-in-form';
import { Threshold } from '@/components/layout/threshold';
import { homeOf } from '@/lib/access/navigation';
import { ACCOUNT_REFUSALS } from '@/lib/account/messages';
import { hasAccounts } from '@/lib/account/server/account-store';
import { CSRF_COOKIE, csrfTokenOf } from '@/lib/server/csrf';
import { env } from '@/lib/server/env';
import { findActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '登录' };

type Props = { searchParams: Promise<{ error?: string | string[]; callbackUrl?: string | string[] }> };

/** Only ways inside this site: a link in a message must not lead a signed-in person elsewhere. */
const inside = (url: unknown): string => (typeof url === 'string' && /^\/(?![/\\])/.test(url) ? url : '/');

export default async function Page({ searchParams }: Props) {
  const [{ error, callbackUrl }, jar, actor] = await Promise.all([searchParams, cookies(), findActor()]);
  if (actor) redirect(callbackUrl ? inside(callbackUrl) : homeOf(actor));
  if (!(await hasAccounts())) redirect('/setup');
  const refusal = typeof error === 'string' ? ACCOUNT_REFUSALS[error] : undefined;
  const message = refusal?.say({}) ?? (error ? '没有登录成功，请再试一次' : undefined);
  return (
    <Threshold city={env.city} demo={env.isDemo}>
      <SignInForm
        csrfToken={csrfTokenOf(jar.get(CSRF_COOKIE)?.value)}
        callbackUrl={inside(callbackUrl)}
        error={message}
        expired={Boolean(callbackUrl) && callbackUrl !== '/'}
      />
    </Threshold>
  );
}

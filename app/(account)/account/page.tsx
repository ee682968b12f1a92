import type { Metadata } from 'next';
import { PasswordForm } from '@/components/account/password-form';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { callingOf } from '@/lib/access/navigation';
import { requireActor } from '@/lib/server/session';

export const metadata: Metadata = { title: '我的账号' };

export default async function Page() {
  const actor = await requireActor('/account');
  const { who, role } = callingOf(actor);
  return (
    <>
      <PageHead
        title={actor.mustChangePassword ? '先换一个自己的密码' : '我的账号'}
        meta={`${actor.username}，${who}，${role}`}
      />
      <PageBody narrow>
        <PasswordForm />
      </PageBody>
    </>
  );
}

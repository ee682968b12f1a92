import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SetupForm } from '@/components/account/setup-form';
import { Threshold } from '@/components/layout/threshold';
import { hasAccounts } from '@/lib/account/server/account-store';
import { env } from '@/lib/server/env';

export const metadata: Metadata = { title: '第一次使用' };
// Whether anyone exists is asked at each request, not at build time.
export const dynamic = 'force-dynamic';

export default async function Page() {
  if (await hasAccounts()) redirect('/login');
  return (
    <Threshold city={env.city} demo={env.isDemo}>
      <SetupForm />
    </Threshold>
  );
}

import { redirect } from 'next/navigation';
import { homeOf } from '@/lib/access/navigation';
import { requireActor } from '@/lib/server/session';

/** There is no start page: everyone begins where their work is. */
export default async function Page() {
  redirect(homeOf(await requireActor('/')));
}

import type { Actor } from '@/lib/access/actor';
import { commit } from '@/lib/server/unit-of-work';
import { saveTheme } from './account-store';

/** Light, dark, or as the system says; kept with the account. */
export async function chooseTheme(actor: Actor, { theme }: { theme: Actor['theme'] }): Promise<void> {
  const subject = { type: 'account', id: actor.accountId } as const;
  await commit(actor, { kind: 'account.theme-chosen', subject, data: { theme } }, (tx) =>
    saveTheme(tx, actor.accountId, theme),
  );
}

'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import {
  accountActSchema,
  changePasswordSchema,
  newAccountSchema,
  setupSchema,
  themeSchema,
} from '@/lib/account/account-schemas';
import { ACCOUNT_REFUSALS } from '@/lib/account/messages';
import { action, refusalState } from '@/lib/server/action';
import { findActor, SESSION_COOKIE } from '@/lib/server/session';
import { type FormState, valuesOf } from '@/lib/shared/form-state';
import { changePassword } from './change-password';
import { chooseTheme } from './choose-theme';
import { closeSession } from './close-session';
import { createAccount } from './create-account';
import { createFirstAdministrator } from './create-first-administrator';
import { resetPassword } from './reset-password';
import { setAccountOpen } from './set-account-open';

export const changePasswordAction = action({
  schema: changePasswordSchema,
  refusals: ACCOUNT_REFUSALS,
  run: async (actor, input) => {
    await changePassword(actor, input);
    return { message: '密码已修改，别处的登录都已退出' };
  },
});

export const createAccountAction = action({
  schema: newAccountSchema,
  refusals: ACCOUNT_REFUSALS,
  run: async (actor, input) => {
    const { password } = await createAccount(actor, input);
    return { message: `账号 ${input.username} 已建好，一次性密码 ${password}，只显示这一次` };
  },
  revalidate: ['/people'],
});

export const accountAction = action({
  schema: accountActSchema,
  refusals: ACCOUNT_REFUSALS,
  run: async (actor, { accountId, act }) => {
    if (act === 'reset') {
      const { password } = await resetPassword(actor, accountId);
      return { message: `新的一次性密码 ${password}，只显示这一次` };
    }
    await setAccountOpen(actor, accountId, act === 'open');
    return { message: act === 'open' ? '账号已启用' : '账号已停用，登录已退出' };
  },
  revalidate: ['/people'],
});

/** Three plain buttons: the account keeps the choice, the cookie gives the next page its colours from the first byte. */
export async function chooseThemeAction(form: FormData): Promise<void> {
  const actor = await findActor();
  const parsed = themeSchema.safeParse(valuesOf(form));
  if (!actor || !parsed.success) return;
  await chooseTheme(actor, parsed.data);
  (await cookies()).set('yaodian-theme', parsed.data.theme, { path: '/', sameSite: 'lax', maxAge: 400 * 86_400 });
  revalidatePath('/', 'layout');
}

export async function signOutAction(): Promise<void> {
  const actor = await findActor();
  if (actor) await closeSession(actor);
  (await cookies()).delete(SESSION_COOKIE);
  redirect('/login');
}

/** Nobody is signed in yet, so this one action stands outside `action()`. */
export async function setUpAction(_: FormState, form: FormData): Promise<FormState> {
  const values = valuesOf(form);
  const parsed = setupSchema.safeParse(values);
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
    return { status: 'invalid', message: '有几处要改', fields, values };
  }
  try {
    await createFirstAdministrator(parsed.data);
  } catch (error) {
    return refusalState(error, values, ACCOUNT_REFUSALS);
  }
  redirect('/login');
}

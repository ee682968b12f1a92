'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { changePasswordSchema, setupSchema, themeSchema } from '@/lib/account/account-schemas';
import { ACCOUNT_REFUSALS } from '@/lib/account/messages';
import { action, refusalState } from '@/lib/server/action';
import { findActor, SESSION_COOKIE } from '@/lib/server/session';
import { type FormState, valuesOf } from '@/lib/shared/form-state';
import { changePassword } from './change-password';
import { chooseTheme } from './choose-theme';
import { closeSession } from './close-session';
import { createFirstAdministrator } from './create-first-administrator';

export const changePasswordAction = action({
  schema: changePasswordSchema,
  refusals: ACCOUNT_REFUSALS,
  run: async (actor, input) => {
    await changePassword(actor, input);
    return { message: '密码已修改，别处的登录都已退出' };
  },
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

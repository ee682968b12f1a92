import { z } from 'zod';
import { isBodyRole, ROLES } from '@/lib/access/role';
import { requiredText } from '@/lib/shared/field-schemas';
import { PASSWORD_MAX } from './password';

const password = (missing: string) => z.string({ error: missing }).min(1, missing).max(PASSWORD_MAX, '密码太长');

const username = requiredText(64, '填上用户名')
  .transform((text) => text.toLowerCase())
  .refine((text) => /^[a-z0-9][a-z0-9._-]{1,63}$/.test(text), '用户名用小写字母和数字，至少两位');

export const changePasswordSchema = z
  .object({ current: password('填上现在的密码'), next: password('填上新密码'), again: password('再填一次新密码') })
  .refine(({ next, again }) => next === again, { path: ['again'], message: '两次填的新密码不一样' });

export const setupSchema = z
  .object({
    code: requiredText(64, '填上启动窗口里的启用码'),
    username,
    password: password('填上密码'),
    again: password('再填一次密码'),
  })
  .refine(({ password: first, again }) => first === again, { path: ['again'], message: '两次填的密码不一样' });

export const themeSchema = z.object({ theme: z.enum(['system', 'light', 'dark']) });

export const newAccountSchema = z
  .object({
    username,
    displayName: requiredText(40, '填上怎么称呼，例如：市环保局联络员'),
    role: z.enum(ROLES, { error: '选一个角色' }),
    bodyId: z.string().max(64).default(''),
  })
  .refine(({ role, bodyId }) => !isBodyRole(role) || bodyId !== '', { path: ['bodyId'], message: '这个角色要选单位' })
  .transform(({ bodyId, ...rest }) => ({ ...rest, bodyId: isBodyRole(rest.role) ? bodyId : null }));

export const accountActSchema = z.object({
  accountId: z.string().min(1).max(64),
  act: z.enum(['reset', 'close', 'open']),
});

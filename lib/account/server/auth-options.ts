import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { CSRF_COOKIE } from '@/lib/server/csrf';
import { env } from '@/lib/server/env';
import { findActorByToken, SESSION_COOKIE, SESSION_HOURS } from '@/lib/server/session';
import { AppError } from '@/lib/shared/app-error';
import { closeSession } from './close-session';
import { openSession } from './open-session';

const maxAge = SESSION_HOURS * 3600;

/**
 * next-auth with the credentials provider keeps its session in a token of its own. Here that token is nothing but the
 * random key of a session row, so that sign-out, a lock or a role change act on the next request
 * (docs/decisions/005-sessions.md).
 */
export function authOptions(): AuthOptions {
  return {
    secret: env.authSecret,
    pages: { signIn: '/login', error: '/login' },
    session: { strategy: 'jwt', maxAge },
    cookies: {
      sessionToken: { name: SESSION_COOKIE, options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false } },
      csrfToken: { name: CSRF_COOKIE, options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false } },
    },
    jwt: {
      maxAge,
      encode: async ({ token }) => (typeof token?.sub === 'string' ? token.sub : ''),
      decode: async ({ token }) => (token ? { sub: token } : null),
    },
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {} },
        authorize: async (credentials) => ({ id: await tokenFor(credentials?.username, credentials?.password) }),
      }),
    ],
    callbacks: { jwt: ({ token, user }) => (user ? { sub: user.id } : token) },
    events: {
      signOut: async ({ token }) => {
        const actor = token?.sub ? await findActorByToken(token.sub) : null;
        if (actor) await closeSession(actor);
      },
    },
  };
}

/** next-auth shows an error's message in the address bar, so only our own codes may leave here. */
async function tokenFor(username: unknown, password: unknown): Promise<string> {
  if (typeof username !== 'string' || typeof password !== 'string') throw new Error('bad-credentials');
  try {
    return await openSession(username, password);
  } catch (error) {
    throw new Error(error instanceof AppError ? error.code : 'fault');
  }
}

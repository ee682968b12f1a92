import { type NextRequest, NextResponse } from 'next/server';
import { CSRF_COOKIE, issueCsrf } from '@/lib/server/csrf';

/**
 * The sign-in form must work before scripts load, so its page needs next-auth's anti-forgery token while it renders,
 * and a page cannot set cookies. This guards nothing: pages, actions and routes check for themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.cookies.has(CSRF_COOKIE)) return NextResponse.next();
  const value = issueCsrf();
  const headers = new Headers(request.headers);
  headers.append('cookie', `${CSRF_COOKIE}=${value}`);
  const response = NextResponse.next({ request: { headers } });
  response.cookies.set(CSRF_COOKIE, value, { httpOnly: true, sameSite: 'lax', path: '/' });
  return response;
}

export const config = { matcher: '/login' };

/**
 * True when a browser says that one of our own pages sent this request. Server actions check by themselves; a route handler
 * that changes something must ask. Behind a proxy that renames the host, the browser's host comes in X-Forwarded-Host, which
 * a foreign page cannot set.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}

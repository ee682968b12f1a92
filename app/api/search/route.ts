import { LONGEST_QUERY } from '@/lib/search/search-hit';
import { searchAll } from '@/lib/search/server/queries';
import { findActor } from '@/lib/server/session';

const HEADERS = { 'Cache-Control': 'private, no-store' };

/** What answers `q` (60 characters at most), by kind; the search dialog asks while somebody types. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refuse(401, '登录已过期，请重新登录');
  if (actor.mustChangePassword) return refuse(403, '请先换一个自己的密码');
  const typed = (new URL(request.url).searchParams.get('q') ?? '').trim();
  if (typed.length > LONGEST_QUERY) return refuse(400, `最多搜 ${LONGEST_QUERY} 个字，请留下要紧的几个`);
  return Response.json({ groups: await searchAll(actor, typed) }, { headers: HEADERS });
}

const refuse = (status: number, message: string): Response => Response.json({ message }, { status, headers: HEADERS });

import { type FilesAnswer, receivePlanFiles } from '@/lib/plan/server/receive-plan-files';
import { findActor } from '@/lib/server/session';

/** Files of a plan. Scripts ask for JSON and get words; a plain form is sent on to the plan, or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const answer = await receivePlanFiles(await findActor(), request);
  if (request.headers.get('accept')?.includes('application/json')) {
    const { status, ...body } = answer;
    return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
  }
  return new Response(null, { status: 303, headers: { Location: wayOn(answer) } });
}

function wayOn({ status, path, code, files }: FilesAnswer): string {
  if (path) return path;
  if (status === 401) return '/login?callbackUrl=/plans/new';
  const [first] = files;
  return `/plans/new?${new URLSearchParams({ refused: code, ...(first && { file: first.name }) })}`;
}

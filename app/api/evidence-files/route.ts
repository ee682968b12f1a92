import { receiveUpload, type UploadAnswer } from '@/lib/evidence/server/receive-upload';
import { findActor } from '@/lib/server/session';

/** Takes a file in. Scripts ask for JSON and get words; a plain form is sent back to the page it came from. */
export async function POST(request: Request): Promise<Response> {
  const answer = await receiveUpload(await findActor(), request);
  if (request.headers.get('accept')?.includes('application/json')) {
    const { status, ...body } = answer;
    return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
  }
  return new Response(null, { status: 303, headers: { location: wayBack(answer) } });
}

function wayBack({ status, code, obligationId }: UploadAnswer): string {
  const page = obligationId ? `/my-tasks/${encodeURIComponent(obligationId)}` : '/my-evidence';
  if (status === 401) return `/login?callbackUrl=${encodeURIComponent(page)}`;
  return `${page}?${status === 200 ? 'done' : 'refused'}=${code}`;
}

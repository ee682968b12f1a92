import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/shared/app-error';
import { isSameOrigin } from './is-same-origin';
import { logger } from './logger';
import { findActor } from './session';
import { readUpload } from './upload';

type Workbook = { name: string; bytes: Uint8Array };
type Parts = {
  /** The page the form stands on; a refusal comes back to it as `?refused=<code>`, a preview lies below it. */
  page: string;
  mostMegabytes: number;
  /** Keeps what the workbook says and gives the id of its preview. */
  read: (actor: Actor, workbook: Workbook) => Promise<string>;
};

const seeOther = (path: string) => new Response(null, { status: 303, headers: { Location: path } });

/** A filled-in workbook from an ordinary form of ours: on to what it would do, or back with why it was refused. */
export async function takeWorkbook(request: Request, { page, mostMegabytes, read }: Parts): Promise<Response> {
  const actor = await findActor();
  if (!actor) return seeOther(`/login?${new URLSearchParams({ callbackUrl: page })}`);
  try {
    if (!isSameOrigin(request)) throw new AppError('cross-site');
    const file = await readUpload(request, mostMegabytes);
    if (file === 'too-large') throw new AppError('workbook-too-large');
    if (file === 'empty') throw new AppError('workbook-empty');
    const bytes = new Uint8Array(await file.arrayBuffer());
    return seeOther(`${page}/${await read(actor, { name: file.name.slice(0, 100), bytes })}`);
  } catch (error) {
    if (error instanceof AppError) return seeOther(`${page}?${new URLSearchParams({ refused: error.code })}`);
    logger.error({ error, page }, 'a workbook could not be taken');
    return seeOther(`${page}?refused=workbook-unreadable`);
  }
}

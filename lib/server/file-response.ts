import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/shared/app-error';
import type { RefusalSentences } from '@/lib/shared/refusal-sentences';
import { sentenceOf } from './action';
import { findActor } from './session';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
} as const;

type Paper = { name: string; bytes: Buffer };
type Parts = {
  format: keyof typeof TYPES;
  /** Name for clients that read ASCII only, without extension. */
  plainName: string;
  refusals: RefusalSentences;
  make: (actor: Actor) => Promise<Paper>;
};

/** A produced file as a download, or the sentence of the refusal with its status; faults are thrown on. */
export async function fileResponse({ format, plainName, refusals, make }: Parts): Promise<Response> {
  try {
    const actor = await findActor();
    if (!actor) throw new AppError('signed-out');
    const { name, bytes } = await make(actor);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': TYPES[format],
        'Content-Disposition': `attachment; filename="${plainName}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    const sentence = error instanceof AppError ? sentenceOf(error, refusals) : undefined;
    if (!sentence) throw error;
    return new Response(sentence.message, {
      status: sentence.status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}

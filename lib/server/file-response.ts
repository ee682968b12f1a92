import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/shared/app-error';
import { contentDisposition } from '@/lib/shared/content-disposition';
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
export function fileResponse({ format, plainName, refusals, make }: Parts): Promise<Response> {
  return orRefusal(refusals, async () => {
    const { name, bytes } = await make(await signedIn());
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': TYPES[format],
        'Content-Disposition': `attachment; filename="${plainName}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Cache-Control': 'no-store',
      },
    });
  });
}

type Stored = { name: string; size: number; mediaType: string; bytes: ReadableStream<Uint8Array> };

/** A file from outside, streamed. Always saved, never shown: what somebody uploaded must not run as a page of ours. */
export function storedFileResponse(refusals: RefusalSentences, open: () => Promise<Stored>): Promise<Response> {
  return orRefusal(refusals, async () => {
    const { bytes, name, size, mediaType } = await open();
    return new Response(bytes, {
      headers: {
        'Content-Type': mediaType,
        'Content-Length': String(size),
        'Content-Disposition': contentDisposition(name),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    });
  });
}

/**
 * A file from outside, shown in a frame of one of our own pages. The caller allows few types; the browser must not guess others
 * (`nosniff`), and whatever it shows has no scripts, no origin and no address to go to (`sandbox`).
 */
export function shownFileResponse(
  refusals: RefusalSentences,
  open: (actor: Actor) => Promise<Stored>,
): Promise<Response> {
  return orRefusal(refusals, async () => {
    const { bytes, name, size, mediaType } = await open(await signedIn());
    return new Response(bytes, {
      headers: {
        'Content-Type': mediaType,
        'Content-Length': String(size),
        'Content-Disposition': contentDisposition(name, 'inline'),
        'Cache-Control': 'private, no-store',
      },
    });
  });
}

async function signedIn(): Promise<Actor> {
  const actor = await findActor();
  if (!actor) throw new AppError('signed-out');
  return actor;
}

/** What `answer` gives, or the sentence of its refusal as plain text with its status. */
async function orRefusal(refusals: RefusalSentences, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const sentence = error instanceof AppError ? sentenceOf(error, refusals) : undefined;
    if (!sentence) throw error;
    return new Response(sentence.message, {
      status: sentence.status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  }
}

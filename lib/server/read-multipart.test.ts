import { describe, expect, it } from 'vitest';
import { readMultipart } from './read-multipart';

const BYTES = Buffer.concat([
  Buffer.from('\r\n--'),
  Buffer.from(Array.from({ length: 4000 }, (_, index) => index % 256)),
]);

/** A form's body delivered in pieces of `size` bytes. */
async function requestOf(form: FormData, size: number, keep = 1): Promise<Request> {
  const made = new Response(form);
  const whole = Buffer.from(await made.arrayBuffer());
  const body = whole.subarray(0, Math.floor(whole.length * keep));
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < body.length; at += size) controller.enqueue(body.subarray(at, at + size));
      controller.close();
    },
  });
  const headers = { 'content-type': made.headers.get('content-type') ?? '' };
  return new Request('http://localhost/', { method: 'POST', body: stream, headers, duplex: 'half' } as RequestInit);
}

const formOf = (file: Buffer, name = '三季度 "水质".pdf') => {
  const form = new FormData();
  form.set('obligationId', 'o1');
  form.set('title', '水质公告\n第二行');
  form.set('file', new Blob([new Uint8Array(file)]), name);
  return form;
};

const read = (request: Request) =>
  readMultipart(request, async (name, bytes, fields) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    return { name, bytes: Buffer.concat(chunks), before: Object.keys(fields) };
  });

describe('readMultipart', () => {
  it.each([1, 2, 3, 7, 61, 1000, 100_000])('fields and bytes come whole in pieces of %d', async (size) => {
    const { fields, file } = await read(await requestOf(formOf(BYTES), size));
    expect(fields).toEqual({ obligationId: 'o1', title: '水质公告\r\n第二行' });
    expect(file).toEqual({ name: '三季度 "水质".pdf', bytes: BYTES, before: ['obligationId', 'title'] });
  });

  it('an empty file is a file, no chosen file is none', async () => {
    expect((await read(await requestOf(formOf(Buffer.alloc(0)), 50))).file?.bytes).toHaveLength(0);
    const boundary = 'x';
    const body = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--${boundary}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const { file } = await read(new Request('http://localhost/', { method: 'POST', body, headers }));
    expect(file).toBeNull();
  });

  it.each([0.1, 0.5, 0.9, 0.99])('cut at %d it is refused', async (keep) => {
    await expect(read(await requestOf(formOf(BYTES), 1000, keep))).rejects.toMatchObject({ code: 'upload-broken' });
  });

  it('without a boundary, or with a field that never ends, it is refused', async () => {
    const plain = new Request('http://localhost/', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    });
    await expect(read(plain)).rejects.toMatchObject({ code: 'upload-broken' });
    const form = new FormData();
    form.set('title', 'x'.repeat(20_000));
    await expect(read(await requestOf(form, 4096))).rejects.toMatchObject({ code: 'upload-broken' });
  });
});

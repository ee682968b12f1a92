import { randomUUID } from 'node:crypto';

const BOUNDARY = 'bench-boundary';

/**
 * How a browser with scripts calls the server action behind the form `formId` of the page at `url`:
 * the action's id is read from the page, and every request carries the form's fields with a fresh request key. The
 * answer is the action's state and the page drawn anew, and is right when it holds `marker`.
 */
export async function actionTarget({ name, url, headers, formId, marker, fields }) {
  const html = await (await fetch(url, { headers })).text();
  const form = html.split('<form').find((each) => each.includes(` id="${formId}"`));
  const id = form && /&quot;id&quot;:&quot;([0-9a-f]+)&quot;/.exec(form)?.[1];
  if (!id) throw new Error(`${name}: no form ${formId} at ${url}`);
  const part = (key, value) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const nextBody = () => {
    const sent = Object.entries({ ...fields(), requestKey: randomUUID() });
    const texts = sent.map(([key, value]) => part(`_1_${key}`, value));
    return `${texts.join('')}${part('0', '[{"status":"idle"},"$K1"]')}--${BOUNDARY}--\r\n`;
  };
  return {
    name,
    url,
    method: 'POST',
    marker,
    nextBody,
    headers: {
      ...headers,
      accept: 'text/x-component',
      'next-action': id,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    },
  };
}

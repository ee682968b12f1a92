import { expect, test } from '@/e2e/fixtures';

/** What Chromium 109 does not know (the oldest browser of the offices); @supports blocks are dropped before looking. */
const TOO_NEW = [
  /oklch\(/,
  /oklab\(/,
  /lab\(/,
  /@starting-style/,
  /@scope/,
  /:has-slotted/,
  /subgrid/,
  /light-dark\(/,
  /anchor\(/,
];

test('样式表里没有 Chromium 109 不认识的写法', async ({ page, request }) => {
  await page.goto('/login');
  const hrefs = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(0);
  for (const href of hrefs) {
    const css = await (await request.get(href)).text();
    const plain = css.replace(/@supports[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
    for (const pattern of TOO_NEW) expect(plain, `${pattern}`).not.toMatch(pattern);
    expect(plain, 'nested rules').not.toMatch(/[;{]\s*&/);
  }
});

import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';

test.describe.configure({ timeout: 60_000 });

/** Ctrl K until the field is there: a key pressed before the scripts run is lost. */
async function openSearch(page: Page): Promise<Locator> {
  const field = page.getByRole('combobox', { name: '搜什么' });
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press('Control+k');
    await expect(field).toBeFocused({ timeout: 500 });
  }).toPass();
  return field;
}

test('[J-21] Ctrl K, fgw, Enter: the office opens a body without the mouse', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body({ name: '衡州市发展和改革委员会', shortName: '衡州发改委' });
  const plan = await world.plan();
  const { text } = await world.task(plan, '公开衡州饮用水水质');
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans');
  const opener = page.getByRole('button', { name: '搜索' });
  await opener.focus();
  const field = await openSearch(page);

  await page.keyboard.type('fgw');
  const option = page.getByRole('option', { name: /^衡州发改委/ });
  await expect(option).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.type('hz');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await checkAccessibility(page);

  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(opener).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type('hengzhou');
  await expect(page.getByRole('option', { name: /^衡州发改委/ })).toHaveAttribute('aria-selected', 'true');
  const task = page.getByRole('option', { name: new RegExp(`^${text}`) });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(task).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/bodies/${body.id}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(body.name);
  await expect(field).toBeHidden();
});

test('[J-21] a liaison finds its own things, never those of others; nothing found says what to do', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const [body, other] = [await world.body(), await world.body()];
  const plan = await world.plan();
  const own = await world.obligation({ body, task: await world.task(plan, '公开湘江断面水质') });
  const foreign = await world.obligation({ body: other, task: await world.task(plan, '公开湘江采砂许可') });
  await world.evidence({ bodyId: other.id, obligationId: foreign.obligationId, title: '湘江采砂公告' });
  await signIn(page, await world.account({ role: 'liaison', body }));
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/my-evidence');
  await page.getByRole('button', { name: '搜索' }).click();
  const field = page.getByRole('combobox', { name: '搜什么' });
  await field.fill('湘江');
  await expect(page.getByRole('option')).toHaveText([/公开湘江断面水质/]);
  await field.fill('湘江采砂');
  await expect(page.getByRole('dialog')).toContainText('没有找到“湘江采砂”');
  await expect(page.getByRole('option')).toHaveCount(0);

  await page.route('**/api/search*', (route) => route.abort());
  await field.fill('断面');
  await expect(page.getByRole('alert').filter({ hasText: '连不上服务器' })).toBeVisible();
  await checkAccessibility(page);
  await page.unroute('**/api/search*');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('option', { name: /湘江断面水质/ }).click();
  await expect(page).toHaveURL(new RegExp(`/my-tasks/${own.obligationId}$`));
});

test('[J-21] what an input method is composing is not searched, and its Enter opens nothing', async ({
  page,
  world,
  signIn,
}) => {
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans');
  await openSearch(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/api/search') asked.push(searchParams.get('q') ?? '');
  });
  const method = await page.context().newCDPSession(page);
  for (const text of ['d', 'du', "du'b", "du'ban"])
    await method.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await method.send('Input.insertText', { text: '日志' });
  await expect(page.getByRole('option', { name: '日志' })).toBeVisible();
  expect(asked).toEqual(['日志']);

  await method.send('Input.imeSetComposition', { text: 'mei', selectionStart: 3, selectionEnd: 3 });
  await page.keyboard.press('Enter');
  await method.send('Input.insertText', { text: '没有' });
  await expect(page.getByText('没有找到“日志没有”')).toBeVisible();
  await expect(page).toHaveURL(/\/plans$/);
});

test('[J-21] without scripts the button leads to a page that answers', async ({ browser, baseURL, world, signIn }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await signIn(page, await world.account({ role: 'steward' }));
  const { id, shortName } = await world.body({ name: '潇湘市发展和改革委员会', shortName: '潇湘发改委' });
  await page.goto('/plans');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('searchbox', { name: '搜什么' }).fill('xxfgw');
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜索“xxfgw”');
  await page.getByRole('region', { name: '单位' }).getByRole('link', { name: shortName }).click();
  await expect(page).toHaveURL(new RegExp(`/bodies/${id}$`));
  await page.goto('/search?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%25');
  await expect(page.getByText('没有找到“没有这个%”')).toBeVisible();
  await context.close();
});

test('[J-21] who is not signed in gets no answer, a long question a sentence', async ({
  page,
  request,
  world,
  signIn,
  checkAccessibility,
}) => {
  const refused = await request.get('/api/search?q=fgw');
  expect(refused.status()).toBe(401);
  expect(await refused.json()).toEqual({ message: '登录已过期，请重新登录' });
  await signIn(page, await world.account({ role: 'steward' }));
  const answer = await page.request.get('/api/search?q=fgw');
  expect([answer.status(), answer.headers()['cache-control']]).toEqual([200, 'private, no-store']);
  expect((await page.request.get(`/api/search?q=${'a'.repeat(61)}`)).status()).toBe(400);
  await page.goto('/search?q=gongzuo');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('搜索“gongzuo”');
  await checkAccessibility(page);
});

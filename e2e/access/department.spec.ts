import { expect, test } from '@/e2e/fixtures';

test.describe('单位的页面只给本单位', () => {
  test('别的单位的任务和文件找不到，本单位的进得去', async ({ page, world, signIn }) => {
    const [body, other] = [await world.body(), await world.body()];
    const { obligationId } = await world.obligation({ body, state: 'in_progress' });
    const own = await world.account({ role: 'liaison', body });
    await signIn(page, own);
    await page.goto(`/my-tasks/${obligationId}`);
    const file = { name: '纪要.txt', mimeType: 'text/plain', buffer: Buffer.from(`纪要 ${obligationId}`) };
    await page.getByLabel(/文件，拖到页面/).setInputFiles(file);
    await expect(page.getByText('已存为证据《纪要.txt》')).toBeVisible();
    const href = (await page.getByRole('link', { name: '下载' }).getAttribute('href')) ?? '';
    const rightful = await page.request.get(href);
    expect(rightful.status()).toBe(200);
    expect(rightful.headers()).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringMatching(/^attachment;/),
    });

    await signIn(page, await world.account({ role: 'liaison', body: other }));
    expect((await page.goto(`/my-tasks/${obligationId}`))?.status()).toBe(404);
    expect((await page.request.get(href)).status()).toBe(404);
  });

  test('审核员取得到证据，进不了单位的工作台；没登录的先去登录', async ({ page, world, signIn }) => {
    const body = await world.body();
    await signIn(page, await world.account({ role: 'reviewer' }));
    expect((await page.goto('/my-tasks'))?.status()).toBe(404);
    expect((await page.goto('/my-evidence'))?.status()).toBe(404);
    await signIn(page, await world.account({ role: 'deputy', body }));
    expect((await page.goto('/my-tasks'))?.status()).toBe(200);
    expect((await page.goto('/my-evidence'))?.status()).toBe(200);
    await expect(page.getByText('放入文件')).toHaveCount(0);
    await page.context().clearCookies();
    await page.goto('/my-evidence');
    await expect(page).toHaveURL(/\/login\?callbackUrl=%2Fmy-evidence/);
  });

  test('别的网站发来的上传被拒', async ({ page, world, signIn }) => {
    const body = await world.body();
    await signIn(page, await world.account({ role: 'liaison', body }));
    const answer = await page.request.post('/api/evidence-files', {
      headers: { accept: 'application/json', origin: 'https://evil.example' },
      multipart: { file: { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') } },
    });
    expect(answer.status()).toBe(403);
  });
});

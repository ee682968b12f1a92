import { expect, test } from '@/e2e/fixtures';

test.describe('[J-24] 矩阵', () => {
  test('[J-24] 用方向键看到逾期的一格，打开任务看各单位', async ({ page, world, signIn, checkAccessibility }) => {
    const [first, second] = [await world.body(), await world.body()];
    const planId = await world.plan();
    const done = await world.task(planId, '公开水质');
    const late = await world.task(planId, '公开环评');
    await world.obligation({ body: first, task: done, state: 'closed' });
    await world.obligation({ body: first, task: late, dueOn: '2016-09-30' });
    await world.obligation({ body: second, task: late, state: 'submitted', dueOn: '2016-09-30' });
    await signIn(page, await world.account({ role: 'leader' }));
    await page.goto(`/plans/${planId}/matrix`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 个单位，2 条任务');
    const row = page.getByRole('row').filter({ hasText: first.shortName });
    await expect(row).toContainText(`${first.shortName}：2 条办结 1 条，逾期 1 条`);
    await checkAccessibility(page);
    await page.getByRole('region', { name: /^矩阵/ }).focus();
    const order = await page.getByRole('rowheader').allTextContents();
    await page.keyboard.press('ArrowRight');
    for (let step = 0; step < order.indexOf(first.shortName); step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('status')).toHaveText(`${first.shortName}，逾期：第 2 条 一（一） 公开环评`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('table', { name: '各单位办到哪一步' })).toContainText(second.shortName);
  });

  test('[J-24] 不用脚本也看得全', async ({ browser, baseURL, world, signIn }) => {
    const body = await world.body();
    const planId = await world.plan();
    await world.obligation({ body, task: await world.task(planId, '公开水质'), state: 'closed' });
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await signIn(page, await world.account({ role: 'auditor' }));
    await page.goto(`/plans/${planId}/matrix`);
    await expect(page.getByRole('row').filter({ hasText: body.shortName })).toContainText('结');
    await page.getByRole('link', { name: '1', exact: true }).click();
    await expect(page.getByRole('table', { name: '各单位办到哪一步' })).toContainText(body.shortName);
    await context.close();
  });
});

import { expect, test } from '@/e2e/fixtures';

test.describe.configure({ timeout: 120_000 });

const provincePlan = (number: number) => `湖南省人民政府办公厅关于印发湖南省2016年政务公开工作要点的通知
湘政办函〔2016〕${number}号
一、推进重点领域信息公开
（一）环境保护。每半年公开饮用水水源水质。公开铁路沿线噪声监测信息。
（二）政策解读。注重运用数字化、音频视频、图表图解等方式解读政策。公开食品抽检${crypto.randomUUID()}信息。`;

test('[J-12] 导入上级要点，按建议和手工关联，看两边对照，导出对照表', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body();
  const steward = await world.account({ role: 'steward' });
  const { planId } = await world.draft(steward.actor, [body]);
  await signIn(page, steward);
  await page.goto(`/plans/${planId}/basis`);
  await expect(page.getByText('还没有上级要点')).toBeVisible();
  await checkAccessibility(page);
  await page.getByLabel('上级要点全文').fill('一、');
  await page.getByRole('button', { name: '导入并用作依据' }).click();
  await expect(page.getByText('没有认出任何一条要求').first()).toBeVisible();
  await page.getByLabel('上级要点全文').fill(provincePlan(4321));
  await page.getByRole('button', { name: '导入并用作依据' }).click();
  await expect(page.getByText('上级要求4条：本级有0条')).toBeVisible();
  await checkAccessibility(page);

  await page.getByRole('button', { name: '关联全部很像的（1 处）' }).click();
  await expect(page.getByText('本级有1条', { exact: false }).first()).toBeVisible();
  await page
    .getByRole('navigation', { name: '本级任务' })
    .getByRole('link', { name: /图表解读政策/ })
    .click();
  const likely = page.getByRole('region', { name: '可能是' });
  await expect(likely).toContainText('相近');
  await page.keyboard.press('1');
  await expect(page.getByRole('region', { name: '上级依据', exact: true })).toContainText(
    '湘政办函〔2016〕4321号 一（二）',
  );
  await page.getByRole('region', { name: '上级依据', exact: true }).getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('region', { name: '上级依据', exact: true })).toContainText('还没有关联');
  await expect(likely).not.toContainText('图表图解');
  await page.getByLabel('找一条上级要求').fill('图表图解');
  await page.getByRole('button', { name: '找', exact: true }).click();
  await page.getByRole('region', { name: '含“图表图解”的' }).getByRole('button', { name: '关联' }).click();
  await expect(page.getByText('本级有2条', { exact: false }).first()).toBeVisible();

  await page
    .getByRole('navigation', { name: '上级依据' })
    .getByRole('link', { name: /两边对照/ })
    .click();
  await expect(page.getByRole('table', { name: '上级有、本级无' })).toContainText('铁路沿线噪声');
  await checkAccessibility(page);
  const railway = page.getByRole('row', { name: /铁路沿线噪声/ });
  await railway.getByText('本级不适用').click();
  await railway.getByLabel('为什么不适用').fill('本市没有铁路');
  await railway.getByRole('button', { name: '定为不适用' }).click();
  await expect(page.getByText('另有 1 条本级不适用')).toBeVisible();
  await page.getByRole('link', { name: /^本级有、上级无/ }).click();
  await expect(page.getByRole('table', { name: '本级有、上级无' })).toContainText('预算决算');
  await checkAccessibility(page);
  for (const format of ['docx', 'xlsx']) {
    expect((await page.request.get(`/api/plans/${planId}/basis-table?format=${format}`)).status()).toBe(200);
  }
});

test('[J-12] 审核员只看，联络员找不到；下达的要点上看得到依据', async ({ page, world, signIn, checkAccessibility }) => {
  const steward = await world.account({ role: 'steward' });
  const { planId } = await world.draft(steward.actor, [await world.body()]);
  await signIn(page, await world.account({ role: 'liaison', body: await world.body() }));
  expect((await page.goto(`/plans/${planId}/basis`))?.status()).toBe(404);
  expect((await page.request.get(`/api/plans/${planId}/basis-table`)).status()).toBe(404);
  await signIn(page, await world.account({ role: 'reviewer' }));
  expect((await page.goto(`/plans/${planId}/basis`))?.status()).toBe(200);
  await expect(page.getByLabel('上级要点全文')).toHaveCount(0);
  const issued = (await world.task(await world.plan())).planId;
  await world.upstreamLink(steward.actor, issued, '湘政办函〔2016〕8765号');
  await page.goto(`/plans/${issued}`);
  await expect(page.getByRole('row', { name: /公开饮用水水质/ })).toContainText('湘政办函〔2016〕8765号 一（一）');
  await checkAccessibility(page);
});

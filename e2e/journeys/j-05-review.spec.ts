import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';

const REASON = '网页没有公开用户水龙头水质，请在同一页补充公开，再报网址';

const reasonField = (page: Page) => page.getByLabel('写给报送单位的话');

/** A task of its own, so that the queue's groups of parallel journeys do not mix. */
async function aSubmission(world: Parameters<Parameters<typeof test>[2]>[0]['world'], text = '三季度水质已公开。') {
  const body = await world.body();
  const { obligationId, text: taskText } = await world.obligation({ body, state: 'in_progress', period: '2016Q3' });
  await world.evidence({ bodyId: body.id, obligationId, title: '三季度水质监测公告' });
  const submissionId = await world.pendingSubmission({ obligationId, text });
  return { body, obligationId, taskText, submissionId };
}

test('[J-05] 退回、再报、看改了什么、通过', async ({ page, world, signIn, checkAccessibility }) => {
  const { body, obligationId, taskText, submissionId } = await aSubmission(world);
  await signIn(page, await world.account({ role: 'reviewer', displayName: '王审核' }));
  await page.goto(`/review/${submissionId}`);
  await expect(page.getByRole('heading', { level: 1, name: taskText })).toBeVisible();
  const opened = page.getByRole('region', { name: '报送和证据' });
  await expect(opened.getByText('公开饮用水水质。')).toBeVisible();
  await expect(opened.getByText('三季度水质已公开。')).toBeVisible();
  const evidence = opened.getByRole('region', { name: '证据', exact: true });
  await expect(evidence.getByRole('link', { name: '三季度水质监测公告' })).toBeVisible();
  await expect(page.getByRole('list', { name: '自动检查' })).toContainText('保密审查都在公开之前');
  await checkAccessibility(page);

  await page.getByRole('button', { name: '退回', exact: true }).click();
  await expect(page.getByText('写上退回的原因，说清缺什么、怎么改')).toBeVisible();
  await expect(reasonField(page)).toBeFocused();
  await reasonField(page).fill(REASON);
  await page.reload();
  await expect(reasonField(page)).toHaveValue(REASON);
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await expect(page.getByText(`已退回${body.shortName}“${taskText}”`)).toBeVisible();

  await world.evidence({ bodyId: body.id, obligationId, title: '用户水龙头水质监测结果' });
  const again = await world.pendingSubmission({ obligationId, number: 2, text: '三季度用户水龙头水质已公开。' });
  await page.goto(`/review/${again}?view=again`);
  await expect(page.getByRole('region', { name: '上次退回的原因' })).toContainText(REASON);
  const comparison = page.getByRole('region', { name: '和上次比' });
  await expect(comparison.getByText('用户水龙头', { exact: true })).toBeVisible();
  await expect(comparison.getByText('新附 “用户水龙头水质监测结果”')).toBeVisible();
  await checkAccessibility(page);
  await page.keyboard.press('a');
  await expect(page.getByText(`已通过${body.shortName}“${taskText}”`)).toBeVisible();
  await page.goto(`/review/${again}`);
  await expect(page.getByRole('region', { name: '审核意见' })).toContainText('已通过');
  await expect(page.getByRole('button', { name: '通过', exact: true })).toBeHidden();
});

test('[J-05] 两位审核员同时决定，一位算数，另一位知道是谁、什么时候', async ({ browser, baseURL, world, signIn }) => {
  const { submissionId } = await aSubmission(world);
  const pages = await Promise.all(
    ['王审核', '李审核'].map(async (displayName) => {
      const page = await (await browser.newContext({ baseURL })).newPage();
      await signIn(page, await world.account({ role: 'reviewer', displayName }));
      await page.goto(`/review/${submissionId}`);
      return page;
    }),
  );
  const [first, second] = pages;
  if (!first || !second) throw new Error('two reviewers are needed');
  await reasonField(second).fill(REASON);
  await Promise.all([
    first.getByRole('button', { name: '通过', exact: true }).click(),
    second.getByRole('button', { name: '退回', exact: true }).click(),
  ]);
  const told = (page: Page) =>
    page.getByRole('alert').filter({ hasText: /审核已在 .+ (通过|退回)这一份，你的决定没有记入/ });
  const won = (page: Page) => page.getByRole('status').filter({ hasText: /^已(通过|退回)/ });
  await expect(told(first).or(won(first))).toBeVisible();
  await expect(told(second).or(won(second))).toBeVisible();
  expect((await told(first).count()) + (await told(second).count())).toBe(1);
  if ((await told(second).count()) === 1) await expect(reasonField(second)).toHaveValue(REASON);
  for (const page of pages) await page.context().close();
});

test('[J-05] 没有脚本也能审', async ({ browser, baseURL, world, signIn }) => {
  const { body, submissionId } = await aSubmission(world);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, await world.account({ role: 'reviewer' }));
  await page.goto(`/review/${submissionId}`);
  await page.getByRole('link', { name: '不在本期内' }).click();
  await expect(reasonField(page)).toHaveValue(/不在本期内/);
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await expect(page.getByText(`已退回${body.shortName}`)).toBeVisible();
  await context.close();
});

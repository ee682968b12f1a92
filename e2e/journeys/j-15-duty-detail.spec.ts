import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';

test.describe.configure({ timeout: 120_000 });

/** The page of the first duty of a small plan, opened from the checking screen. */
async function openDetail(page: Page, text: string): Promise<void> {
  await page.goto('/plans/new');
  await page.getByRole('textbox', { name: '要点全文' }).fill(text);
  await page.getByRole('form', { name: '粘贴全文' }).getByRole('textbox', { name: '年度（选填）' }).fill('2016');
  await page.getByRole('button', { name: '识别' }).first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await page
    .getByRole('region', { name: '识别出的任务' })
    .getByRole('link', { name: /公开本单位职责/ })
    .click();
  await page
    .getByRole('region', { name: '修改第 1 条' })
    .getByRole('link', { name: /^任务要求/ })
    .click();
}

test('[J-15] the office settles what a duty asks in full', async ({ page, world, signIn, checkAccessibility }) => {
  const body = await world.body();
  await signIn(page, await world.account({ role: 'steward' }));
  await openDetail(
    page,
    `一、公开${crypto.randomUUID()}\n(一)推进预决算公开。通过政府网站及时公开本单位职责、机构设置、机关运行经费等情况。(${body.shortName}牵头落实)`,
  );
  const elements = page.getByRole('textbox', { name: '公开要素（选填）' });
  await expect(elements).toHaveValue('本单位职责\n机构设置\n机关运行经费');
  await expect(page.getByRole('checkbox', { name: '政府网站' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '新媒体' })).not.toBeChecked();
  await expect(page.getByText(/原文“及时”没有天数.*建议值.*第二十六条/)).toBeVisible();
  await expect(page.getByText('标出 3 样要素')).toBeVisible();
  await checkAccessibility(page);

  await elements.fill('本单位职责\n机构设置\n三公经费');
  await page.getByRole('checkbox', { name: '新媒体' }).check();
  await page.getByRole('checkbox', { name: /^市政府重点督办事项/ }).check();
  await page.getByLabel('时限规则').selectOption('event');
  await page.getByLabel('什么事（选填）').fill('');
  await page.getByRole('button', { name: '存任务要求' }).click();
  await expect(page.getByRole('link', { name: /写上从什么事起算/ })).toBeVisible();
  await expect(elements).toHaveValue(/三公经费/);
  await page.getByLabel('什么事（选填）').fill('预算批复');
  await page.getByRole('button', { name: '存任务要求' }).click();
  await expect(page.getByText('任务要求已存')).toBeVisible();
  await page.reload();
  await expect(elements).toHaveValue('本单位职责\n机构设置\n三公经费');
  await expect(page.getByLabel('什么事（选填）')).toHaveValue('预算批复');
  await expect(page.getByText('标出 2 样要素')).toBeVisible();
});

test('[J-15] the department ticks elements and tells the event that starts its clock', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body();
  const { obligationId, taskId } = await world.obligation({ body, dueOn: null });
  const clock = { event: '审议通过', count: 20, unit: 'day', many: false, basis: 'plan' } as const;
  await world.detail(taskId, { elements: ['预算', '决算'], channels: ['website'], clock });
  await signIn(page, await world.account({ role: 'liaison', body }));
  await page.goto(`/my-tasks/${obligationId}`);
  await expect(page.getByText('要公开到')).toBeVisible();
  await expect(page.getByText('已公开 0/2')).toBeVisible();
  await checkAccessibility(page);

  await page.getByRole('button', { name: '勾上的已公开' }).click();
  await expect(page.getByText('先勾上已经公开的要素')).toBeVisible();
  await page.getByRole('checkbox', { name: '预算' }).check();
  await page.getByLabel('公开网址（选填）').fill('https://www.hengyang.example/budget.html');
  await page.getByRole('button', { name: '勾上的已公开' }).click();
  await expect(page.getByText('已公开 1/2')).toBeVisible();
  await expect(page.getByRole('link', { name: '看“预算”的网页' })).toBeVisible();
  await page.getByRole('button', { name: '取消“预算”' }).click();
  await expect(page.getByText('已公开 0/2')).toBeVisible();

  await page.getByRole('textbox', { name: '审议通过：什么事' }).fill('2016年市本级预算');
  await page.getByLabel('发生日期').fill('2016-09-01');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const events = page.getByRole('list', { name: '触发事项' });
  await expect(events.getByText('2016-09-01 发生，2016-09-21 前')).toBeVisible();
  await expect(page.getByText('9月21日到期，已逾期').first()).toBeVisible();
  await events.getByText('记公开日期').click();
  await events.getByLabel('公开日期').fill('2016-09-23');
  await events.getByRole('button', { name: '记下' }).click();
  await expect(events.getByText('晚 2 天')).toBeVisible();
  await checkAccessibility(page);
});

test('[J-15] the lead proposes a further body, the office agrees, and the body gets the task', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const [lead, further] = [await world.body(), await world.body()];
  const { obligationId, taskId, planId, text } = await world.obligation({ body: lead });
  await world.detail(taskId, { parties: [{ name: '相关部门', role: 'co', collective: true }] });
  await signIn(page, await world.account({ role: 'liaison', body: lead }));
  await page.goto(`/my-tasks/${obligationId}`);
  await page.getByLabel('还要哪个单位一起办').selectOption({ label: further.shortName });
  await page.getByRole('textbox', { name: '为什么', exact: true }).fill('水源地归它管');
  await page.getByRole('button', { name: '提给政务公开科确认' }).click();
  await expect(page.getByRole('list', { name: '提名的相关部门' }).getByText('等确认')).toBeVisible();

  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto(`/plans/${planId}/units`);
  await page.getByRole('link', { name: `第 1 条加派${further.shortName}` }).click();
  await checkAccessibility(page);
  await page.getByRole('button', { name: '不加派' }).click();
  await expect(page.getByText('写上为什么不加派，牵头单位会看到')).toBeVisible();
  await page.getByRole('button', { name: '同意加派' }).click();
  await expect(page.getByText('已加派').first()).toBeVisible();

  await signIn(page, await world.account({ role: 'liaison', body: further }));
  await page.goto('/my-tasks');
  await expect(page.getByRole('link', { name: new RegExp(text) }).first()).toBeVisible();
});

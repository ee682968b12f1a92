import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';

const HENGYANG = readFileSync(path.join(process.cwd(), 'lib/plan/fixtures/hengyang-2016-plan.txt'), 'utf8');

// A whole plan, checked by hand from the first name to the last sentence.
test.describe.configure({ timeout: 300_000 });

/** Does `act` with the first of `things` until none is left. */
async function each(things: Locator, act: (thing: Locator) => Promise<void>): Promise<void> {
  for (let left = await things.count(); left > 0; left = await things.count()) {
    await act(things.first());
    await expect.poll(() => things.count(), { timeout: 20_000 }).toBeLessThan(left);
  }
}

async function settleNames(page: Page): Promise<void> {
  await each(page.getByRole('form', { name: /^确认“/ }), async (row) => {
    const asWritten = row.getByRole('button', { name: /^(?:只派已列的|只派写明的单位|派给 \d+ 个)$/ });
    if (await asWritten.count()) return asWritten.click();
    await row.getByRole('combobox', { name: /是哪个单位$/ }).selectOption({ index: 1 });
    await row.getByRole('button', { name: '就是它' }).click();
  });
}

test('[J-03] the office settles the whole Hengyang plan and issues it', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  await world.body({ shortName: `市${crypto.randomUUID().slice(0, 6)}局` });
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans/new');
  await page.getByRole('textbox', { name: '要点全文' }).fill(`${HENGYANG}\n附注${crypto.randomUUID()}`);
  await page.getByRole('form', { name: '粘贴全文' }).getByRole('textbox', { name: '年度（选填）' }).fill('2017');
  await page.getByRole('button', { name: '识别' }).first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await expect(page.getByRole('link', { name: /核对并下达（还剩 \d+ 处）/ })).toBeVisible();

  await settleNames(page);
  await each(page.getByRole('form', { name: /需要决定$/ }), (row) =>
    row.getByRole('button', { name: '不派任务' }).click(),
  );
  await each(page.getByRole('button', { name: /^这一项 \d+ 条都对/ }), (button) => button.click());
  await each(page.getByRole('button', { name: /^确认第 \d+ 条$/ }), (button) => button.click());

  await page.getByRole('link', { name: '核对完了，看看下达给谁' }).click();
  const issue = page.getByRole('button', { name: /^下达 \d+ 条任务给 \d+ 个单位$/ });
  await expect(issue).toBeVisible();
  await checkAccessibility(page);
  await page.getByText('市环保局', { exact: true }).click();
  await expect(page.getByText('每季度，4 期').filter({ visible: true })).toBeVisible();
  await issue.click();
  await page.getByRole('alertdialog').getByRole('button', { name: '下达' }).click();

  await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: '衡阳市2016年政务公开工作要点' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /用户水龙头水质/ })).toBeVisible();
  await checkAccessibility(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '任务分解表 .docx' }).click();
  expect((await download).suggestedFilename()).toMatch(/政务公开工作主要任务分解表\.docx$/);
  await page.goto('/plans');
  await expect(page.getByText(/已下达 \d+ 件/).first()).toBeVisible();
  await checkAccessibility(page);
});

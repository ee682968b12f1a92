import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@/e2e/fixtures';

const DRAFT = readFileSync(path.join(process.cwd(), 'lib/plan/fixtures/hengyang-2017-draft.txt'), 'utf8');

test('[J-14] 政务公开科把下一年的要点和上年对照，改对应关系，沿用上年定好的，出对照表', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const planId = await world.plan(2016);
  await world.task(planId, '推动各级公共资源交易平台透明运行,依法公开交易公告、资格审查信息、成交信息、履约信息');
  await world.task(planId, '开展政务公开第三方评估');
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans/new');
  await page.getByRole('textbox', { name: '要点全文' }).fill(`${DRAFT}\n附注${crypto.randomUUID()}`);
  await page.getByRole('textbox', { name: '年度（选填）' }).fill('2017');
  await page.getByRole('button', { name: '识别' }).first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await page.getByRole('navigation', { name: '本年要点' }).getByRole('link', { name: '对照上年' }).click();
  await page.getByRole('combobox', { name: '和哪一份对照' }).selectOption(planId);
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(page.getByText(/^2017年要点与2016年相比：.*新增\d+条、取消1条$/)).toBeVisible();
  await checkAccessibility(page);

  const list = page.getByRole('list', { name: '两年对照' });
  const fresh = list.getByRole('listitem').filter({ hasText: '建立政务微博微信内容发布审核制度' });
  await fresh.getByText('对应得不对').click();
  await fresh.getByRole('listbox').selectOption({ index: 1 });
  await fresh.getByRole('button', { name: '改成这样' }).click();
  await expect(page.getByText(/^2017年要点与2016年相比：变更2条、新增\d+条$/)).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '年度对照表 .xlsx' }).click();
  expect((await download).suggestedFilename()).toMatch(/对照表\.xlsx$/);
});

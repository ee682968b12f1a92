import { expect, test } from '@/e2e/fixtures';

test('[J-14] the office holds next year’s draft against this year and takes over what was left open', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const lastPlanId = await world.plan(2051);
  const texts = ['公开2051年部门预算和决算', '每季度公开饮用水水源水质状况', '把市直部门网站统一上移到市级平台'];
  for (const text of texts) await world.task(lastPlanId, text);
  await signIn(page, await world.account({ role: 'steward' }));

  await page.goto('/plans/new');
  const draft = `衡阳市2052年政务公开工作要点
一、加大公开力度
(一)推进预算公开。公开2052年部门预算和决算。
(二)推进水质公开。每季度公开饮用水水源、供水厂出水水质状况。
(三)推进解读。建设政策解读专栏。
附注${crypto.randomUUID()}`;
  await page.getByRole('textbox', { name: '要点全文' }).fill(draft);
  await page.getByRole('form', { name: '粘贴全文' }).getByRole('textbox', { name: '年度（选填）' }).fill('2052');
  await page.getByRole('button', { name: '识别' }).first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await page.getByRole('navigation', { name: '本年要点' }).getByRole('link', { name: '对照上年' }).click();

  await expect(page.getByRole('heading', { name: '2052 年与 2051 年对照' })).toBeVisible();
  await expect(page.getByText(/结转1处，变更1处，新增\d处，取消1处。/)).toBeVisible();
  const changed = page.getByRole('row').filter({ hasText: '供水厂出水' });
  await expect(changed.getByText('变更')).toBeVisible();
  await checkAccessibility(page);

  await changed.getByRole('button', { name: '不是同一件' }).click();
  await expect(page.getByText(/结转1处，新增\d处，取消2处。/)).toBeVisible();
  const alone = page.getByRole('row').filter({ hasText: '供水厂出水' });
  await alone.getByRole('combobox').selectOption({ label: '2 每季度公开饮用水水源水质状况' });
  await alone.getByRole('button', { name: '对上' }).click();
  await expect(page.getByRole('row').filter({ hasText: '供水厂出水' }).getByText('人工对上')).toBeVisible();

  await page.getByRole('navigation', { name: '类别' }).getByRole('link', { name: /^取消/ }).click();
  await page.waitForURL(/kind=dropped/);
  await expect(page.getByRole('row', { name: /统一上移到市级平台.*今年没有/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '年度对照表 .docx' }).click();
  expect((await download).suggestedFilename()).toMatch(/任务对照表\.docx$/);
});

test('[J-14] a reader sees the comparison of the demo city without the means to change it', async ({
  page,
  world,
  signIn,
}) => {
  await signIn(page, await world.account({ role: 'leader' }));
  await page.goto('/plans');
  await page.getByRole('link', { name: /^衡阳市2017年政务公开工作要点/ }).click();
  await page.getByRole('link', { name: '对照上年' }).click();
  await expect(page.getByRole('heading', { name: /2017 年与 2016 年对照/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /不是同一件|采用上年/ })).toHaveCount(0);
});

import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { openWorkbook, rowWith, type Sheets, workbookFile } from '@/e2e/steps/edit-workbook';

test.describe.configure({ timeout: 120_000 });

const [NOTE, TITLE, ADDRESS, DAY] = [5, 6, 7, 8];

async function upload(page: Page, name: string, sheets: Sheets) {
  await page.goto('/my-tasks');
  await page.getByRole('link', { name: '离线填报' }).click();
  await page.getByLabel('填好的填报表').setInputFiles(workbookFile(name, sheets));
  await page.getByRole('button', { name: '读入，先看一遍' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '导入前看一遍' })).toBeVisible();
}

test.describe('[J-22] 离线填报', () => {
  test('[J-22] 导出填报表，离线填好，错一格就什么也不导入，改好一次导入，同一份不再导入', async ({
    page,
    world,
    signIn,
    checkAccessibility,
  }) => {
    const body = await world.body();
    const planId = await world.plan();
    const [first, second] = ['=1+1公开饮用水水质', '公开重点排污单位名单'];
    const { obligationId } = await world.obligation({ body, task: await world.task(planId, first) });
    await world.obligation({ body, task: await world.task(planId, second) });
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto('/my-tasks');
    await page.getByRole('link', { name: '离线填报' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出填报表' }).click();
    const sheets = await openWorkbook(await downloading, ['编号', first, second]);
    expect(sheets[0]?.rows[0]?.[0]).toContain('报送要先有保密审查');

    const [water, names] = [rowWith(sheets, '填报表', first), rowWith(sheets, '填报表', second)];
    water[NOTE] = '三季度水质已挂网';
    names[TITLE] = '重点排污单位名单';
    names[ADDRESS] = 'https://www.example.gov.cn/offline.html';
    names[DAY] = '2016.13.1';
    await upload(page, '有错.xlsx', sheets);
    await expect(page.getByText('I4：发布日期“2016.13.1”不是日期，写成 2016-10-20')).toBeVisible();
    await expect(page.getByRole('button', { name: '导入', exact: true })).toHaveCount(0);
    await checkAccessibility(page);

    names[DAY] = '2016/10/8';
    await upload(page, '改好.xlsx', sheets);
    const changes = page.getByRole('table', { name: '会办的事' });
    await expect(changes.getByRole('row', { name: /饮用水水质/ })).toContainText('记进展 三季度水质已挂网');
    await expect(changes.getByRole('row', { name: /排污单位/ })).toContainText('存进证据库，附上');
    await checkAccessibility(page);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '导入' }).click();
    await expect(page.getByText('这份填报表已经导入', { exact: true })).toBeVisible();

    await upload(page, '又一次.xlsx', sheets);
    await expect(page.getByText('这份填报表已经导入', { exact: true })).toBeVisible();
    await page.goto(`/my-tasks/${obligationId}`);
    await expect(page.getByText('三季度水质已挂网').first()).toBeVisible();
    await page.goto('/my-evidence');
    await expect(page.getByText('重点排污单位名单').first()).toBeVisible();

    await signIn(page, await world.account({ role: 'deputy', body }));
    expect((await page.request.get('/api/offline')).status()).toBe(404);
    expect((await page.goto('/my-tasks/offline'))?.status()).toBe(404);
  });

  test('[J-22] 别的文件只有一句话', async ({ page, world, signIn, checkAccessibility }) => {
    const body = await world.body();
    await world.obligation({ body });
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto('/my-tasks/offline');
    await checkAccessibility(page);
    const text = { name: '填报表.xlsx', mimeType: 'text/plain', buffer: Buffer.from('进展') };
    await page.getByLabel('填好的填报表').setInputFiles(text);
    await page.getByRole('button', { name: '读入，先看一遍' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '打不开这份文件' })).toBeVisible();
  });
});

test('[J-22] 新来的联络员从交接页接着办，看不到别的单位，打印是 A4', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const [body, other] = [await world.body(), await world.body()];
  const { task } = await world.handOver([body, other]);
  await world.obligation({ body: other, task: await world.task(task.planId, '别的单位办的事') });
  await world.post(body.id, 'deputy', '副局长');
  await world.consultation((await world.account({ role: 'steward' })).actor, [body]);
  await signIn(page, await world.account({ role: 'liaison', body }));
  await page.goto('/my-tasks');
  await page.getByRole('link', { name: '交接页' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '政务公开工作交接' })).toBeVisible();
  const card = page.getByRole('article', { name: '公开饮用水水质' });
  await expect(card).toContainText('2016年第3季度');
  await expect(card).toContainText('缺三季度数据');
  await expect(card).toContainText(`${body.shortName}下周挂网`);
  await expect(card).toContainText(`${body.shortName}已公开`);
  await expect(card).toContainText(`《${body.shortName}公告》`);
  await expect(card).not.toContainText(other.shortName);
  await expect(page.getByText('别的单位办的事')).toHaveCount(0);
  await expect(page.getByRole('table', { name: '联系人' }).getByRole('row', { name: /副局长/ })).toBeVisible();
  await expect(page.getByRole('region', { name: '还没结束的征求意见' })).toContainText('还没有答复');
  await checkAccessibility(page);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[\s*0 0 59[45](\.\d+)? 84[12](\.\d+)?/);

  await signIn(page, await world.account({ role: 'steward' }));
  expect((await page.goto('/my-tasks/handover'))?.status()).toBe(404);
});

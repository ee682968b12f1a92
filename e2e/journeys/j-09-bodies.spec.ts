import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { openWorkbook, rowWith, type Sheets, workbookFile } from '@/e2e/steps/edit-workbook';

async function upload(page: Page, name: string, sheets: Sheets) {
  await page.goto('/bodies/workbook');
  await page.getByLabel('改好的表格').setInputFiles(workbookFile(name, sheets));
  await page.getByRole('button', { name: '读入，先看变动' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '导入前看变动' })).toBeVisible();
}

test.describe('[J-09] 单位名录', () => {
  test('[J-09] 导出，在表格里改，导入时看到错在哪，改好再导入', async ({ page, world, signIn, checkAccessibility }) => {
    const body = await world.body();
    await world.post(body.id, 'contact', '办公室');
    await signIn(page, await world.account({ role: 'steward' }));
    await page.goto('/bodies/workbook');
    await checkAccessibility(page);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '导出名录' }).click();
    const sheets = await openWorkbook(await downloading, [body.id, body.shortName]);

    await upload(page, '没改.xlsx', sheets);
    await expect(page.getByText('没有变化')).toBeVisible();

    const renamed = `${body.shortName}（新）`;
    rowWith(sheets, '单位', body.id)[2] = renamed;
    const post = rowWith(sheets, '岗位', body.shortName);
    post[1] = renamed;
    post[4] = '13873412345';
    await upload(page, '有错.xlsx', sheets);
    const wrong = page.getByRole('table', { name: '表格里的错误' }).getByRole('row').filter({ hasText: '13873412345' });
    await expect(wrong).toContainText('岗位');
    await expect(wrong).toContainText('这里有手机号，名录只登记办公电话');
    await expect(page.getByRole('button', { name: '导入' })).toHaveCount(0);
    await checkAccessibility(page);

    post[4] = '0734-8866123';
    await upload(page, '改好.xlsx', sheets);
    const changes = page.getByRole('table', { name: '会有的变动' });
    await expect(changes).toContainText(`简称 ${body.shortName}→${renamed}`);
    await checkAccessibility(page);
    await page.getByRole('button', { name: '导入' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '导入' }).click();
    await expect(page.getByText('这份表格已经导入')).toBeVisible();

    await page.goto(`/bodies/${body.id}`);
    await expect(page.getByText(`简称 ${renamed}`, { exact: true })).toBeVisible();
    await expect(page.getByRole('table', { name: '变更记录' })).toContainText('导入名录');
    await expect(page.getByRole('table', { name: '岗位' })).toContainText('0734-8866123');
    await checkAccessibility(page);
  });

  test('[J-09] 别的文件只有一句话', async ({ page, world, signIn }) => {
    await signIn(page, await world.account({ role: 'steward' }));
    await page.goto('/bodies/workbook');
    const text = { name: '名录.xlsx', mimeType: 'text/plain', buffer: Buffer.from('单位,简称') };
    await page.getByLabel('改好的表格').setInputFiles(text);
    await page.getByRole('button', { name: '读入，先看变动' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '打不开这份文件' })).toBeVisible();
  });

  test('[J-09] 谁没有联系人看得到，登记上就不缺了；分管领导交接在一张表里', async ({
    page,
    world,
    signIn,
    checkAccessibility,
  }) => {
    const body = await world.body();
    await world.post(body.id, 'deputy', '副局长甲');
    await world.obligation({ body });
    await signIn(page, await world.account({ role: 'steward' }));
    await page.goto('/bodies');
    await page.getByLabel('名称、别名或拼音').fill(body.shortName);
    await page.getByLabel('看哪些').selectOption('岗位有空缺的');
    await page.getByRole('button', { name: '筛选' }).click();
    const line = page.getByRole('table', { name: '单位名录' }).getByRole('row').filter({ hasText: body.name });
    await expect(line).toContainText('没有经办联系人');
    await checkAccessibility(page);
    await line.getByRole('link', { name: body.shortName }).click();
    await expect(page.getByRole('heading', { level: 1, name: body.name })).toBeVisible();

    const form = page.getByRole('form', { name: '登记到任或交接' });
    await form.getByLabel('岗位').selectOption('经办联系人');
    await form.getByLabel('职务或姓名').fill('办公室主任');
    await form.getByLabel('办公电话').fill('13873412345');
    await form.getByRole('button', { name: '登记' }).click();
    await expect(form.getByRole('link', { name: '这里有手机号，名录只登记办公电话' })).toBeVisible();
    await expect(form.getByLabel('职务或姓名')).toHaveValue('办公室主任');
    await expect(form.getByLabel('岗位')).toHaveValue('contact');
    await form.getByLabel('办公电话').fill('0734-8866123');
    await form.getByRole('button', { name: '登记' }).click();
    await expect(page.getByText('已登记。未办结的 1 件随单位走，一件不少')).toBeVisible();

    await form.getByLabel('岗位').selectOption('分管领导');
    await form.getByLabel('职务或姓名').fill('副局长乙');
    await form.getByRole('button', { name: '登记' }).click();
    await expect(form.getByRole('alert')).toContainText('分管领导现在是“副局长甲”');
    await expect(form.getByLabel('岗位')).toHaveValue('deputy');
    await form.getByLabel('接谁的').selectOption('分管领导 副局长甲');
    await form.getByRole('button', { name: '登记' }).click();
    const posts = page.getByRole('table', { name: '岗位' });
    await expect(posts.getByRole('row').filter({ hasText: '副局长乙' })).toContainText('在任');
    await expect(posts.getByRole('row').filter({ hasText: '副局长甲' })).not.toContainText('在任');

    await page.goto(`/bodies?q=${body.shortName}&view=vacant`);
    await expect(page.getByText('没有这样的单位')).toBeVisible();
  });

  test('[J-09] 合并登记了两次的单位：先说清会发生什么', async ({ page, world, signIn, checkAccessibility }) => {
    const [twice, kept] = [await world.body(), await world.body()];
    await world.obligation({ body: twice });
    await world.obligation({ body: twice, state: 'closed' });
    await signIn(page, await world.account({ role: 'steward' }));
    await page.goto(`/bodies/${twice.id}`);
    await page.getByRole('link', { name: '和另一个重复的单位合并' }).click();
    await page.getByLabel('保留哪一个').selectOption(kept.shortName);
    await page.getByRole('button', { name: '看会发生什么' }).click();
    const form = page.getByRole('form', { name: '合并单位' });
    await expect(form).toContainText(`未办结、还没动过的 1 件转给${kept.shortName}`);
    await expect(form).toContainText(`已办结的 1 件不动，仍写${twice.shortName}`);
    await checkAccessibility(page);
    await form.getByRole('button', { name: '合并' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '合并' }).click();
    await expect(page.getByRole('heading', { level: 1, name: kept.name })).toBeVisible();
    await expect(page.getByRole('table', { name: '变更记录' })).toContainText('合并重复单位');
    await page.goto(`/bodies/${twice.id}`);
    await expect(page.getByText('重复登记，并入')).toBeVisible();
    await expect(page.getByText('未办结 0 件，已办结 1 件')).toBeVisible();
    await expect(page.getByRole('link', { name: '和另一个重复的单位合并' })).toHaveCount(0);
  });

  test('[J-09] 集合名单加减单位；机构改革对照表看得到', async ({ page, world, signIn, checkAccessibility }) => {
    const body = await world.body();
    const name = `名单${body.id.slice(-8)}`;
    await signIn(page, await world.account({ role: 'steward' }));
    await page.goto('/bodies/groups');
    await checkAccessibility(page);
    await page.getByLabel('名称').fill(name);
    await page.getByRole('button', { name: '新建名单' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.getByRole('checkbox', { name: body.shortName }).check();
    await page.getByRole('button', { name: '加入勾选的' }).click();
    const members = page.getByRole('table', { name: '名单里的单位' });
    await expect(members).toContainText(body.shortName);
    await checkAccessibility(page);
    await page.getByRole('button', { name: `${body.shortName}退出名单` }).click();
    await expect(members.getByRole('button', { name: `${body.shortName}退出名单` })).toHaveCount(0);
    await page.goto('/bodies/reform');
    const reform = page.getByRole('table', { name: '机构改革对照表' });
    await expect(reform.getByRole('row').filter({ hasText: '衡阳市市场监督管理局（新）' })).toContainText('市工商局');
    await expect(reform.getByRole('checkbox', { name: '实施 市工商局、市质监局、市食品药品监管局' })).toBeChecked();
    await checkAccessibility(page);
  });
});

test('[access] 单位名录：看要点的都能看，只有管的能改，联络员看不到', async ({ page, world, signIn }) => {
  const body = await world.body();
  const managing = ['/bodies/workbook', '/bodies/reform', `/bodies/${body.id}/merge`];
  const reading = ['/bodies', `/bodies/${body.id}`, '/bodies/groups'];
  const status = async (path: string) => (await page.goto(path))?.status();
  await signIn(page, await world.account({ role: 'liaison', body }));
  for (const path of [...managing, ...reading]) expect([path, await status(path)]).toEqual([path, 404]);
  await signIn(page, await world.account({ role: 'reviewer' }));
  for (const path of managing) expect([path, await status(path)]).toEqual([path, 404]);
  for (const path of reading) expect([path, await status(path)]).toEqual([path, 200]);
  await expect(page.getByRole('button', { name: '新建名单' })).toHaveCount(0);
  expect((await page.request.get('/api/directory')).status()).toBe(404);
  await signIn(page, await world.account({ role: 'sysadmin' }));
  for (const path of [...managing, ...reading]) expect([path, await status(path)]).toEqual([path, 200]);
  expect(await status('/bodies/none')).toBe(404);
  expect(await status('/bodies/groups/none')).toBe(404);
  expect(await status('/bodies/workbook/none')).toBe(404);
});

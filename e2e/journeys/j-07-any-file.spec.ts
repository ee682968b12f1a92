import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { docxOf, ofdOf, scannedPdf } from '@/prisma/seed/document-bytes';

// Reading in a process of its own, recognising and storing a plan take their time on a small machine.
test.describe.configure({ timeout: 120_000 });

const fixture = (name: string) => readFileSync(path.join(process.cwd(), 'lib/document/server/fixtures', name));
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });
/** A text of its own for each run: the same text of the same year is refused. */
const notice = () =>
  docxOf(
    [
      '关于印发2019年政务公开工作要点的通知',
      '各县市区人民政府：',
      `现印发给你们。${crypto.randomUUID()}`,
      '2019年4月1日',
    ]
      .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join(''),
  );

const form = (page: Page) => page.getByRole('form', { name: '上传文件' });
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  form(page).getByLabel('上传文件，拖到页面任何地方都行').setInputFiles(files);
const send = (page: Page) => form(page).getByRole('button', { name: '导入文件' }).click();
const arrive = (page: Page) => page.waitForURL(/\/plans\/[0-9a-f-]{36}/);

test.beforeEach(async ({ page, world, signIn }) => {
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans/new');
});

test('[J-07] notice and task table become one plan, and the files stay with it', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const table = fixture('tasks.xlsx');
  await choose(page, file('任务分解表.xlsx', table), file('多余.txt', Buffer.from('一、多余')));
  await choose(page, file('通知.docx', notice()));
  const chosen = form(page).getByRole('list', { name: '选好的文件' });
  await expect(chosen.getByRole('listitem')).toHaveCount(3);
  await chosen.getByRole('button', { name: '多余.txt，移除' }).click();
  await chosen.getByRole('button', { name: '通知.docx，上移' }).click();
  await expect(chosen.getByRole('listitem').first()).toContainText('通知.docx');
  await checkAccessibility(page);
  await send(page);
  await arrive(page);
  await expect(page.getByText('邀请利益相关方列席市政府常务会议').first()).toBeVisible();
  await checkAccessibility(page);
  const original = page.getByRole('link', { name: '任务分解表.xlsx' });
  const download = page.waitForEvent('download');
  await original.click();
  expect(readFileSync(await (await download).path()).equals(table)).toBe(true);
  const address = (await original.getAttribute('href')) ?? '';
  await signIn(page, await world.account({ role: 'liaison', body: await world.body() }));
  expect((await page.request.get(address)).status()).toBe(404);
});

test('[J-07] a scan is refused in one sentence and nothing is lost', async ({ page }) => {
  const text = page.getByRole('textbox', { name: '要点全文' });
  await text.fill('一、先粘贴着');
  await choose(
    page,
    file('通知.docx', notice()),
    file('扫描.pdf', scannedPdf(2)),
    file('表.xlsx', fixture('tasks.xlsx')),
  );
  await send(page);
  const chosen = form(page).getByRole('list', { name: '选好的文件' });
  await expect(chosen.getByRole('listitem').filter({ hasText: '扫描.pdf' }).getByRole('alert')).toContainText(
    '这份文件是扫描件',
  );
  await expect(chosen.getByRole('listitem')).toHaveCount(3);
  await expect(text).toHaveValue('一、先粘贴着');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await choose(page, file('大.pdf', Buffer.alloc(21 * 1024 * 1024, '公')));
  await expect(chosen.getByRole('alert').filter({ hasText: '文件超过 20 MB' })).toBeVisible();
  await chosen.getByRole('button', { name: '大.pdf，移除' }).click();
  await chosen.getByRole('button', { name: '扫描.pdf，移除' }).click();
  await send(page);
  await arrive(page);
});

test('[J-07] an old Word file named .wps and an OFD are read', async ({ page }) => {
  await choose(page, file('要点.wps', fixture('hengyang-numbered.doc')));
  await send(page);
  await arrive(page);
  await expect(page.getByText('5 章 23 项')).toBeVisible();
  await page.goto('/plans/new');
  const items = ['一、公开财政预算，每季度公布一次。（市财政局牵头）', '二、公开权力清单。（市审改办负责）'];
  await choose(page, file('要点.ofd', ofdOf(['2019年政务公开工作要点', ...items, crypto.randomUUID()])));
  await send(page);
  await arrive(page);
  await expect(page.getByText('公开权力清单').first()).toBeVisible();
});

test('[J-07] a table pasted from a spreadsheet keeps its cells', async ({ page }) => {
  const text = page.getByRole('textbox', { name: '要点全文' });
  await text.focus();
  await text.evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      '<table><tr><td>任务</td><td>单位</td></tr><tr><td rowspan="2">公开<br>预算</td><td>市财政局</td></tr><tr><td>市审计局</td></tr></table>',
    );
    clipboardData.setData('text/plain', '任务\t单位');
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(text).toHaveValue('任务 | 单位\n公开 预算 | 市财政局\n| 市审计局');
});

test('[J-07] files are taken and refused before scripts run', async ({ browser, baseURL, world, signIn }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans/new');
  await choose(page, file('扫描.pdf', scannedPdf(2)));
  await send(page);
  await expect(form(page).getByRole('alert')).toContainText('扫描.pdf：这份文件是扫描件');
  await choose(page, file('表.xlsx', fixture('tasks.xlsx')), file('通知.docx', notice()));
  await send(page);
  await arrive(page);
  await expect(page.getByRole('link', { name: '通知.docx' })).toBeVisible();
  await context.close();
});

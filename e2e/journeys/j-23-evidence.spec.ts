import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { recordSecrecyReview } from '@/e2e/steps/report-evidence';
import { writeWorkbook } from '@/lib/server/office/write-workbook';
import { macroWordTypes, oldPdfOf, scannedPdf, wordOf } from '@/prisma/seed/document-bytes';

const INDEX = '430400/2016-0012';
const linkForm = (page: Page) => page.locator('form').filter({ has: page.getByRole('button', { name: '存为证据' }) });
const attached = (page: Page) => page.getByRole('list', { name: '已附的证据' });

async function fillLink(page: Page, given: { url: string; title: string; day: string; index: string }) {
  const form = linkForm(page);
  await form.getByLabel('网址').fill(given.url);
  await form.getByLabel('标题').fill(given.title);
  await form.getByLabel('公开日期').fill(given.day);
  await form.getByLabel('栏目').fill('公示公告');
  await form.getByLabel('文号').fill('衡环发〔2016〕3号');
  await form.getByLabel('索引号').fill(given.index);
  await form.getByRole('button', { name: '存为证据' }).click();
}
const address = () => `https://www.example.gov.cn/${crypto.randomUUID()}.html`;
const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});
const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page.getByLabel(/文件，拖到页面/).setInputFiles(fileOf(name, bytes));

test.describe('[J-23] 证据收得进什么', () => {
  test('[J-23] 栏目、文号、索引号跟着网页走；单位已有的先问用不用；公开日期对不上期限当场提示', async ({
    page,
    world,
    signIn,
    checkAccessibility,
  }) => {
    const body = await world.body();
    const late = await world.obligation({ body, state: 'in_progress', dueOn: '2016-09-30' });
    const next = await world.obligation({ body, state: 'in_progress', dueOn: '2016-10-20' });
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto(`/my-tasks/${late.obligationId}`);
    await fillLink(page, { url: address(), title: '三季度水质公告', day: '2016-10-08', index: INDEX });
    await expect(page.getByText('已存为证据《三季度水质公告》')).toBeVisible();
    await expect(attached(page)).toContainText(`栏目：公示公告，文号：衡环发〔2016〕3号，索引号：${INDEX}`);
    await expect(attached(page)).toContainText('公开日期晚于期限2016年9月30日 8 天');

    await page.goto(`/my-tasks/${next.obligationId}`);
    const again = { url: address(), title: '水质公告（换了网站）', day: '2016-10-09', index: ` ${INDEX}` };
    await fillLink(page, again);
    await expect(page.getByText('你单位已有这一份：《三季度水质公告》（索引号相同）')).toBeVisible();
    await expect(linkForm(page).getByLabel('标题')).toHaveValue(again.title);
    await expect(attached(page)).toHaveCount(0);
    await checkAccessibility(page);
    await linkForm(page).getByRole('button', { name: '直接用' }).click();
    await expect(attached(page)).toContainText('三季度水质公告');
    await expect(attached(page)).not.toContainText('公开日期晚于期限');

    await fillLink(page, again);
    await linkForm(page).getByRole('button', { name: '不是同一份，仍然存' }).click();
    await expect(attached(page)).toContainText(again.title);
    await page.goto('/my-evidence');
    await expect(page.getByRole('row')).toHaveCount(3);
  });

  test('[J-23] 不用脚本也能直接用已有的一份', async ({ browser, baseURL, world, signIn }) => {
    const body = await world.body();
    const first = await world.obligation({ body, state: 'in_progress' });
    const second = await world.obligation({ body, state: 'in_progress' });
    await world.evidence({ bodyId: body.id, obligationId: first.obligationId, title: '三季度水质公告' });
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto(`/my-tasks/${second.obligationId}`);
    await fillLink(page, { url: address(), title: '三季度水质公告', day: '2016-10-08', index: '' });
    await expect(page.getByText('（标题和公开日期相同）')).toBeVisible();
    await linkForm(page).getByRole('button', { name: '直接用' }).click();
    await expect(attached(page)).toContainText('三季度水质公告');
    await context.close();
  });

  test('[J-23] 文件里写着密级的、带宏的不收；个人信息只提示，科室审核时也看到', async ({
    page,
    browser,
    world,
    signIn,
    checkAccessibility,
  }) => {
    const body = await world.body();
    const task = await world.task(await world.plan(), `公开${body.shortName}水质`);
    const { obligationId } = await world.obligation({ body, task, state: 'in_progress', dueOn: '2016-10-20' });
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto(`/my-tasks/${obligationId}`);
    const marked: [string, Uint8Array][] = [
      ['报告.docx', wordOf(['机密★1年', '关于水质的报告'])],
      [
        '台账.xlsx',
        writeWorkbook('台账', [
          {
            name: '表',
            widths: [9, 9],
            rows: [
              ['文件', '密级'],
              ['报告', '绝密'],
            ],
          },
        ]),
      ],
      ['报告.pdf', oldPdfOf(['秘密★1年', '关于水质的报告', '水源水、出厂水、末梢水监测结果已在局网站公开。'])],
    ];
    for (const [name, bytes] of marked) {
      await choose(page, name, bytes);
      await expect(page.getByText(/看到了“(机密|绝密|秘密★)”字样，没有存/)).toBeVisible();
      await page.reload();
    }
    await choose(page, '公告.docx', wordOf(['公告'], { '[Content_Types].xml': macroWordTypes() }));
    await expect(page.getByText('文件里带有宏或脚本，没有存')).toBeVisible();
    await expect(attached(page)).toHaveCount(0);

    await choose(page, '扫描.pdf', scannedPdf(1));
    await expect(attached(page)).toContainText('扫描件里的字没有检查');
    await recordSecrecyReview(page, '2016-10-07');
    await choose(page, '名单.docx', wordOf(['联系人 13807340001，身份证 11010519491231002X']));
    const personal = '文件里像是有身份证号 1 个（110*************2X），手机号 1 个（138******01）';
    await expect(attached(page)).toContainText(personal);
    await expect(page.getByText('还没有保密审查', { exact: true })).toHaveCount(1);
    await recordSecrecyReview(page, '2016-10-07');
    await expect(page.getByText('还没有保密审查', { exact: true })).toHaveCount(0);
    await checkAccessibility(page);
    await page.getByLabel(/说明/).fill('已公开，可打 13907340002 问');
    await expect(page.getByText('像是有手机号 1 个（139******02）')).toBeVisible();
    await page.getByRole('region', { name: '报送' }).getByRole('button', { name: '报送' }).click();
    await expect(page.getByText('已报送，等政务公开科审核').first()).toBeVisible();

    const office = await (await browser.newContext()).newPage();
    await signIn(office, await world.account({ role: 'reviewer' }));
    await office.goto('/review');
    await office
      .getByRole('link', { name: new RegExp(body.shortName) })
      .first()
      .click();
    await expect(office.getByRole('region', { name: '证据', exact: true })).toContainText(personal);
    await expect(office.getByRole('region', { name: '证据', exact: true })).toContainText('扫描件里的字没有检查');
    await expect(office.getByRole('region', { name: '报送说明' })).toContainText('说明里像是有手机号 1 个');
    await checkAccessibility(office);
  });
});

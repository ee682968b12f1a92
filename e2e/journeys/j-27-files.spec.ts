import { request as open } from 'node:http';
import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { dropOnPage, pasteFile } from '@/e2e/steps/bring-files';
import { addLink, recordSecrecyReview } from '@/e2e/steps/report-evidence';
import { writeWorkbook } from '@/lib/server/office/write-workbook';
import { macroWordTypes, oldPdfOf, wordOf } from '@/prisma/seed/document-bytes';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const TEXT = '三季度水质已在局网站公开，共十二项指标。';
const attached = (page: Page) => page.getByRole('list', { name: '已附的证据' });
const onTheWay = (page: Page) => page.getByRole('list', { name: '正在传的文件' });
const words = (page: Page) => page.getByLabel(/说明/);
const note = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const sheet = () =>
  writeWorkbook('台账', [
    {
      name: '表',
      widths: [20, 20],
      rows: [
        ['指标', '结果'],
        ['浑浊度', '合格'],
      ],
    },
  ]);

test.describe('[J-27] 文件传得上、看得到', () => {
  test('[J-27] 几个文件一起拖到页面上，各有一行；收不了的不妨碍别的；重复的说一声；写的说明还在', async ({
    page,
    world,
    signIn,
    checkAccessibility,
  }) => {
    const body = await world.body();
    const { obligationId } = await world.obligation({ body, state: 'in_progress' });
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto(`/my-tasks/${obligationId}`);
    await words(page).fill(TEXT);
    await dropOnPage(page, [
      note('纪要.txt', '会议纪要一份'),
      { name: '公告.docx', bytes: wordOf(['公告'], { '[Content_Types].xml': macroWordTypes() }) },
      note('机密★1年.txt', '不会离开这台电脑'),
      { name: '照片.png', bytes: PNG },
    ]);
    await expect(page.getByText('4 个文件：传好 2 个，没有收 2 个')).toBeVisible();
    await expect(onTheWay(page).getByRole('listitem')).toHaveText([
      /已存为证据《纪要\.txt》/,
      /文件里带有宏或脚本，没有存.*公告\.docx/,
      /看到了“机密”字样，没有存.*机密★1年\.txt/,
      /已存为证据《照片\.png》/,
    ]);
    await expect(attached(page).getByRole('link', { name: '下载' })).toHaveCount(2);
    await expect(words(page)).toHaveValue(TEXT);
    await checkAccessibility(page);

    await page.getByRole('button', { name: '不传《公告.docx》' }).click();
    await page.getByRole('button', { name: '不传《机密★1年.txt》' }).click();
    await dropOnPage(page, [note('纪要（再传一次）.txt', '会议纪要一份')]);
    await expect(onTheWay(page).getByRole('listitem')).toHaveText([/证据库里已有这一份《纪要\.txt》，直接用了/]);
    await expect(attached(page).getByRole('link', { name: '下载' })).toHaveCount(2);
    await expect(words(page)).toHaveValue(TEXT);
  });

  test('[J-27] 截图直接粘贴；传到一半断了，按重试接着传，别的文件和写的字都在；也可以取消', async ({
    page,
    world,
    signIn,
    checkAccessibility,
  }) => {
    const body = await world.body();
    const { obligationId } = await world.obligation({ body, state: 'in_progress' });
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto(`/my-tasks/${obligationId}`);
    await words(page).fill(TEXT);
    await pasteFile(page, { name: 'image.png', bytes: PNG });
    await expect(attached(page)).toContainText(/截图-\d{8}-\d{6}\.png/);

    let cuts = 2;
    await page.route('**/api/evidence-files', (route) =>
      cuts-- > 0 ? route.abort('connectionreset') : route.fallback(),
    );
    await dropOnPage(page, [note('甲.txt', '甲'), note('乙.txt', '乙'), note('丙.txt', '丙')]);
    await expect(page.getByText('3 个文件：传好 1 个，等着重试 2 个')).toBeVisible();
    await expect(page.getByText('网络断了，没有传完，文件还在这里')).toHaveCount(2);
    await checkAccessibility(page);
    await page.getByRole('button', { name: '重试《甲.txt》' }).click();
    await expect(onTheWay(page)).toContainText('已存为证据《甲.txt》');
    await page.getByRole('button', { name: '不传《乙.txt》' }).click();
    await expect(onTheWay(page).getByRole('listitem')).toHaveCount(2);
    await expect(attached(page).getByRole('link', { name: '下载' })).toHaveCount(3);
    await expect(attached(page)).not.toContainText('乙.txt');

    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/api/evidence-files', (route) => held.then(() => route.fallback()));
    await dropOnPage(page, [note('丁.txt', '丁'), note('戊.txt', '戊')]);
    await page.getByRole('button', { name: '取消《戊.txt》' }).click();
    release();
    await expect(onTheWay(page).getByRole('listitem')).toHaveText([/已存为证据《丁\.txt》/]);
    await expect(words(page)).toHaveValue(TEXT);
  });

  test('[J-27] 登录过期了，在新窗口登录，回来接着传', async ({ page, world, signIn }) => {
    const body = await world.body();
    const { obligationId } = await world.obligation({ body, state: 'in_progress' });
    const account = await world.account({ role: 'liaison', body });
    await signIn(page, account);
    await page.goto(`/my-tasks/${obligationId}`);
    await page.context().clearCookies();
    await dropOnPage(page, [note('甲.txt', '甲')]);
    await expect(onTheWay(page)).toContainText('登录已过期');
    await expect(page.getByRole('link', { name: '在新窗口登录，再回来重试' })).toHaveAttribute('target', '_blank');
    await signIn(page, account);
    await page.getByRole('button', { name: '重试《甲.txt》' }).click();
    await expect(attached(page)).toContainText('甲.txt');
  });

  test('[J-27] 连接在服务器那头断了，什么也没有留下', async ({ page, world, signIn, baseURL }) => {
    const body = await world.body();
    const { obligationId } = await world.obligation({ body, state: 'in_progress' });
    const account = await world.account({ role: 'liaison', body });
    await signIn(page, account);
    const form =
      `--cut\r\nContent-Disposition: form-data; name="obligationId"\r\n\r\n${obligationId}\r\n` +
      `--cut\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'公告'.repeat(50_000)}`;
    const upload = open(`${baseURL}/api/evidence-files`, {
      method: 'POST',
      headers: {
        cookie: `yaodian.session=${account.token}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'multipart/form-data; boundary=cut',
        'content-length': 10_000_000,
      },
    });
    upload.on('error', () => undefined);
    await new Promise((sent) => upload.write(form, sent));
    await new Promise((closed) => upload.once('close', closed).destroy());
    await page.goto('/my-evidence');
    await expect(page.getByRole('link', { name: 'a.txt' })).toHaveCount(0);
    await page.goto(`/my-tasks/${obligationId}`);
    await dropOnPage(page, [note('a.txt', '公告'.repeat(100))]);
    await expect(page.getByText('已存为证据《a.txt》')).toBeVisible();
  });

  test('[J-27] 图片、Word、Excel 就地看，审核时也看得到；别的单位看不到', async ({
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
    const viewed: string[] = [];
    page.on('request', (request) => request.url().endsWith('/view') && viewed.push(request.url()));
    await dropOnPage(page, [
      { name: '照片.png', bytes: PNG },
      { name: '报告.docx', bytes: wordOf(['关于水质的报告', '<script>alert(1)</script>各项指标合格。']) },
      { name: '台账.xlsx', bytes: sheet() },
      { name: '公告.pdf', bytes: oldPdfOf(['关于水质的公告', '水源水、出厂水、末梢水监测结果已在局网站公开。']) },
    ]);
    await expect(page.getByText('4 个文件：传好 4 个')).toBeVisible();
    await expect(attached(page).getByRole('link', { name: '下载' })).toHaveCount(4);
    expect(viewed).toEqual([]);
    await page.getByText('看一看：《照片.png》').click();
    await expect(page.getByRole('img', { name: '《照片.png》' })).toHaveJSProperty('naturalWidth', 1);
    // Before a frame is open: axe cannot look into one that runs no scripts, and waits for it.
    await checkAccessibility(page);

    await page.getByText('看里面的字：《报告.docx》').click();
    const report = page.frameLocator('iframe[title="《报告.docx》的预览"]');
    await expect(report.getByText('<script>alert(1)</script>各项指标合格。')).toBeVisible();
    await page.getByText('看里面的字：《台账.xlsx》').click();
    const table = page.frameLocator('iframe[title="《台账.xlsx》的预览"]').getByRole('table');
    await expect(table.getByRole('row')).toHaveText(['指标结果', '浑浊度合格']);
    expect(new Set(viewed).size).toBe(3);

    const [pdf] = await page
      .getByTitle('《公告.pdf》的预览')
      .evaluateAll((all) => all.map((each) => each.getAttribute('src')));
    const answer = await page.request.get(pdf ?? '');
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'self'; sandbox$/),
      'x-frame-options': 'SAMEORIGIN',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline;/),
    });
    for (let n = 0; n < 4; n += 1) {
      await recordSecrecyReview(page, '2016-10-07');
      await expect(page.getByText('还没有保密审查', { exact: true })).toHaveCount(3 - n);
    }
    await addLink(page, '水质公告', '2016-10-08');
    await recordSecrecyReview(page, '2016-10-07');
    await words(page).fill(TEXT);
    await page.getByRole('region', { name: '报送' }).getByRole('button', { name: '报送' }).click();
    await expect(page.getByText('已报送，等政务公开科审核').first()).toBeVisible();

    const office = await (await browser.newContext()).newPage();
    await signIn(office, await world.account({ role: 'reviewer' }));
    await office.goto('/review');
    await office
      .getByRole('link', { name: new RegExp(body.shortName) })
      .first()
      .click();
    await checkAccessibility(office);
    await office.getByText('看里面的字：《报告.docx》').click();
    await expect(office.frameLocator('iframe[title="《报告.docx》的预览"]').getByText('关于水质的报告')).toBeVisible();

    await signIn(page, await world.account({ role: 'liaison', body: await world.body() }));
    for (const url of [...viewed, pdf ?? '']) expect((await page.request.get(url)).status()).toBe(404);
    await page.context().clearCookies();
    expect((await page.request.get(pdf ?? '')).status()).toBe(401);
  });
});

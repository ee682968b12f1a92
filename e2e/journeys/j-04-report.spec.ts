import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { addLink, recordSecrecyReview as review } from '@/e2e/steps/report-evidence';

const TEXT = '三季度水源水、出厂水、末梢水监测结果已在局网站公开';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const report = (page: Page) => page.getByRole('region', { name: '报送' });
const words = (page: Page) => page.getByLabel(/说明/);

test.describe('[J-04] 联络员报送', () => {
  test('[J-04] 只看见自己单位的，退回的在最前，原因先看到', async ({ page, world, signIn, checkAccessibility }) => {
    const body = await world.body();
    const other = await world.body();
    const plan = await world.plan();
    const own = await world.task(plan, `公开水质${body.shortName}`);
    const foreign = await world.task(plan, `公开预算${other.shortName}`);
    const later = await world.task(plan, `公开环评${body.shortName}`);
    await world.obligation({ body, task: later, dueOn: '2016-12-31' });
    await world.obligation({ body, task: own, state: 'in_progress', dueOn: '2016-10-20' });
    await world.obligation({ body: other, task: foreign });
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto('/my-tasks');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个月有 1 件事要办');
    await expect(page.getByRole('list', { name: '本月到期' })).toContainText(own.text);
    await expect(page.getByRole('list', { name: '以后到期' })).toContainText(later.text);
    await expect(page.getByText(foreign.text)).toHaveCount(0);
    await checkAccessibility(page);
  });

  test('[J-04] 附网页和文件，记保密审查，报送；连按两次只有一份；审核前撤回', async ({
    page,
    world,
    signIn,
    checkAccessibility,
  }) => {
    const body = await world.body();
    const { obligationId } = await world.obligation({ body, state: 'not_started', dueOn: '2016-10-20' });
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto(`/my-tasks/${obligationId}`);
    await page.getByLabel('办到哪一步了').fill('已和卫计委对接末梢水数据');
    await page.getByRole('button', { name: '记进展' }).click();
    await expect(page.getByRole('list', { name: '经过' })).toContainText('已和卫计委对接末梢水数据');
    await expect(report(page).getByRole('link', { name: '报送（还缺 1 样）' })).toBeVisible();
    await expect(report(page)).toContainText('还没有证据，请附上公开的网址或文件');

    await addLink(page, '三季度水质公告', '2016-10-08');
    await expect(report(page)).toContainText('《三季度水质公告》还没有保密审查');
    await review(page, '2016-10-09');
    await expect(report(page)).toContainText('先审查、后公开');
    await review(page, '2016-10-07');
    await expect(report(page)).toContainText('保密审查：可以公开，局办公室，2016-10-07');

    await page.getByLabel(/文件，拖到页面/).setInputFiles({ name: '公告截图.png', mimeType: 'image/png', buffer: PNG });
    await expect(page.getByText('已存为证据《公告截图.png》')).toBeVisible();
    const download = page.waitForEvent('download');
    await report(page).getByRole('link', { name: '下载' }).click();
    expect((await download).suggestedFilename()).toBe('公告截图.png');
    await review(page, '2016-10-12');
    await checkAccessibility(page);

    await words(page).fill(TEXT);
    await report(page).getByRole('button', { name: '报送' }).dblclick();
    await expect(page.getByText('已报送，等政务公开科审核')).toHaveCount(2);
    await expect(page.getByRole('list', { name: '经过' }).getByText('报送', { exact: true })).toHaveCount(1);
    await page.getByRole('button', { name: '撤回' }).click();
    await expect(words(page)).toHaveValue(TEXT);
  });

  test('[J-04] 从登录到报送一件：四次点击，粘贴一次', async ({ page, world }) => {
    const body = await world.body();
    const task = await world.task(await world.plan(), `公开水质${body.shortName}`);
    await world.obligation({ body, task, state: 'not_started', dueOn: '2016-10-20' });
    const { username, password } = await world.account({ role: 'liaison', body });
    await page.goto('/login?callbackUrl=/my-tasks');
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('密码').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/my-tasks');
    let clicks = 0;
    const click = async (target: ReturnType<Page['getByRole']>) => {
      clicks += 1;
      await target.click();
    };
    await click(page.getByRole('link', { name: task.text }));
    await expect(page.getByRole('button', { name: '存为证据' })).toBeVisible();
    // Anywhere on the page: nobody is typing, so the line goes into the fields of a link.
    await page.evaluate((line) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', line);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, '《三季度水质公告》\t2016年10月8日\thttp://www.example.gov.cn/xxgk/t1008.html');
    await expect(page.getByLabel('标题')).toHaveValue('三季度水质公告');
    await click(page.getByRole('button', { name: '存为证据' }));
    await page.getByLabel('审查人').fill('局办公室');
    await page.getByLabel('审查日期').fill('2016-10-07');
    await page.getByLabel('审查结论').selectOption('可以公开');
    await click(page.getByRole('button', { name: '记下保密审查' }));
    await expect(report(page)).toContainText('保密审查：可以公开');
    await words(page).fill(TEXT);
    await click(report(page).getByRole('button', { name: '报送' }));
    await expect(page.getByText('已报送，等政务公开科审核').first()).toBeVisible();
    expect(clicks).toBeLessThanOrEqual(4);
  });

  test('[J-04] 没存的字经得起刷新和登录过期', async ({ page, world, signIn }) => {
    const body = await world.body();
    const { obligationId } = await world.obligation({ body, state: 'in_progress' });
    await world.evidence({ bodyId: body.id, obligationId });
    const account = await world.account({ role: 'liaison', body });
    await signIn(page, account);
    await page.goto(`/my-tasks/${obligationId}`);
    await words(page).fill(TEXT);
    await page.reload();
    await expect(words(page)).toHaveValue(TEXT);
    await expect(page.getByText('已找回你上次没存的内容').first()).toBeVisible();

    await world.endSessions(account.actor.accountId);
    await report(page).getByRole('button', { name: '报送' }).click();
    await expect(page.getByText('登录已过期，请重新登录，填的内容还在')).toBeVisible();
    await expect(words(page)).toHaveValue(TEXT);
    await page.getByRole('link', { name: '重新登录' }).click();
    await page.getByLabel('用户名').fill(account.username);
    await page.getByLabel('密码').fill(account.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(`**/my-tasks/${obligationId}`);
    await expect(words(page)).toHaveValue(TEXT);
    await page.getByRole('button', { name: '报送' }).click();
    await expect(page.getByText('已报送，等政务公开科审核').first()).toBeVisible();
    await page.getByRole('button', { name: '撤回' }).click();
    await expect(page.getByText('已找回你上次没存的内容')).toHaveCount(0);
  });

  test('[J-04] 存一次，别的任务也能用；同一个文件不存两次', async ({ page, world, signIn, checkAccessibility }) => {
    const body = await world.body();
    const first = await world.obligation({ body, state: 'in_progress' });
    const second = await world.obligation({ body, state: 'in_progress' });
    await world.evidence({ bodyId: body.id, obligationId: first.obligationId, title: '三季度水质公告' });
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto(`/my-tasks/${second.obligationId}`);
    await page.getByText('从证据库选（1 份）').click();
    await page.getByLabel(/三季度水质公告/).check();
    await page.getByRole('button', { name: '附上勾选的' }).click();
    await expect(page.getByRole('list', { name: '已附的证据' })).toContainText('三季度水质公告');
    const file = { name: '纪要.png', mimeType: 'image/png', buffer: PNG };
    await page.getByLabel(/文件，拖到页面/).setInputFiles(file);
    await expect(page.getByText('已存为证据《纪要.png》')).toBeVisible();
    await page.goto('/my-evidence');
    await page.getByLabel(/文件，拖到页面/).setInputFiles({ ...file, name: '又一份.png' });
    await expect(page.getByText('证据库里已有这一份《纪要.png》')).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(3);
    await checkAccessibility(page);
  });

  test('[J-04] 不用脚本也能附文件、报送', async ({ browser, baseURL, world, signIn }) => {
    const body = await world.body();
    const { obligationId } = await world.obligation({ body, state: 'in_progress' });
    await world.evidence({ bodyId: body.id, obligationId });
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await signIn(page, await world.account({ role: 'liaison', body }));
    await page.goto(`/my-tasks/${obligationId}`);
    await page
      .getByLabel(/文件，拖到页面/)
      .setInputFiles({ name: '说明.exe', mimeType: 'text/plain', buffer: PNG.subarray(8) });
    await page.getByRole('button', { name: '上传' }).click();
    await expect(page.getByText('收不了这种文件')).toBeVisible();
    await words(page).fill(TEXT);
    await page.getByRole('button', { name: '报送' }).click();
    await expect(page.getByText('已报送，等政务公开科审核').first()).toBeVisible();
    await context.close();
  });
});

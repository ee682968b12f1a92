import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { longPlanText } from '@/prisma/seed/long-plan-text';

test.describe.configure({ timeout: 180_000 });

const PLAN = `衡阳市2016年政务公开工作要点
一、加大公开力度
（一）推进环保公开。每季度公开饮用水水质。公开空气质量预报。（市环保局落实）
（二）推进审计公开。公开审计结果。（市审计局牵头落实）
相关阅读：2015年政务公开工作要点。
联系电话：8866。`;

/** Others take their time to be heard of: the page asks every ten seconds. */
const HEARD = { timeout: 25_000 };

const row = (page: Page, words: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: words }) });
const editor = (page: Page) => page.getByRole('region', { name: /^修改第 \d+ 条$/ });
const saved = (page: Page) => expect(page.getByText('草稿已存，换一台电脑也能接着写')).toBeVisible();

async function colleague(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({ baseURL, viewport: { width: 1366, height: 768 } });
  return { context, page: await context.newPage() };
}

test('[J-10] two people check one plan, and neither overwrites the other', async ({
  page,
  browser,
  baseURL,
  world,
  signIn,
  checkAccessibility,
}) => {
  const [li, wang] = [
    await world.account({ role: 'steward', displayName: '李科员' }),
    await world.account({ role: 'steward', displayName: '王科长' }),
  ];
  const planId = await world.planInChecking(li.actor, PLAN);
  const other = await colleague(browser, baseURL);
  await signIn(page, li);
  await signIn(other.page, wang);
  await page.goto(`/plans/${planId}?show=all`);
  await other.page.goto(`/plans/${planId}?show=all`);
  await expect(page.getByText('王科长也在核对这一份')).toBeVisible(HEARD);

  // Both open the same duty; Wang is first.
  await page.getByRole('link', { name: '每季度公开饮用水水质' }).last().click();
  await editor(page).getByRole('textbox', { name: '要办的事' }).fill('每季度公开饮用水水源水质');
  await saved(page);
  await other.page.getByRole('link', { name: '每季度公开饮用水水质' }).last().click();
  await editor(other.page).getByRole('combobox', { name: '第 1 个单位', exact: true }).fill('市水利局');
  await editor(other.page).getByRole('button', { name: '先改着' }).click();
  await expect(other.page.getByText('已修改第 1 条')).toBeVisible();

  await expect(page.getByText('王科长刚改过：修改第 1 条')).toBeVisible(HEARD);
  await editor(page).getByRole('button', { name: '确认这一条' }).click();
  const conflict = page.getByRole('region', { name: '两边都改了' });
  await expect(conflict).toBeVisible();
  await expect(conflict.getByRole('row', { name: /要办的事 你改的/ })).toContainText('每季度公开饮用水水源水质');
  await expect(conflict.getByRole('row', { name: /责任单位 别人改的/ })).toContainText('市水利局');
  await checkAccessibility(page);
  await expect(editor(page).getByRole('textbox', { name: '要办的事' })).toHaveValue('每季度公开饮用水水源水质');
  await expect(editor(page).getByRole('combobox', { name: '第 1 个单位', exact: true })).toHaveValue('市水利局');
  await editor(page).getByRole('button', { name: '确认这一条' }).click();
  await expect(page.getByText('已修改第 1 条')).toBeVisible();
  await page.goto(`/plans/${planId}?show=all`);
  await expect(row(page, '每季度公开饮用水水源水质')).toContainText('市水利局');

  // Wang's own step can no longer be undone past Li's; a clear sentence says so.
  await other.page.reload();
  await other.page.getByText('最近改动').click();
  await other.page.getByRole('button', { name: '撤销：修改第 1 条' }).click();
  await expect(
    other.page.getByRole('alert').filter({ hasText: '撤销不了“修改第 1 条”：李科员后来又做了“修改第 1 条”' }),
  ).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('已撤销：修改第 1 条')).toBeVisible();
  await expect(row(page, '每季度公开饮用水水质')).toContainText('市水利局');
  await other.context.close();
});

test('[J-10] what is half typed waits: after a reload, an ended session, on another machine', async ({
  page,
  browser,
  baseURL,
  world,
  signIn,
}) => {
  const li = await world.account({ role: 'steward', displayName: '李科员' });
  const planId = await world.planInChecking(li.actor, PLAN);
  await signIn(page, li);
  await page.goto(`/plans/${planId}`);
  await page.getByRole('link', { name: '公开审计结果' }).last().click();
  const words = editor(page).getByRole('textbox', { name: '要办的事' });
  await words.fill('公开年度审计结果');
  await editor(page).getByRole('combobox', { name: '第 2 个单位', exact: true }).fill('市财政局');
  await saved(page);
  await page.reload();
  await expect(words).toHaveValue('公开年度审计结果');
  await expect(editor(page).getByRole('combobox', { name: '第 2 个单位', exact: true })).toHaveValue('市财政局');

  // The session ends; what is typed then is kept in the browser until there is one again.
  await world.endSessions(li.actor.accountId);
  await words.fill('公开年度审计结果和整改');
  await editor(page).getByRole('button', { name: '先改着' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '登录已过期' })).toBeVisible();
  const again = await world.session(li.actor.accountId);
  await signIn(page, again);
  await page.goto(`/plans/${planId}`);
  await page.getByRole('link', { name: '接着上次：第 3 条' }).click();
  await expect(words).toHaveValue('公开年度审计结果和整改');

  const machine = await colleague(browser, baseURL);
  await signIn(machine.page, again);
  await machine.page.goto(`/plans/${planId}`);
  await machine.page.getByRole('link', { name: '接着上次：第 3 条' }).click();
  await expect(editor(machine.page).getByRole('textbox', { name: '要办的事' })).toHaveValue('公开年度审计结果和整改');
  await editor(machine.page).getByRole('button', { name: '不要了' }).click();
  await expect(editor(machine.page).getByRole('textbox', { name: '要办的事' })).toHaveValue('公开审计结果');
  await machine.context.close();
});

test('[J-10] with the keyboard alone: confirm, tick, undo, and no sentence left undecided', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const li = await world.account({ role: 'steward' });
  const planId = await world.planInChecking(li.actor, PLAN);
  await signIn(page, li);
  await page.goto(`/plans/${planId}`);
  await expect(page.getByText('未定 2 句')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已确认第 1 条')).toBeVisible();
  // The next row has taken the place of the confirmed one.
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: '一起确认勾选的' }).press('Enter');
  await expect(page.getByText('已核对 3')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('已撤销：一起确认 2 条')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('已撤销：确认第 1 条')).toBeVisible();
  await expect(page.getByText('已核对 0')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByText('下一处没核对的')).toBeVisible();
  await page.keyboard.press('?');

  await page.getByRole('link', { name: '只看未定的句子' }).press('Enter');
  await expect(page.getByRole('link', { name: '相关阅读：2015年政务公开工作要点' }).first()).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await page.keyboard.press('b');
  await expect(page.getByText('未定 1 句')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('未定 0 句')).toBeVisible();
  await expect(editor(page).getByRole('textbox', { name: '要办的事' })).toHaveValue(/^联系电话/);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('u');
  await expect(page.getByText('未定 1 句')).toBeVisible();
});

test('[J-10] one press confirms what is certain, after saying what is left out', async ({ page, world, signIn }) => {
  const body = await world.body();
  const li = await world.account({ role: 'steward' });
  const planId = await world.planInChecking(li.actor, PLAN.replace('市环保局', body.shortName));
  await signIn(page, li);
  await page.goto(`/plans/${planId}`);
  await page.getByRole('link', { name: /^有把握的 \d+ 条一起确认$/ }).click();
  const panel = page.getByRole('region', { name: '一起确认' });
  await expect(panel).toContainText('不含');
  await panel.getByRole('button', { name: /^确认这 \d+ 条$/ }).click();
  await expect(page.getByText(/已核对 [1-9]/)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('已核对 0')).toBeVisible();
});

test('[J-10] a plan of forty pages opens part by part, readers only look, and it works without scripts', async ({
  page,
  browser,
  baseURL,
  world,
  signIn,
}) => {
  const li = await world.account({ role: 'steward' });
  const planId = await world.planInChecking(li.actor, longPlanText(600));
  await signIn(page, li);
  await page.goto(`/plans/${planId}?show=all`);
  const parts = page.getByRole('navigation', { name: '分段' }).first();
  await expect(parts.getByRole('link', { name: '1–40', exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('checkbox')).toHaveCount(40);
  for (let press = 0; press < 41; press += 1) await page.keyboard.press('j');
  await expect(parts.getByRole('link', { name: '41–80', exact: true })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已确认第 41 条')).toBeVisible();

  await signIn(page, await world.account({ role: 'reviewer' }));
  await page.goto(`/plans/${planId}`);
  await expect(page.getByText('你只能看，改动由政务公开科做')).toBeVisible();
  await expect(page.getByRole('button', { name: /^确认第/ })).toHaveCount(0);
  await signIn(page, await world.account({ role: 'liaison', body: await world.body() }));
  expect((await page.goto(`/plans/${planId}`))?.status()).toBe(404);

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const plain = await context.newPage();
  await signIn(plain, li);
  await plain.goto(`/plans/${planId}?show=all`);
  await plain.getByRole('link', { name: '下一段' }).first().click();
  await plain.getByRole('checkbox', { name: '勾选第 42 条' }).check();
  await plain.getByRole('checkbox', { name: '勾选第 43 条' }).check();
  await plain.getByRole('button', { name: '一起确认勾选的' }).click();
  await expect(plain.getByText('已核对 3')).toBeVisible();
  await plain.getByRole('button', { name: '撤销：一起确认 2 条' }).first().click();
  await expect(plain.getByText('已核对 1')).toBeVisible();
  await context.close();
});

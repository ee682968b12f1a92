import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@/e2e/fixtures';

const HENGYANG = readFileSync(path.join(process.cwd(), 'lib/plan/fixtures/hengyang-2016-plan.txt'), 'utf8');
// Recognising, storing and showing a whole plan takes its time on a small machine.
test.describe.configure({ timeout: 120_000 });

/** A text of its own for each run: the same text of the same year is refused. */
const ownText = () => `${HENGYANG}\n附注${crypto.randomUUID()}`;

test('[J-02] the office pastes the plan and sees every duty in its place', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans/new');
  await checkAccessibility(page);
  await page.getByRole('textbox', { name: '要点全文' }).fill(ownText());
  await page.getByRole('button', { name: '识别' }).first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await expect(page.getByRole('heading', { name: '核对《衡阳市2016年政务公开工作要点》' })).toBeVisible();
  await expect(page.getByText('5 章 23 项')).toBeVisible();
  const source = page.getByRole('region', { name: '原文' });
  const sentence = source.getByRole('link', { name: /用户水龙头水质等饮水安全状况/ }).first();
  await expect(sentence).toBeVisible();
  await checkAccessibility(page);
  await sentence.click();
  const editor = page.getByRole('region', { name: /^修改第 \d+ 条$/ });
  await expect(editor.getByRole('combobox', { name: '第 1 个单位', exact: true })).toHaveValue('市环保局');
  await expect(editor.getByLabel('多久一次')).toHaveValue('quarter');
  await editor.getByRole('button', { name: '确认这一条' }).click();
  await expect(page.getByText(/已核对 1/)).toBeVisible();
  await page.goto(new URL(page.url()).pathname);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/已核对 2/)).toBeVisible();
});

test('[J-02] a duty is split, reworded, taken out and put back', async ({ page, world, signIn }) => {
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans/new');
  await page.getByRole('textbox', { name: '要点全文' }).fill(ownText());
  await page.getByRole('button', { name: '识别' }).first().click();
  await page.getByRole('navigation', { name: '看哪些任务' }).getByRole('link', { name: /拆分/ }).click();
  await page
    .getByRole('link', { name: /制定具体实施方案或工作措施/ })
    .last()
    .click();
  const editor = page.getByRole('region', { name: /^修改第 \d+ 条$/ });
  await editor.getByText('拆成几条').click();
  const parts = editor.getByRole('textbox', { name: '每一行一条任务' });
  const whole = await parts.inputValue();
  await parts.fill(whole.replace('于11月底', '\n于11月底'));
  await editor.getByRole('button', { name: '拆开' }).click();
  await expect(editor.getByRole('textbox', { name: '要办的事' })).not.toHaveValue(/11月底/);
  await expect(editor.getByLabel('办结后证明（选填）')).toHaveValue('implementation-plan');
  await page.getByRole('navigation', { name: '看哪些任务' }).getByRole('link', { name: /全部/ }).click();
  const report = page.getByRole('region', { name: '识别出的任务' }).getByRole('link', { name: /^于11月底前/ });
  await report.click();
  await expect(editor.getByRole('textbox', { name: '要办的事' })).toHaveValue(/^于11月底前/);
  await editor.getByRole('textbox', { name: '要办的事' }).fill('报送落实情况书面材料');
  await editor.getByRole('button', { name: '先改着' }).click();
  await expect(page.getByRole('link', { name: '报送落实情况书面材料' })).toBeVisible();
  await editor.getByRole('button', { name: '移除这一条' }).click();
  await expect(page.getByRole('link', { name: '报送落实情况书面材料' })).toBeHidden();
  await page
    .getByRole('navigation', { name: '看哪些任务' })
    .getByRole('link', { name: /已移除/ })
    .click();
  await page.getByRole('button', { name: /恢复“报送落实情况书面材料/ }).click();
  await page.getByRole('navigation', { name: '看哪些任务' }).getByRole('link', { name: /全部/ }).click();
  await expect(page.getByRole('link', { name: '报送落实情况书面材料' })).toBeVisible();
});

test('[J-02] what cannot be read is answered in one sentence and nothing typed is lost', async ({
  page,
  world,
  signIn,
}) => {
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans/new');
  const text = page.getByRole('textbox', { name: '要点全文' });
  await text.fill(' \u3000\n');
  await page.getByRole('button', { name: '识别' }).first().click();
  await expect(page.getByRole('alert').filter({ hasText: '还没有文字' })).toBeVisible();
  await text.fill('公'.repeat(300_001));
  await page.getByRole('button', { name: '识别' }).first().click();
  await expect(page.getByRole('alert').filter({ hasText: '最多收 300000 个' })).toBeVisible();
  await text.fill('一、');
  await page.getByRole('button', { name: '识别' }).first().click();
  await expect(page.getByRole('alert').filter({ hasText: '没有认出任何一条要点' })).toBeVisible();
  await expect(text).toHaveValue('一、');
  await page.reload();
  await expect(text).toHaveValue('一、');
});

test('[J-02] the same text again leads to the plan it is; a liaison finds no such page', async ({
  page,
  world,
  signIn,
}) => {
  const text = ownText();
  await signIn(page, await world.account({ role: 'steward' }));
  const paste = async () => {
    await page.goto('/plans/new');
    await page.getByRole('textbox', { name: '要点全文' }).fill(text);
    await page.getByRole('button', { name: '识别' }).first().click();
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  };
  await paste();
  const { pathname } = new URL(page.url());
  await paste();
  await expect(page.getByText('没有再导一份')).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(pathname);
  await signIn(page, await world.account({ role: 'liaison', body: await world.body() }));
  expect((await page.goto(pathname))?.status()).toBe(404);
  expect((await page.goto('/plans/new'))?.status()).toBe(404);
});

test('[J-02] checking works before scripts run', async ({ browser, baseURL, world, signIn }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans/new');
  await page.getByRole('textbox', { name: '要点全文' }).fill(ownText());
  await page.getByRole('button', { name: '识别' }).first().click();
  await page.getByRole('button', { name: '确认第 1 条' }).click();
  await expect(page.getByText(/已核对 1/)).toBeVisible();
  await page
    .getByRole('region', { name: '识别出的任务' })
    .getByRole('link', { name: /^做好市场准入负面清单/ })
    .click();
  await page.getByRole('textbox', { name: '要办的事' }).fill('公开市场准入负面清单试点情况');
  await page.getByRole('button', { name: '确认这一条' }).click();
  await expect(page.getByText(/已核对 2/)).toBeVisible();
  await page
    .getByRole('form', { name: /做好政策解读工作，需要决定/ })
    .getByRole('button', { name: '不派任务' })
    .click();
  await expect(page.getByRole('form', { name: /做好政策解读工作，需要决定/ })).toHaveCount(0);
  await context.close();
});

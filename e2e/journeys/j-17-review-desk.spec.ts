import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';

type World = Parameters<Parameters<typeof test>[2]>[0]['world'];

/** A department whose report waits, on a task of its own. */
async function waiting(world: World, { reviewed = true, planId = '' } = {}) {
  const body = await world.body();
  const task = await world.task(planId || (await world.plan()), `公开${body.shortName}四季度水质`);
  const given = { body, task, state: 'in_progress', period: '2016Q4', dueOn: '2016-12-31' } as const;
  const { obligationId } = await world.obligation(given);
  await world.evidence({ bodyId: body.id, obligationId, title: '水质监测公告', reviewed });
  const submissionId = await world.pendingSubmission({ obligationId });
  return { body, task, obligationId, submissionId };
}

const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`勾选${name}`) });
const verdict = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('[J-17] 退回、单位看到的还是待审、撤销、通过；晚了就不能撤', async ({
  browser,
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const { body, obligationId, submissionId } = await waiting(world);
  await signIn(page, await world.account({ role: 'reviewer' }));
  const department = await (await browser.newContext()).newPage();
  await signIn(department, await world.account({ role: 'liaison', body }));

  await page.goto(`/review/${submissionId}`);
  // A key pressed before the scripts run is lost.
  await expect(async () => {
    await page.keyboard.press('8');
    await expect(page.getByLabel('写给报送单位的话')).toHaveValue(/保密审查记录不全.+《政府信息公开条例》/, {
      timeout: 500,
    });
  }).toPass();
  await verdict(page, '退回').click();
  await expect(page.getByText(`已退回${body.shortName}`)).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('已撤销，这一份回到待审')).toBeVisible();
  await expect(page.getByLabel('写给报送单位的话')).toHaveValue(/保密审查记录不全/);
  await checkAccessibility(page);

  await verdict(page, '通过').click();
  await expect(page.getByText(`已通过${body.shortName}`)).toBeVisible();
  await department.goto(`/my-tasks/${obligationId}`);
  await expect(department.getByText('已报送，等政务公开科审核').first()).toBeVisible();
  await world.settleDecisions(obligationId);
  await department.reload();
  await expect(department.getByRole('list', { name: '经过' })).toContainText('通过');
  const undo = page.getByRole('button', { name: '撤销', exact: true });
  await undo.focus();
  await undo.click();
  await expect(page.getByText(/不能再撤销/)).toBeVisible();
  await department.context().close();
});

test('[J-17] 勾选几份一并通过，没过检查的留下并说明；一并退回；整批撤销', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const planId = await world.plan();
  const [good, bad] = [await waiting(world, { planId }), await waiting(world, { planId, reviewed: false })];
  await signIn(page, await world.account({ role: 'reviewer' }));
  await page.goto(`/review/${good.submissionId}`);
  await expect(page.getByRole('heading', { level: 1, name: good.task.text })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('x');
    await expect(box(page, good.body.shortName)).toBeChecked({ timeout: 500 });
  }).toPass();
  await box(page, bad.body.shortName).check();
  await expect(page.getByText('已选 2 份')).toBeVisible();
  await verdict(page, '一并通过').click();
  await expect(page.getByText(`没有通过：${bad.body.shortName}，自动检查没有全过`)).toBeVisible();
  await expect(page.getByText(`已通过：${good.body.shortName}`)).toBeVisible();
  await expect(box(page, good.body.shortName)).toBeHidden();
  // Before anything slow: the seconds in which it can be taken back are running.
  await page.keyboard.press('z');
  await expect(page.getByText('已撤销，这一份回到待审')).toBeVisible();
  await checkAccessibility(page);
  await expect(box(page, good.body.shortName)).toBeVisible();

  await box(page, bad.body.shortName).check();
  await page.getByText('一并退回', { exact: true }).click();
  await verdict(page, '退回勾选的').click();
  await expect(page.getByText('写上退回的原因，说清缺什么、怎么改').first()).toBeVisible();
  await expect(box(page, bad.body.shortName)).toBeChecked();
  await page.getByLabel('一并退回的原因').fill('请补保密审查记录');
  await verdict(page, '退回勾选的').click();
  await expect(page.getByText(`已退回：${bad.body.shortName}`)).toBeVisible();
});

test('[J-17] 没有脚本也能一并办、撤销', async ({ browser, baseURL, world, signIn }) => {
  const { body, submissionId } = await waiting(world);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, await world.account({ role: 'reviewer' }));
  await page.goto(`/review/${submissionId}`);
  await box(page, body.shortName).check();
  await verdict(page, '一并通过').click();
  await expect(page.getByText(`已通过：${body.shortName}`)).toBeVisible();
  await verdict(page, '撤销').click();
  await expect(page.getByText('已撤销，这一份回到待审')).toBeVisible();
  await context.close();
});

import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';

const words = { late: '公开饮用水水质监测信息', gone: '公开行政事业性收费目录清单' };

async function answer(office: Page, row: Locator, reason: string, word: '同意' | '不同意') {
  await row.getByRole('textbox', { name: /^答复的理由/ }).fill(reason);
  await row.getByRole('button', { name: word, exact: true }).click();
  await expect(row).toHaveCount(0);
}

test('[J-18] 联络员申请延期和不适用，政务公开科同意或不同意，两边看到的一样', async ({
  browser,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body();
  const planId = await world.plan();
  const late = await world.obligation({ body, task: await world.task(planId, words.late), dueOn: '2016-10-20' });
  const gone = await world.obligation({ body, task: await world.task(planId, words.gone), dueOn: '2016-11-30' });
  const office = await (await browser.newContext()).newPage();
  const department = await (await browser.newContext()).newPage();
  await signIn(office, await world.account({ role: 'steward' }));
  await signIn(department, await world.account({ role: 'liaison', body }));
  const row = (text: string) =>
    office
      .getByRole('list', { name: '申请' })
      .getByRole('listitem')
      .filter({ hasText: body.shortName })
      .filter({ hasText: text });

  // What is asked wrongly keeps what was typed.
  await department.goto(`/my-tasks/${late.obligationId}`);
  await department.getByText('申请延期', { exact: true }).click();
  const form = department.getByRole('form', { name: '申请延期' });
  await form.getByLabel('延到哪一天').fill('2016-10-19');
  await form.getByRole('textbox', { name: /^为什么要延期/ }).fill('检测报告还没出来');
  await checkAccessibility(department);
  await form.getByRole('button', { name: '提交延期申请' }).click();
  await expect(form.getByText(/新的日子要晚于现在的期限（2016-10-20）/)).toBeVisible();
  await expect(form.getByRole('textbox', { name: /^为什么要延期/ })).toHaveValue('检测报告还没出来');
  await form.getByLabel('延到哪一天').fill('2016-11-30');
  await form.getByRole('button', { name: '提交延期申请' }).click();
  const asked = department.getByRole('list', { name: '提过的申请' });
  await expect(asked).toContainText('延期至 11月30日，等政务公开科决定');
  await expect(department.getByText('申请延期', { exact: true })).toHaveCount(0);
  await checkAccessibility(department);

  // Taken back, asked again.
  await department.getByRole('button', { name: '收回申请' }).click();
  await expect(asked).toContainText('已收回');
  await department.getByText('申请延期', { exact: true }).click();
  await form.getByLabel('延到哪一天').fill('2016-12-10');
  await form.getByRole('textbox', { name: /^为什么要延期/ }).fill('检测报告十二月出');
  await form.getByRole('button', { name: '提交延期申请' }).click();
  await expect(asked).toContainText('延期至 12月10日，等政务公开科决定');

  await department.goto(`/my-tasks/${gone.obligationId}`);
  await department.getByText('申请定为不适用', { exact: true }).click();
  const exempt = department.getByRole('form', { name: '申请定为不适用' });
  await exempt.getByRole('textbox', { name: /^为什么不适用/ }).fill('本单位没有收费项目');
  await exempt.getByRole('button', { name: '提交不适用申请' }).click();
  await expect(asked).toContainText('不适用，等政务公开科决定');

  await office.goto('/overview');
  await office.getByRole('link', { name: '不适用、延期的申请' }).click();
  await expect(office.getByRole('heading', { level: 1, name: '不适用、延期的申请' })).toBeVisible();
  await checkAccessibility(office);
  await office.setViewportSize({ width: 1366, height: 768 });
  await answer(office, row(words.late), '同意，十二月十日前办结', '同意');
  await answer(office, row(words.gone), '收费项目以财政局核对为准，请先核对', '不同意');
  await office.goto('/requests?view=decided');
  await expect(row(words.late)).toContainText('原 10月20日，准予延期至 12月10日');

  await department.goto(`/my-tasks/${late.obligationId}`);
  await expect(department.getByText('12月10日前，还有').first()).toBeVisible();
  await expect(department.getByText('原 10月20日，准予延期至 12月10日').first()).toBeVisible();
  await checkAccessibility(department);
  await department.setViewportSize({ width: 1366, height: 768 });

  // Refused with the reason; asked again with more, granted.
  await department.goto(`/my-tasks/${gone.obligationId}`);
  await expect(asked).toContainText('没有同意');
  await expect(asked).toContainText('收费项目以财政局核对为准，请先核对');
  await department.getByText('申请定为不适用', { exact: true }).click();
  await exempt.getByRole('textbox', { name: /^为什么不适用/ }).fill('财政局已核对，确无收费项目');
  await exempt.getByRole('button', { name: '提交不适用申请' }).click();
  await expect(asked).toContainText('等政务公开科决定');
  await office.goto('/requests');
  await answer(office, row(words.gone), '财政局已核对', '同意');

  await department.goto(`/my-tasks/${gone.obligationId}`);
  await expect(department.getByText(/这一件不适用于本单位，不用再报，也不计分/)).toBeVisible();
  await expect(department.getByRole('button', { name: '记进展' })).toHaveCount(0);

  await office.goto('/requests?view=decided');
  await row(words.gone).getByText('恢复办理', { exact: true }).click();
  await row(words.gone)
    .getByRole('textbox', { name: /^为什么又要办/ })
    .fill('新增了收费项目');
  await row(words.gone).getByRole('button', { name: '恢复这一件' }).click();
  await expect(row(words.gone).filter({ hasText: '同意过，后来恢复办理' })).toBeVisible();
  await department.goto(`/my-tasks/${gone.obligationId}`);
  await expect(department.getByRole('button', { name: '记进展' })).toBeVisible();
  await expect(asked).toContainText('恢复办理：新增了收费项目');
});

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { expect, test } from '@/e2e/fixtures';

test.describe.configure({ timeout: 120_000 });

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('[J-16] a liaison prints its whole year on one sheet and takes it along as Word, workbook and calendar', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body();
  const planId = await world.plan();
  for (let number = 1; number <= 45; number += 1) {
    const text = `第${number}件：公开饮用水水源、供水厂出水、用户水龙头水质等饮水安全状况，并通过网站、微信和公示栏主动告知`;
    await world.obligation({
      body,
      task: await world.task(planId, text),
      dueOn: `2016-${number % 2 ? '11' : '12'}-15`,
    });
  }
  await signIn(page, await world.account({ role: 'liaison', body }));
  await page.goto('/my-tasks');
  await page.getByRole('link', { name: '全年一页纸' }).click();
  await expect(page.getByRole('heading', { name: '2016 年要办的 45 件事' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /第45件/ })).toBeVisible();
  await checkAccessibility(page);
  expect(
    pagesOf(await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })),
  ).toBe(1);

  const word = await download(page, 'Word');
  expect(word.name).toBe(`${body.shortName}2016年政务公开要办的45件事.docx`);
  expect((await download(page, 'Excel')).bytes.subarray(0, 2).toString()).toBe('PK');
  const calendar = await download(page, '日历 .ics');
  const events = new ICAL.Component(ICAL.parse(calendar.bytes.toString('utf8'))).getAllSubcomponents('vevent');
  expect(events).toHaveLength(45);

  const other = await world.body();
  await world.obligation({ body: other, task: await world.task(planId) });
  for (const paper of ['year', 'task-table'])
    expect((await page.request.get(`/api/plans/${planId}/${paper}?body=${other.id}`)).status()).toBe(404);
  expect((await page.goto(`/plans/${planId}/units/${other.id}`))?.status()).toBe(404);
});

test('[J-16] the office takes the papers of any body, the supervision office reads its list', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body();
  const { planId, taskId, text } = await world.obligation({ body, dueOn: '2016-09-01' });
  await world.detail(taskId, { supervised: true });
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto(`/plans/${planId}/units`);
  await expect(page.getByRole('heading', { name: '1项任务，派给 1 个单位' })).toBeVisible();
  await checkAccessibility(page);
  expect((await download(page, `${body.shortName}的日历`)).name).toMatch(/日历\.ics$/);
  await page.getByRole('link', { name: body.shortName, exact: true }).click();
  await expect(page.getByRole('rowheader', { name: new RegExp(text) })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('navigation', { name: '本年要点' }).getByRole('link', { name: '领域' }).click();
  await expect(page.getByRole('table', { name: /9大类/ })).toBeVisible();
  await checkAccessibility(page);

  await signIn(page, await world.account({ role: 'supervision' }));
  await page.goto(`/plans/${planId}/supervised`);
  await expect(page.getByRole('heading', { name: '市政府重点督办事项 1 项' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: text })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('link', { name: text }).click();
  await expect(page.getByText('市政府重点督办事项')).toBeVisible();
  await expect(page.getByRole('button', { name: '移出督办' })).toHaveCount(0);

  await signIn(page, await world.account({ role: 'steward' }));
  await page.reload();
  await page.getByRole('button', { name: '移出督办' }).click();
  await expect(page.getByRole('button', { name: '列入市政府重点督办' })).toBeVisible();
});

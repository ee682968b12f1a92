import { expect, test } from '@/e2e/fixtures';

const words = { kept: '公开饮用水水质监测信息', due: '公开市级部门决算信息', gone: '公开行政事业性收费目录清单' };

test('[J-13] 政务公开科修订下达的要点，联络员看到改了什么，最后关闭、再打开', async ({
  browser,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body();
  const planId = await world.plan();
  const [kept, due, gone] = [
    await world.task(planId, words.kept),
    await world.task(planId, words.due),
    await world.task(planId, words.gone),
  ];
  const open = await world.obligation({ body, task: due, dueOn: '2016-10-20' });
  await world.obligation({ body, task: kept, state: 'closed' });
  const cancelled = await world.obligation({ body, task: gone, state: 'in_progress' });
  const office = await (await browser.newContext()).newPage();
  const department = await (await browser.newContext()).newPage();
  await signIn(office, await world.account({ role: 'steward' }));
  await signIn(department, await world.account({ role: 'liaison', body }));

  await office.goto(`/plans/${planId}/amend`);
  await checkAccessibility(office);
  const start = office.getByRole('form', { name: '开始修订' });
  await start.getByRole('textbox', { name: '修订的原因' }).fill('机构职能调整');
  await start.getByRole('textbox', { name: /^修订文件的文号/ }).fill('衡政办函〔2016〕30号');
  await start.getByRole('button', { name: '开始修订' }).click();
  await office.getByText('改或取消现有任务（3 条）').click();
  await office.getByRole('button', { name: '取消第 3 条' }).click();
  await expect(office.getByRole('list', { name: '改动' })).toContainText(words.gone);
  await expect(office.getByText('改或取消现有任务（2 条）')).toBeVisible();
  await office.getByRole('link', { name: '改第 2 条' }).click();
  const editor = office.getByRole('form', { name: '修订第 2 条' });
  await editor.getByRole('combobox', { name: '期限' }).selectOption('date');
  await editor.getByLabel('哪一天前').fill('2016-11-30');
  await editor.getByLabel('第 1 个单位', { exact: true }).fill(body.shortName);
  await editor.getByRole('button', { name: '改成这样' }).click();
  await expect(office.getByText(`${body.shortName} 本次修订：期限改1件、取消1件，1 件不变`)).toBeVisible();
  await checkAccessibility(office);
  await office.getByRole('button', { name: '修订生效' }).click();
  await office.getByRole('alertdialog').getByRole('button', { name: '生效' }).click();
  await expect(office.getByRole('rowheader', { name: /^第1次/ })).toBeVisible();
  const download = office.waitForEvent('download');
  await office.getByRole('link', { name: '修订通知 .docx' }).click();
  expect((await download).suggestedFilename()).toMatch(/第1次）\.docx$/);

  await department.goto('/my-tasks');
  await expect(department.getByText('第1次修订：期限改1件、取消1件')).toBeVisible();
  await checkAccessibility(department);
  await department.getByRole('button', { name: '看改了什么' }).click();
  await expect(department.getByRole('row', { name: new RegExp(words.due) })).toContainText('2016-11-30');
  await checkAccessibility(department);
  await department.goto('/my-tasks');
  await expect(department.getByText('第1次修订：期限改1件、取消1件')).toHaveCount(0);
  await department.goto(`/my-tasks/${cancelled.obligationId}`);
  await expect(department.getByText(/这一件已取消，不用再报，也不计分/)).toBeVisible();
  await expect(department.getByRole('button', { name: '报送' })).toHaveCount(0);

  await office.goto(`/plans/${planId}/close`);
  await expect(office.getByRole('row', { name: new RegExp(body.shortName) })).toContainText('1 件');
  await checkAccessibility(office);
  await office.getByRole('button', { name: '关闭 2016 年度要点' }).click();
  await office.getByRole('alertdialog').getByRole('button', { name: '关闭' }).click();
  await expect(office.getByRole('heading', { level: 1, name: /已关闭$/ })).toBeVisible();

  await department.goto(`/my-tasks/${open.obligationId}`);
  await expect(department.getByText('要点已经关闭，只能查看。')).toBeVisible();

  await office.getByRole('textbox', { name: '重新打开的原因' }).fill('补录一件');
  await office.getByRole('button', { name: '重新打开' }).click();
  await expect(office.getByRole('button', { name: '关闭 2016 年度要点' })).toBeVisible();
});

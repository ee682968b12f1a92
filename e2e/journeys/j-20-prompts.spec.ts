import { expect, test } from '@/e2e/fixtures';

test.describe.configure({ timeout: 120_000 });

const words = { late: '公开饮用水水质监测信息', back: '公开市级部门决算信息' };

test('[J-20] 科室生成提示、划去一件、一次发出，联络员在工作台看到，办好后消失', async ({
  browser,
  world,
  signIn,
  checkAccessibility,
}) => {
  const [body, other] = [await world.body(), await world.body()];
  const planId = await world.plan(2016);
  const [lateTask, backTask] = [await world.task(planId, words.late), await world.task(planId, words.back)];
  const late = await world.obligation({ body, task: lateTask, dueOn: '2016-03-31', state: 'in_progress' });
  await world.obligation({ body, task: backTask, state: 'returned' });
  await world.obligation({ body: other, task: lateTask, dueOn: '2016-03-31' });
  const liaison = await world.account({ role: 'liaison', body });
  await world.account({ role: 'deputy', body });
  const office = await (await browser.newContext()).newPage();
  const department = await (await browser.newContext()).newPage();
  await signIn(office, await world.account({ role: 'supervision' }));
  await signIn(department, liaison);

  await office.goto('/prompts');
  await checkAccessibility(office);
  const making = office.getByRole('form', { name: '生成提示' });
  await making.getByRole('combobox', { name: '要点' }).selectOption(planId);
  await making.getByRole('button', { name: '生成提示' }).click();
  await expect(office.getByRole('heading', { level: 1, name: '提示草稿' })).toBeVisible();
  await checkAccessibility(office);
  const own = office.getByRole('listitem').filter({ has: office.getByLabel(`对${body.shortName}说的话`) });
  await expect(own).toContainText('已逾期 1 件、退回未改 1 件');
  await expect(own).toContainText('发给 2 人');
  await office.getByLabel(`对${body.shortName}说的话`).fill('请本周五前办好。');
  await office.getByRole('checkbox', { name: other.shortName, exact: true }).uncheck();
  await office
    .getByRole('list', { name: `${body.shortName}的事项` })
    .getByLabel(new RegExp(words.back))
    .uncheck();
  await office.getByRole('button', { name: '存草稿' }).click();
  await expect(office.getByText('已存，还没有发出')).toBeVisible();
  await expect(office.getByLabel(`对${body.shortName}说的话`)).toHaveValue('请本周五前办好。');
  await expect(office.getByRole('checkbox', { name: other.shortName, exact: true })).not.toBeChecked();
  await department.goto('/my-tasks');
  await expect(department.getByText('请本周五前办好。')).toHaveCount(0);
  await office.getByRole('button', { name: '一次发出' }).click();
  await office.getByRole('alertdialog').getByRole('button', { name: '发出' }).click();
  await expect(office.getByRole('heading', { level: 1, name: '第1次提示' })).toBeVisible();
  await expect(office.getByText('发给 1 个单位 2 人')).toBeVisible();
  await checkAccessibility(office);
  const download = office.waitForEvent('download');
  await office.getByRole('link', { name: '名单 .xlsx' }).click();
  expect((await download).suggestedFilename()).toMatch(/工作提示（第1次）\.xlsx$/);

  await department.goto('/my-tasks');
  const notice = department.getByRole('region', { name: /的提示$/ });
  await expect(notice).toContainText('提示：已逾期 1 件');
  await expect(notice).toContainText('请本周五前办好。');
  await checkAccessibility(department);
  await notice.getByRole('link', { name: '看提示的事项' }).click();
  await expect(department.getByRole('heading', { level: 1, name: '提示' })).toBeVisible();
  const things = department.getByRole('list', { name: '提示的事项' });
  await expect(things.getByRole('listitem')).toHaveCount(1);
  await checkAccessibility(department);
  await things.getByRole('link', { name: new RegExp(words.late) }).click();
  await expect(department).toHaveURL(new RegExp(`/my-tasks/${late.obligationId}$`));
  await world.evidence({ bodyId: body.id, obligationId: late.obligationId });
  await world.pendingSubmission({ obligationId: late.obligationId });
  await department.goto('/my-tasks');
  await expect(department.getByRole('region', { name: /的提示$/ })).toHaveCount(0);

  await signIn(department, await world.account({ role: 'liaison', body: other }));
  await department.goto('/my-prompts');
  await expect(department.getByText('没有收到提示')).toBeVisible();
  expect((await department.goto('/prompts'))?.status()).toBe(404);
  await signIn(office, await world.account({ role: 'sysadmin' }));
  expect((await office.goto('/prompts'))?.status()).toBe(404);
});

test('[J-20] 科室记电话提示，记错了划去，人次和单位数分开算', async ({ page, world, signIn, checkAccessibility }) => {
  const body = await world.body();
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/prompts?year=1990');
  const form = page.getByRole('form', { name: '记电话提示' });
  await form.getByLabel('日期').fill('1990-05-06');
  await form.getByRole('combobox', { name: '单位' }).selectOption(body.id);
  await form.getByLabel('接电话的人').fill('张三、李四');
  await form.getByLabel('事项和结果').fill('催报水质公告，答复本周报');
  await form.getByRole('button', { name: '记下' }).click();
  await expect(page.getByText('电话提示 2 人次，涉及 1 个单位').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /催报水质公告/ })).toContainText(body.shortName);
  await checkAccessibility(page);
  await page.getByLabel(`划去${body.shortName}的电话提示`).click();
  await page.getByLabel('为什么划去').fill('日期记错，另记一条');
  await page.getByRole('button', { name: '划去', exact: true }).click();
  await expect(page.getByText('划去，不计数：日期记错，另记一条')).toBeVisible();
  await expect(page.getByText('没有电话提示').first()).toBeVisible();
  await signIn(page, await world.account({ role: 'auditor' }));
  await page.goto('/prompts?year=1990');
  await expect(page.getByRole('row', { name: /催报水质公告/ })).toBeVisible();
  await expect(page.getByRole('form', { name: '记电话提示' })).toHaveCount(0);
});

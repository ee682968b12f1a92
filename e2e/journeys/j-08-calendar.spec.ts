import { expect, test } from '@/e2e/fixtures';

// A year far off, so that no other journey's dates move with it.
const YEAR = 2031;
const PERIOD = `${YEAR - 1}Q4`;
/** 20 working days after 2030-12-31, Monday to Friday, and the same with the days off entered below. */
const BEFORE = `${YEAR}-01-28`;

test('[J-08] next year’s notice is entered, its effect seen, applied and found in list and trail', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body();
  const liaison = await world.account({ role: 'liaison', body });
  const steward = await world.account({ role: 'steward' });
  const task = await world.task(await world.plan(YEAR - 1), '每季度公开饮用水水质', {
    deadlineKind: 'recurring',
    recurrence: 'quarter',
  });
  await world.obligation({ body, task, period: PERIOD, dueOn: BEFORE });

  await signIn(page, steward);
  await page.goto(`/calendar?year=${YEAR}`);
  await expect(page.getByRole('heading', { name: `${YEAR} 年工作日历` })).toBeVisible();
  await expect(page.getByText('通知还没有录入')).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('link', { name: `录入 ${YEAR} 年通知` }).click();

  await page.getByLabel('文号或依据').fill(`国办发明电〔${YEAR - 1}〕9号`);
  await page.getByLabel('放假的日子').fill('元旦 01-01~01-03，春节 01-22~02-30');
  await page.getByLabel('周末上班的日子').fill('01-08');
  await checkAccessibility(page);
  await page.getByRole('button', { name: '看看哪些期限会变' }).click();
  await expect(page.getByText('第 2 项“春节 01-22~02-30”：没有 2 月 30 日').first()).toBeVisible();
  await expect(page.getByText(`${YEAR}-01-08 是周三，本来就上班，不用写`).first()).toBeVisible();
  await expect(page.getByLabel('文号或依据')).toHaveValue(`国办发明电〔${YEAR - 1}〕9号`);

  await page.getByLabel('放假的日子').fill('元旦 01-01~01-03，春节 01-22~01-28');
  await page.getByLabel('周末上班的日子').fill('');
  await page.getByRole('button', { name: '看看哪些期限会变' }).click();
  await expect(page.getByRole('heading', { name: /^\d+ 个期限会变$/ })).toBeVisible();
  const row = page.getByRole('row', { name: /每季度公开饮用水水质/ }).first();
  await expect(row).toContainText(`${YEAR - 1}年第4季度`);
  await expect(row).toContainText(`${YEAR}年1月28日`);
  await expect(row).toContainText(`${YEAR}年2月7日`);
  await checkAccessibility(page);

  await page.getByRole('button', { name: /^确认并改动 \d+ 个期限$/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '确认' }).click();
  await page.waitForURL(/\/calendar\?year=\d{4}&moved=\d+/);
  const january = page.getByRole('region', { name: `${YEAR}年1月` });
  await expect(january).toContainText('元旦 1日至3日，春节 22日至28日');
  await expect(page.getByRole('listitem').filter({ hasText: `${YEAR} 年全国` })).toContainText(/改动 \d+ 个期限/);
  await checkAccessibility(page);

  await page.goto('/trail');
  await expect(page.getByText(`${YEAR} 年全国日历`).first()).toBeVisible();

  await signIn(page, liaison);
  await page.goto('/my-tasks');
  await expect(page.getByText(/2月7日/).first()).toBeVisible();
  await page.goto('/calendar');
  await expect(page.getByRole('heading', { name: `${YEAR} 年工作日历` })).toBeHidden();
});

test('[J-08] two administrators at once: the second is told and moves nothing', async ({ page, world, signIn }) => {
  const first = await world.account({ role: 'sysadmin' });
  const second = await world.account({ role: 'steward' });
  const change = (year: number, day: string) =>
    `/calendar/change?${new URLSearchParams({ look: '1', layer: 'local', year: String(year), notice: '市政府通知', off: `本地 ${day}`, on: '' })}`;
  await signIn(page, first);
  await page.goto(change(2045, '03-03'));
  const other = await page.context().browser()?.newPage();
  if (!other) throw new Error('no second browser page');
  await signIn(other, second);
  await other.goto(new URL(change(2046, '03-05'), page.url()).href);
  const confirm = async (one: typeof page) => {
    await one.getByRole('button', { name: /^确认，没有期限要变$/ }).click();
    await one.getByRole('alertdialog').getByRole('button', { name: '确认' }).click();
  };
  await confirm(other);
  await other.waitForURL(/\/calendar\?year=2046/);
  await confirm(page);
  await expect(page.getByText('同事刚刚改过日历，页面已更新，请看过再决定')).toBeVisible();
  await other.close();
});

test('[J-08] the checking page writes out how working days were counted', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto('/plans/new');
  const plan = [
    '衡阳市2026年政务公开工作要点',
    `一、推进公开${crypto.randomUUID().slice(0, 8)}`,
    '(一)制定方案。各单位在本通知公布后20个工作日内公开实施方案。(市环保局负责落实)',
    '(二)报送材料。各单位于12月26日前报送书面材料。(市环保局负责落实)',
    '2026年9月18日',
  ].join('\n');
  await page.getByRole('textbox', { name: '要点全文' }).fill(plan);
  await page.getByRole('form', { name: '粘贴全文' }).getByRole('textbox', { name: '年度（选填）' }).fill('2026');
  await page
    .getByRole('form', { name: '粘贴全文' })
    .getByLabel(/公布日期/)
    .fill('2026-09-18');
  await page.getByRole('button', { name: '识别' }).first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);

  await page
    .getByRole('link', { name: /本通知公布后20个工作日内/ })
    .first()
    .click();
  await page.getByText('怎么算的').click();
  const steps = page.getByRole('list', { name: '工作日逐日推算' });
  await expect(steps).toContainText('2026年9月18日');
  await expect(steps).toContainText('周日调休上班，算工作日');
  await expect(steps).toContainText('国庆节放假，7 天不算');
  await expect(steps).toContainText('2026年10月22日');
  await expect(steps).toContainText('第 20 个工作日');
  await checkAccessibility(page);

  await page
    .getByRole('link', { name: /12月26日前报送书面材料/ })
    .first()
    .click();
  await expect(page.getByText('法定日 2026年12月26日是周六，建议提前到最近的工作日')).toBeVisible();
});

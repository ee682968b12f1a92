import { expect, test } from '@/e2e/fixtures';

test.describe.configure({ timeout: 120_000 });

const WISH = '自2016年起，每季度公开饮用水水源水质';

test('[J-11] 办公室发稿、单位提意见、办公室决定并反馈、和定稿对照，两边都在屏幕上办', async ({
  browser,
  world,
  signIn,
  checkAccessibility,
}) => {
  const [water, health] = [await world.body(), await world.body()];
  const county = await world.body({ kind: 'county', shortName: `衡${crypto.randomUUID().slice(0, 6)}县` });
  const steward = await world.account({ role: 'steward' });
  const { planId } = await world.draft(steward.actor, [water, health, county]);
  const office = await (await browser.newContext()).newPage();
  await signIn(office, steward);

  await office.goto(`/plans/${planId}/consultation`);
  await checkAccessibility(office);
  await expect(office.getByText('第 5 个工作日是')).toBeVisible();
  await office.getByLabel('几个工作日内回复').fill('3');
  await expect(office.getByText('第 3 个工作日是2016年10月17日')).toBeVisible();
  await office.getByRole('button', { name: '发出征求意见' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toContainText('第一轮：向全市1县、2个市直有关部门');
  const round = new URL(office.url()).pathname;
  const consultationId = round.split('/').at(-1);

  const department = await (await browser.newContext()).newPage();
  await signIn(department, await world.account({ role: 'liaison', body: water }));
  await department.goto('/my-consultations');
  await checkAccessibility(department);
  await expect(department.getByRole('listitem').filter({ hasText: '等你单位回复' })).toBeVisible();
  await department
    .getByRole('link', { name: /征求意见稿/ })
    .first()
    .click();
  await expect(department.getByText('10月17日前，还有 3 个工作日')).toBeVisible();
  await checkAccessibility(department);
  await department.getByRole('link', { name: `对一（一）推进${water.shortName}公开提意见` }).click();
  await department.getByLabel(/^针对/).selectOption({ label: '每半年公开饮用水水源水质' });
  await department.getByLabel(/^建议改成/).fill(WISH);
  await department.getByLabel(/^理由/).fill('监测按季度做');
  await department.reload();
  await expect(department.getByLabel(/^建议改成/)).toHaveValue(WISH);
  await department.getByRole('button', { name: '提这条意见' }).click();
  const own = department.getByRole('region', { name: '本单位的意见' });
  await expect(own).toContainText(WISH);
  await own.getByRole('link', { name: '改' }).click();
  const change = department.getByRole('form', { name: '改这条意见' });
  await change.getByLabel(/^理由/).fill('监测本来按季度做');
  await department.getByRole('button', { name: '改好了' }).click();
  await expect(own).toContainText('监测本来按季度做');

  const other = await (await browser.newContext()).newPage();
  await signIn(other, await world.account({ role: 'deputy', body: health }));
  await other.goto(`/my-consultations/${consultationId}?clause=1`);
  await expect(other.getByText(WISH)).toHaveCount(0);
  await other.getByLabel(/^建议改成/).fill('每季度公开饮用水水源水质，自2016年起');
  await other.getByRole('button', { name: '提这条意见' }).click();
  await expect(other.getByRole('region', { name: '本单位的意见' })).toContainText('自2016年起');

  const quiet = await (await browser.newContext()).newPage();
  await signIn(quiet, await world.account({ role: 'liaison', body: county }));
  await quiet.goto(`/my-consultations/${consultationId}`);
  await quiet.getByRole('button', { name: '没有意见' }).click();
  await expect(quiet.getByText('已回复：没有意见').first()).toBeVisible();

  await office.goto(`${round}?view=replies`);
  await expect(office.getByRole('row', { name: new RegExp(county.shortName) })).toContainText('没有意见');
  await checkAccessibility(office);
  await office.getByRole('button', { name: '结束征求' }).click();
  await expect(office.getByText('已结束，正在研究').first()).toBeVisible();
  await office.goto(round);
  await checkAccessibility(office);
  await expect(office.getByRole('heading', { level: 1, name: new RegExp(`^${health.shortName}`) })).toBeVisible();
  await office.keyboard.press('3');
  await expect(office.getByText('不采纳、部分采纳要写理由').first()).toBeVisible();
  await expect(office.getByLabel(/^理由/)).toBeFocused();
  await expect(office.getByRole('checkbox', { name: new RegExp(water.shortName) })).toBeChecked();
  await office.getByLabel(/^理由/).fill('按季度公开，起始时间照省里的写');
  await office.getByLabel(/^理由/).press('Escape');
  await office.keyboard.press('2');
  await expect(office.getByText('还有 0 条没有决定')).toBeVisible();
  await office.getByRole('button', { name: '反馈各单位' }).click();
  await expect(office.getByText('已反馈', { exact: false }).first()).toBeVisible();
  await expect(office.getByRole('heading', { level: 1 }).first()).toContainText(
    '征求到意见建议3份，采纳修改意见2条（其中部分采纳2条）',
  );

  await department.goto(`/my-consultations/${consultationId}`);
  await expect(own).toContainText('部分采纳');
  await expect(own).toContainText('按季度公开，起始时间照省里的写');
  await expect(department.getByRole('button', { name: '提这条意见' })).toHaveCount(0);

  await office.goto(`${round}?view=compare`);
  await checkAccessibility(office);
  await expect(office.getByRole('list', { name: '征求意见稿和定稿对照' })).toContainText(WISH);
  for (const paper of ['letter', 'opinions?format=docx', 'opinions?format=xlsx', `feedback?body=${water.id}`]) {
    expect((await office.request.get(`/api/consultations/${consultationId}/${paper}`)).status()).toBe(200);
  }
});

test('[J-11] 没有发给的单位找不到；审核员只看', async ({ page, world, signIn }) => {
  const body = await world.body();
  const steward = await world.account({ role: 'steward' });
  const { planId, consultationId } = await world.consultation(steward.actor, [body]);
  await signIn(page, await world.account({ role: 'liaison', body: await world.body() }));
  expect((await page.goto(`/my-consultations/${consultationId}`))?.status()).toBe(404);
  expect((await page.goto(`/plans/${planId}/consultation/${consultationId}`))?.status()).toBe(404);
  expect((await page.request.get(`/api/consultations/${consultationId}/opinions`)).status()).toBe(404);
  await signIn(page, await world.account({ role: 'reviewer' }));
  expect((await page.goto(`/plans/${planId}/consultation/${consultationId}?view=replies`))?.status()).toBe(200);
  await expect(page.getByRole('button', { name: /结束征求/ })).toHaveCount(0);
  expect((await page.goto('/my-consultations'))?.status()).toBe(404);
});

test('[J-11] 没有脚本也能提意见、作决定', async ({ browser, baseURL, world, signIn }) => {
  const body = await world.body();
  const steward = await world.account({ role: 'steward' });
  const { planId, consultationId } = await world.consultation(steward.actor, [body]);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await signIn(page, await world.account({ role: 'liaison', body }));
  await page.goto(`/my-consultations/${consultationId}`);
  await page.getByRole('link', { name: /^对一（一）/ }).click();
  await page.getByRole('button', { name: '提这条意见' }).click();
  await expect(page.getByText('写上建议怎么改、加什么').first()).toBeVisible();
  await page.getByLabel(/^建议改成/).fill(WISH);
  await page.getByRole('button', { name: '提这条意见' }).click();
  await expect(page.getByRole('region', { name: '本单位的意见' })).toContainText(WISH);
  await signIn(page, steward);
  await page.goto(`/plans/${planId}/consultation/${consultationId}`);
  await page.getByRole('button', { name: /结束征求/ }).click();
  await page.getByRole('button', { name: '采纳', exact: true }).click();
  await expect(page.getByText('还有 0 条没有决定')).toBeVisible();
  await context.close();
});

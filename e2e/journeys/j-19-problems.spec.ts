import { expect, test } from '@/e2e/fixtures';

test.describe.configure({ timeout: 120_000 });

const FINDING = '三季度饮用水水质报告没有公开';

test('[J-19] 记入问题清单、回复、退回、再回复、销号，两边都在屏幕上办', async ({
  browser,
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body();
  const { planId, obligationId } = await world.obligation({ body });
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto(`/problems/new?plan=${planId}&body=${body.id}`);
  await checkAccessibility(page);
  await page.getByLabel(/^哪一条任务/).selectOption(obligationId);
  await page.getByLabel(/^怎么发现的/).selectOption({ label: '督查' });
  await page.getByLabel(/^发现了什么/).fill(FINDING);
  await page.getByLabel(/^违反了哪一条/).fill('要点一（一）：公开饮用水水质');
  await page.getByLabel(/^整改期限/).fill('2016-10-14');
  await page.getByRole('button', { name: '记入清单' }).click();
  await expect(page.getByText('期限太短：至少留 3 个工作日，最早可以定在2016年10月17日')).toBeVisible();
  await expect(page.getByLabel(/^发现了什么/)).toHaveValue(FINDING);
  await expect(page.getByLabel(/^怎么发现的/)).toHaveValue('supervision');
  await page.getByLabel(/^整改期限/).fill('2016-10-20');
  await page.getByRole('button', { name: '记入清单' }).click();
  await expect(page.getByRole('heading', { level: 1, name: FINDING })).toBeVisible();
  await checkAccessibility(page);
  const problem = new URL(page.url()).pathname;

  const department = await (await browser.newContext()).newPage();
  await signIn(department, await world.account({ role: 'liaison', body }));
  await department.goto('/my-problems');
  await checkAccessibility(department);
  await department.getByRole('link', { name: FINDING }).click();
  await expect(department.getByRole('heading', { level: 1, name: FINDING })).toBeVisible();
  await checkAccessibility(department);
  const reply = department.getByRole('form', { name: '回复整改' });
  const history = (on: typeof page) => on.getByRole('list', { name: '经过' });
  await reply.getByRole('button', { name: '回复' }).click();
  await expect(reply.getByText('写上怎么整改的、结果怎样')).toBeVisible();
  await reply.getByLabel(/^整改情况/).fill('已补发三季度报告');
  await reply.getByRole('button', { name: '回复' }).click();
  await expect(history(department)).toContainText('已补发三季度报告');
  await expect(reply).toHaveCount(0);

  await page.goto(problem);
  await page.getByRole('button', { name: '没有到位，退回' }).click();
  await expect(page.getByText('写上哪里还没有整改到位，单位会看到')).toBeVisible();
  await page.getByLabel(/^核实意见/).fill('网址打不开');
  await page.getByRole('button', { name: '没有到位，退回' }).click();
  await expect(history(page)).toContainText('核实退回');

  await department.reload();
  await expect(history(department)).toContainText('网址打不开');
  await reply.getByLabel(/^整改情况/).fill('换了网址');
  await reply.getByLabel(/^公开网址/).fill('https://hb.example.gov.cn/water');
  await reply.getByRole('button', { name: '回复' }).click();
  await expect(history(department)).toContainText('换了网址');

  await page.goto(problem);
  await page.getByRole('button', { name: '整改到位，销号' }).click();
  await expect(page.getByText('已销号').first()).toBeVisible();
  await expect(history(page)).toContainText('核实销号');
  await page.goto(`/problems?body=${body.id}`);
  await expect(page.getByText('1 个问题，涉及 1 个单位，逾期 0 个')).toBeVisible();
  await checkAccessibility(page);
});

test('[J-19] 逾期时建议发督办单，由人决定，出 Word；同一问题可以合并', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const body = await world.body();
  const planId = await world.plan();
  const { problemId } = await world.problem({ planId, body, dueOn: '2016-10-10', finding: FINDING });
  await world.problem({ planId, body, source: 'public', finding: FINDING });
  await signIn(page, await world.account({ role: 'supervision' }));
  await page.goto('/problems?state=overdue');
  await page
    .getByRole('row', { name: new RegExp(body.shortName) })
    .getByRole('link')
    .click();
  await expect(page.getByText('应于2016年10月10日前整改，已逾期 2 天，还没有发督办单').first()).toBeVisible();
  await expect(page.getByRole('list', { name: '已采取的措施' })).toHaveCount(0);
  await checkAccessibility(page);
  await page.getByRole('button', { name: '记下督办单' }).click();
  const steps = page.getByRole('list', { name: '已采取的措施' });
  await expect(steps).toContainText('督办单');
  const downloading = page.waitForEvent('download');
  await steps.getByRole('link', { name: '督办单（Word）' }).click();
  expect((await downloading).suggestedFilename()).toBe('关于限期整改的督办单（第1号）.docx');
  await page.getByRole('button', { name: '把第 2 号并入本问题' }).click();
  await expect(page.getByRole('list', { name: '经过' })).toContainText('第 2 号（来源群众）并入本问题');
  await expect(page.getByText('督查、群众').first()).toBeVisible();

  await signIn(page, await world.account({ role: 'liaison', body: await world.body() }));
  expect((await page.goto(`/my-problems/${problemId}`))?.status()).toBe(404);
  expect((await page.request.get(`/api/problems/${problemId}/paper?step=order`)).status()).toBe(404);
  await signIn(page, await world.account({ role: 'reviewer' }));
  await page.goto(`/problems/${problemId}`);
  await expect(page.getByRole('button', { name: /^记下/ })).toHaveCount(0);
  for (const path of ['/my-problems', `/my-problems/${problemId}`]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});

test('[J-19] 没有脚本也能申请延期、答复', async ({ browser, baseURL, world, signIn }) => {
  const body = await world.body();
  const { problemId } = await world.problem({ planId: await world.plan(), body, dueOn: '2016-10-20' });
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await signIn(page, await world.account({ role: 'liaison', body }));
  await page.goto(`/my-problems/${problemId}`);
  await page.getByLabel(/^要延到哪一天/).fill('2016-10-31');
  await page.getByLabel(/^为什么要延期/).fill('等检测结果');
  await page.getByRole('button', { name: '申请延期' }).click();
  await expect(page.getByRole('list', { name: '经过' })).toContainText('申请延到2016年10月31日：等检测结果');
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto(`/problems/${problemId}`);
  await page.getByRole('button', { name: '同意延期' }).click();
  await expect(page.getByRole('list', { name: '经过' })).toContainText('同意延到2016年10月31日');
  await context.close();
});

test('[J-19] 审核时发现的问题，从审核页记入清单，单位和任务已经填好；没记完的字还在', async ({
  page,
  world,
  signIn,
}) => {
  const body = await world.body();
  const task = await world.task(await world.plan(), `公开${body.shortName}水质`);
  const { obligationId } = await world.obligation({ body, task, state: 'in_progress' });
  await world.evidence({ bodyId: body.id, obligationId });
  const submissionId = await world.pendingSubmission({ obligationId });
  await signIn(page, await world.account({ role: 'reviewer' }));
  await page.goto(`/review/${submissionId}`);
  await page.getByRole('link', { name: '记入问题清单' }).click();
  const form = page.getByRole('form', { name: '记一个问题' });
  await expect(form.getByLabel('哪一条任务')).toHaveValue(obligationId);
  await expect(form.getByLabel('怎么发现的')).toHaveValue('review');
  await form.getByLabel('发现了什么').fill(FINDING);
  await page.reload();
  await expect(form.getByLabel('发现了什么')).toHaveValue(FINDING);
  await form.getByLabel('违反了哪一条').fill('要点二（三）');
  await form.getByRole('button', { name: '记入清单' }).click();
  await expect(page.getByRole('heading', { level: 1, name: FINDING })).toBeVisible();

  await signIn(page, await world.account({ role: 'liaison', body }));
  await page.goto('/my-tasks');
  await expect(page.getByRole('link', { name: '问题 1' })).toBeVisible();
});

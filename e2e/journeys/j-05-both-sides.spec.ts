import { expect, test } from '@/e2e/fixtures';
import { addLink, recordSecrecyReview } from '@/e2e/steps/report-evidence';

const REASON = '只见水源水和出厂水，没有用户水龙头水质。请补充公开后再报。';

test('[J-05] 联络员报送、审核员退回、联络员先看到原因改好再报、审核员看到改了什么并通过，两边都在屏幕上办', async ({
  browser,
  world,
  signIn,
}) => {
  const body = await world.body();
  const task = await world.task(await world.plan(), `公开${body.shortName}三季度水质`);
  const { obligationId } = await world.obligation({ body, task, dueOn: '2016-10-20' });
  const department = await (await browser.newContext()).newPage();
  const office = await (await browser.newContext()).newPage();
  await signIn(department, await world.account({ role: 'liaison', body }));
  await signIn(office, await world.account({ role: 'reviewer' }));
  const send = department.getByRole('region', { name: '报送' }).getByRole('button', { name: '报送' });

  await department.goto(`/my-tasks/${obligationId}`);
  await addLink(department, '三季度水质公告', '2016-10-08');
  await recordSecrecyReview(department, '2016-10-07');
  await department.getByLabel(/说明/).fill('水源水、出厂水监测结果已公开。');
  await send.click();
  await expect(department.getByText('已报送，等政务公开科审核').first()).toBeVisible();

  const waiting = office.getByRole('link', { name: new RegExp(body.shortName) }).first();
  await office.goto('/review');
  await waiting.click();
  await expect(office.getByRole('heading', { level: 1, name: task.text })).toBeVisible();
  await office.getByLabel('写给报送单位的话').fill(REASON);
  await office.getByRole('button', { name: '退回', exact: true }).click();
  await expect(office.getByText(`已退回${body.shortName}“${task.text}”`)).toBeVisible();

  await world.settleDecisions(obligationId);
  await department.goto('/my-tasks');
  await expect(department.getByRole('heading', { level: 1 })).toHaveText('这个月有 1 件事要办，先改退回的那一件');
  await expect(department.getByRole('list', { name: '退回' })).toContainText(REASON);
  await department.getByRole('link', { name: '补材料，重新报送' }).click();
  await addLink(department, '用户水龙头水质公告', '2016-10-11');
  await recordSecrecyReview(department, '2016-10-10');
  await department.getByLabel(/说明/).fill('水源水、出厂水、用户水龙头水质监测结果已公开。');
  await send.click();
  await expect(department.getByText('已报送，等政务公开科审核').first()).toBeVisible();

  await office.goto('/review?view=again');
  await waiting.click();
  const comparison = office.getByRole('region', { name: '和上次比' });
  await expect(comparison).toContainText('用户水龙头水质公告');
  await office.getByRole('button', { name: '通过', exact: true }).click();
  await expect(office.getByText(`已通过${body.shortName}“${task.text}”`)).toBeVisible();

  await world.settleDecisions(obligationId);
  await department.goto(`/my-tasks/${obligationId}`);
  await expect(department.getByRole('list', { name: '经过' })).toContainText('通过');
});

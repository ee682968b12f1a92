import { expect, test } from '@/e2e/fixtures';

/** Who opens the page, and who is told that there is no such page. */
const PAGES = [
  { path: '/review', heading: null, rightful: 'reviewer', strangers: ['steward', 'leader', 'auditor', 'sysadmin'] },
  {
    path: '/overview',
    heading: /政务公开工作情况|还没有下达/,
    rightful: 'supervision',
    strangers: ['sysadmin', 'auditadmin'],
  },
  { path: '/requests', heading: '不适用、延期的申请', rightful: 'auditor', strangers: ['sysadmin', 'auditadmin'] },
  { path: '/trail', heading: '日志', rightful: 'auditadmin', strangers: ['reviewer', 'leader', 'sysadmin'] },
] as const;

for (const { path, heading, rightful, strangers } of PAGES) {
  test(`[access] ${path}：${rightful} 打得开，联络员和旁人看不到`, async ({
    page,
    world,
    signIn,
    checkAccessibility,
  }) => {
    const body = await world.body();
    const outsiders = [
      await world.account({ role: 'liaison', body }),
      ...(await Promise.all(strangers.map((role) => world.account({ role })))),
    ];
    for (const account of outsiders) {
      await signIn(page, account);
      expect((await page.goto(path))?.status()).toBe(404);
    }
    await signIn(page, await world.account({ role: rightful }));
    expect((await page.goto(path))?.status()).toBe(200);
    if (heading) await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await checkAccessibility(page);
  });
}

test('[access] 待审的一份：联络员看不到，审核员看得到', async ({ page, world, signIn }) => {
  const body = await world.body();
  const { obligationId } = await world.obligation({ body, state: 'in_progress' });
  const path = `/review/${await world.pendingSubmission({ obligationId })}`;
  await signIn(page, await world.account({ role: 'liaison', body }));
  expect((await page.goto(path))?.status()).toBe(404);
  await signIn(page, await world.account({ role: 'reviewer' }));
  expect((await page.goto(path))?.status()).toBe(200);
  expect((await page.goto('/review/none'))?.status()).toBe(404);
});

test('[access] 日志核对整条链', async ({ page, world, signIn }) => {
  await signIn(page, await world.account({ role: 'auditor' }));
  await page.goto('/trail');
  await page.getByRole('link', { name: '核对整条链' }).click();
  await expect(page.getByText('首尾相接，没有改动、缺失或截断')).toBeVisible();
});

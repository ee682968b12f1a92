import { expect, test } from '@/e2e/fixtures';

const NEW_PASSWORD = 'Gong-kai-2016';

test.describe('[J-01] 登录和账号', () => {
  test('系统管理员开设账号，联络员用一次性密码登录、必须先换密码', async ({
    page,
    world,
    signIn,
    checkAccessibility,
    browser,
  }) => {
    const body = await world.body();
    const admin = await world.account({ role: 'sysadmin' });
    await signIn(page, admin);
    await page.goto('/people');
    const username = `liaison${Date.now()}`;
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('怎么称呼').fill(`${body.shortName}联络员`);
    await page.getByLabel('角色').selectOption({ label: '联络员' });
    await page.getByRole('button', { name: '开设账号' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '这个角色要选单位' })).toBeVisible();
    await expect(page.getByLabel('用户名')).toHaveValue(username);

    await page.getByLabel('角色').selectOption({ label: '联络员' });
    await page.getByLabel('单位').selectOption({ label: body.shortName });
    await page.getByRole('button', { name: '开设账号' }).click();
    const told = page.getByRole('status').filter({ hasText: '只显示这一次' });
    const password = /一次性密码 (\S+)，/.exec((await told.textContent()) ?? '')?.[1] ?? '';
    expect(password).toMatch(/^\w{4}-\w{4}-\w{4}-\w{3}$/);
    await checkAccessibility(page);

    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await other.goto('/my-tasks');
    await expect(other.getByText('登录后回到刚才那一页')).toBeVisible();
    await other.getByLabel('用户名').fill(username);
    await other.getByLabel('密码').fill(password);
    await other.getByRole('button', { name: '登录' }).click();
    await expect(other.getByRole('heading', { name: '先换一个自己的密码' })).toBeVisible();
    await other.getByLabel('现在的密码').fill(password);
    await other.getByLabel('新密码', { exact: true }).fill(NEW_PASSWORD);
    await other.getByLabel('再填一次新密码').fill(NEW_PASSWORD);
    await other.getByRole('button', { name: '修改密码' }).click();
    await other.goto('/');
    await expect(other).toHaveURL(/\/my-tasks$/);
  });

  test('密码不对说一句，连错五次锁定；停用立即生效', async ({ page, world, checkAccessibility }) => {
    const account = await world.account({ role: 'leader' });
    await page.goto('/login');
    await checkAccessibility(page);
    for (let i = 0; i < 5; i += 1) {
      await page.getByLabel('用户名').fill(account.username);
      await page.getByLabel('密码').fill('wrong');
      await page.getByRole('button', { name: '登录' }).click();
      await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不对' })).toBeVisible();
      await expect(page.getByLabel('用户名')).toHaveValue(account.username);
    }
    await page.getByLabel('密码').fill(account.password);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '锁定 15 分钟' })).toBeVisible();
  });

  test('登录、退出；退出后原来的页面打不开，别人的链接带不出去', async ({ page, world }) => {
    const account = await world.account({ role: 'leader' });
    await page.goto('/login?callbackUrl=https://example.com/');
    await page.getByLabel('用户名').fill(account.username);
    await page.getByLabel('密码').fill(account.password);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page).toHaveURL(/\/overview$/);
    await expect(page.getByText('演示数据').first()).toBeVisible();
    await page.getByText('办公室领导').first().click();
    await page.getByRole('button', { name: '退出登录' }).first().click();
    await expect(page).toHaveURL(/\/login/);
    await page.goto('/overview');
    await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  });

  test('明暗跟着账号走', async ({ page, world, signIn }) => {
    await signIn(page, await world.account({ role: 'leader' }));
    await page.goto('/account');
    await page.getByText('办公室领导').first().click();
    await page.getByRole('button', { name: '深色' }).first().click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

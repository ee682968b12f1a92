import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Download, Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';

const run = promisify(execFile);
const OFFICE_TIME_MS = 120_000;

/** Opens a downloaded paper in LibreOffice and returns it as text, white space made one blank. */
async function openInOffice(download: Download, filter: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ['--headless', '--norestore', '--convert-to', filter, '--outdir', folder, file];
    await run('soffice', [profile, ...options], { timeout: OFFICE_TIME_MS });
    const written = file.replace(/\.\w+$/, `.${filter.split(':')[0]}`);
    return (await readFile(written, 'utf8')).replace(/\s+/g, ' ');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function downloadPaper(page: Page, name: string): Promise<Download> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return waiting;
}

/** Records one fact of the form named so; `fill` answers its questions. */
async function record(page: Page, form: string, fill: (part: ReturnType<Page['getByRole']>) => Promise<void>) {
  const part = page.getByRole('form', { name: form });
  await fill(part);
  await part.getByLabel('依据或理由').fill('年终核查表第 3 页');
  await part.getByRole('button', { name: '记录', exact: true }).click();
  await expect(part.getByText('已记录，得分重新算过')).toBeVisible();
}

async function answer(part: ReturnType<Page['getByRole']>, answers: Record<string, string>): Promise<void> {
  for (const [element, choice] of Object.entries(answers)) {
    await part.getByRole('group', { name: element }).getByRole('radio', { name: choice }).check();
  }
}

async function recordWorkedExample(page: Page): Promise<void> {
  await record(page, 'A4 政策解读与回应关切', (part) =>
    answer(part, { 解读率: '已有', 解读时限: '已有', 舆情回应时限: '已有', 回应记录: '没有' }),
  );
  await record(page, 'A6 工作机制', (part) => answer(part, { 主要负责同志年内听取汇报不少于1次: '已有' }));
  await record(page, 'A7 培训与轮训', async (part) => {
    await part.getByLabel('三年轮训覆盖率：实际数').fill('4');
    await part.getByLabel('应有数').fill('5');
  });
  await record(page, 'A8 保密审查', async () => undefined);
}

test('[J-06] 权重低于 4% 的办法被拒并引条文，改好后发布，开始考核', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const plan = await world.plan();
  await world.departmentNearlyScored(plan);
  await signIn(page, await world.account({ role: 'steward' }));
  await page.goto(`/scores?plan=${plan}`);
  await page.getByRole('link', { name: '看考核办法，发布后开始考核' }).click();
  await expect(page.getByRole('table', { name: '衡阳式加权完成率' })).toContainText('实施方案30个工作日内公开');
  await checkAccessibility(page);
  const text = page.getByLabel('考核办法全文');
  const scheme = (await text.inputValue()).replace('id: hy2016', `id: J${plan.slice(-8)}`);
  await text.fill(scheme.replace('weight: 4', 'weight: 3'));
  await page.getByRole('button', { name: '发布，用于 2016 年考核' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '太低' })).toContainText('3% 太低，至少 4%');
  await expect(page.getByRole('alert').filter({ hasText: '太低' })).toContainText(
    '衡政办函〔2016〕24号五、（三）规定“政府信息公开工作在政府绩效考核体系中所占分值权重不得低于4%”',
  );
  await expect(text).toHaveValue(/weight: 3/);
  await text.fill(scheme);
  await page.getByRole('button', { name: '发布，用于 2016 年考核' }).click();
  await expect(page.getByText('已发布第 1 版，考核按它计分')).toBeVisible();
  await page.goto(`/scores?plan=${plan}`);
  await expect(page.getByRole('table', { name: '市直部门得分排名' })).toContainText('还缺 政策解读与回应关切');
});

test('[J-06] 记录事实，看每一分的来历；79/90 得 87.78、良好、折 3.51；屏幕、Word、Excel 数字一致', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  test.setTimeout(4 * OFFICE_TIME_MS);
  const plan = await world.plan();
  const body = await world.departmentNearlyScored(plan);
  await world.assessment(plan);
  await signIn(page, await world.account({ role: 'steward', displayName: '李政文' }));

  await page.goto(`/scores?plan=${plan}`);
  await page.getByRole('link', { name: '记录事实' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`记录事实：${body.shortName}`);
  await checkAccessibility(page);
  await recordWorkedExample(page);

  await page.goto(`/scores?plan=${plan}`);
  await checkAccessibility(page);
  const row = page
    .getByRole('table', { name: '市直部门得分排名' })
    .getByRole('row')
    .filter({ hasText: body.shortName });
  await expect(row).toContainText('87.78');
  await expect(row).toContainText('3.51');
  await expect(row).toContainText('良好');
  const slip = page.getByRole('region', { name: '得分单' });
  await expect(slip).toContainText('10 件任务按职责加权，完成 9，应完成 10');
  await expect(slip).toContainText('本项只考核县市区，不考核市直部门');
  await expect(slip).toContainText('4 个要素做到 3 个');
  await expect(slip).toContainText('依据：年终核查表第 3 页');
  await expect(slip).toContainText('认定人：李政文');
  await expect(slip).toContainText('79 ÷ 90 × 100 = 87.78');
  await expect(slip).toContainText('87.78 × 4% = 3.51');
  await page.getByRole('link', { name: '得分单全文' }).click();
  await expect(page.getByText('不得低于4%').or(page.getByText('在本通知公布后30个工作日内'))).toBeVisible();
  await checkAccessibility(page);

  await page.goto(`/reports?plan=${plan}`);
  await checkAccessibility(page);
  const cells = page.getByRole('table', { name: '市直部门得分表' }).getByRole('row').nth(1).getByRole('cell');
  const figures = await cells.allTextContents();
  expect(figures).toEqual([
    '1',
    body.shortName,
    '54.00',
    '5.00',
    '3.00',
    '6.00',
    '—',
    '5.00',
    '4.00',
    '2.00',
    '87.78',
    '良好',
    '3.51',
  ]);
  const word = await openInOffice(await downloadPaper(page, '下载 Word'), 'txt:Text (encoded):UTF8');
  expect(word).toContain(figures.join(' '));
  const book = await openInOffice(
    await downloadPaper(page, '下载 Excel'),
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false',
  );
  expect(book.replaceAll('"', '')).toContain(figures.join(','));
});

test('[J-06] 单位看自己的得分单和怎样再得分，看不到别家的；领导定稿以后不能再改', async ({
  page,
  world,
  signIn,
  checkAccessibility,
}) => {
  const plan = await world.plan();
  const body = await world.departmentNearlyScored(plan);
  const other = await world.departmentNearlyScored(plan);
  await world.assessment(plan);
  await signIn(page, await world.account({ role: 'liaison', body }));
  await page.goto(`/my-score?plan=${plan}`);
  await checkAccessibility(page);
  await expect(page.getByRole('complementary', { name: '怎样再得分' })).toContainText('公开第10类信息');
  await expect(page.getByText(other.shortName)).toHaveCount(0);
  expect((await page.goto(`/scores/${other.id}?plan=${plan}`))?.status()).toBe(404);
  expect((await page.request.get(`/api/reports/year-end?plan=${plan}&format=docx`)).status()).toBe(404);

  await signIn(page, await world.account({ role: 'steward' }));
  for (const { id } of [body, other]) {
    await page.goto(`/scores/facts?plan=${plan}&body=${id}`);
    await recordWorkedExample(page);
  }
  await signIn(page, await world.account({ role: 'leader' }));
  await page.goto(`/scores?plan=${plan}`);
  await page.getByRole('button', { name: '定稿' }).click();
  const dialog = page.getByRole('alertdialog', { name: '定稿 2 个单位的得分' });
  await dialog.getByRole('button', { name: '定稿' }).click();
  await expect(page.getByRole('list', { name: '考核状态' })).toContainText(/定稿 \d{4}-\d{2}-\d{2}/);
  await expect(page.getByRole('button', { name: '定稿' })).toHaveCount(0);
  await page.goto(`/reports?plan=${plan}`);
  await expect(page.getByRole('article')).not.toContainText('草稿');
});

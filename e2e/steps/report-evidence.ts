import { expect, type Page } from '@playwright/test';

/** Attaches a published page on the screen of a task. */
export async function addLink(page: Page, title: string, publishedOn: string): Promise<void> {
  const save = page.getByRole('button', { name: '存为证据' });
  const form = page.locator('form').filter({ has: save });
  await form.getByLabel('网址').fill(`https://www.example.gov.cn/${crypto.randomUUID()}.html`);
  await form.getByLabel('标题').fill(title);
  await form.getByLabel('公开日期').fill(publishedOn);
  await save.click();
  await expect(page.getByText(`已存为证据《${title}》`)).toBeVisible();
}

/** Records the 保密审查 of the first piece of evidence that still lacks it, or has it wrong. */
export async function recordSecrecyReview(page: Page, reviewedOn: string): Promise<void> {
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: '记下保密审查' }) })
    .first();
  await form.getByLabel('审查人').fill('局办公室');
  await form.getByLabel('审查日期').fill(reviewedOn);
  await form.getByLabel('审查结论').selectOption('可以公开');
  await form.getByRole('button', { name: '记下保密审查' }).click();
}

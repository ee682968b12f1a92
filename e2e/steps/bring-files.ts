import { expect, type Page } from '@playwright/test';

export type GivenFile = { name: string; bytes: Uint8Array };

/** Scripts have taken over once the field takes several files. */
async function waitForScripts(page: Page): Promise<void> {
  await expect(page.getByLabel(/文件，拖到页面/)).toHaveAttribute('multiple', '');
}

const transferOf = (page: Page, files: readonly GivenFile[]) =>
  page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of given)
        transfer.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }));
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  );

/** Drags files over the page and lets them fall far from the form. */
export async function dropOnPage(page: Page, files: readonly GivenFile[]): Promise<void> {
  await waitForScripts(page);
  const dataTransfer = await transferOf(page, files);
  for (const event of ['dragover', 'drop']) await page.dispatchEvent('h1', event, { dataTransfer });
}

/** Pastes a file where the cursor is, as a screenshot is pasted. */
export async function pasteFile(page: Page, file: GivenFile): Promise<void> {
  await waitForScripts(page);
  const transfer = await transferOf(page, [file]);
  await transfer.evaluate((clipboardData) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
}

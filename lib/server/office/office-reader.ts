import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Any single document converts in seconds; the rest is a cold start on a busy machine. */
const TIMEOUT_MS = 120_000;

/**
 * Opens a produced file in LibreOffice and returns it as `filter` writes it (`txt:Text (encoded):UTF8`, `pdf`, a csv
 * filter), so that tests read papers through another program. Rejects when `soffice` is missing or cannot read the file.
 */
export async function convertWithOffice(file: Buffer, from: 'docx' | 'xlsx', filter: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  try {
    await writeFile(join(folder, `paper.${from}`), file);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const target = ['--convert-to', filter, '--outdir', folder, join(folder, `paper.${from}`)];
    await run('soffice', [profile, '--headless', '--norestore', ...target], { timeout: TIMEOUT_MS });
    const written = (await readdir(folder)).find((name) => name.endsWith(`.${filter.split(':')[0]}`));
    if (written === undefined) throw new Error(`soffice wrote no ${filter}`);
    return await readFile(join(folder, written));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

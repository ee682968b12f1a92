/** A Next application that does nothing but render a table of 20 rows on every request: the floor of a page. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../lib/command.mjs';
import { failure } from '../lib/failure.mjs';
import { ROOT } from '../lib/paths.mjs';

export const FLOOR_MARKER = '第20项工作';

const FILES = {
  'package.json': '{ "private": true }',
  'next.config.mjs': `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(ROOT)} } };`,
  'app/layout.jsx': `
export default function Layout({ children }) {
  return <html lang="zh-CN"><body>{children}</body></html>;
}`,
  'app/page.jsx': `
export const dynamic = 'force-dynamic';
const rows = Array.from({ length: 20 }, (_, i) => ({ number: i + 1, text: '第' + (i + 1) + '项工作', dueOn: '2016-10-28', state: '进行中' }));
export default function Page() {
  return (
    <main>
      <h1>任务</h1>
      <table>
        <thead><tr><th>序号</th><th>任务</th><th>期限</th><th>状态</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td>{row.number}</td><td><a href={'/tasks/' + row.number}>{row.text}</a></td><td>{row.dueOn}</td><td>{row.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}`,
};

/** Writes and builds the application; returns its folder. */
export async function buildFloorApp() {
  const folder = path.join(ROOT, '.bench/floor-app');
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${text.trimStart()}\n`);
  }
  const { code, output } = await runQuietly(
    process.execPath,
    [path.join(ROOT, 'node_modules/next/dist/bin/next'), 'build'],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  );
  if (code !== 0) throw failure('the floor application was not built', output);
  return folder;
}

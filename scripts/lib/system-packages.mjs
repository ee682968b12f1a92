/** What the browser and document tests need beyond npm: a Chromium, Chinese fonts, LibreOffice. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runQuietly } from './command.mjs';
import { failure } from './failure.mjs';

const PACKAGES = ['chromium', 'fonts-noto-cjk', 'libreoffice-writer-nogui', 'libreoffice-calc-nogui'];

function isPackageInstalled(name) {
  return /^Status: install ok installed$/m.test(spawnSync('dpkg', ['-s', name], { encoding: 'utf8' }).stdout ?? '');
}

/** Installs the missing ones where that is possible (root on Debian or Ubuntu); elsewhere says what to install. */
export async function installSystemPackages() {
  const hasApt = existsSync('/usr/bin/apt-get');
  const missing = hasApt ? PACKAGES.filter((name) => !isPackageInstalled(name)) : [];
  if (missing.length > 0 && process.getuid?.() === 0) {
    console.log(`安装测试用的系统软件：${missing.join('、')}……`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await runQuietly('apt-get', ['update', '-q'], { env });
    const { code, output } = await runQuietly('apt-get', ['install', '-qy', '--no-install-recommends', ...missing], {
      env,
    });
    if (code !== 0) throw failure(`没有装上 ${missing.join(' ')}，核对 apt 软件源。`, output);
    return;
  }
  if (missing.length > 0) {
    console.log(`缺少 ${missing.join('、')}，相关测试可能失败。装上再测：sudo apt-get install ${missing.join(' ')}`);
  }
  if (!hasApt && !existsSync('/usr/bin/chromium')) {
    console.log('没有找到 /usr/bin/chromium，浏览器测试用 Playwright 自带的：npx playwright install chromium');
  }
}

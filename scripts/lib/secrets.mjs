import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The keys of one installation, made once and kept in `<data>/secrets.json` (0600). The action key is fixed so that a
 * page opened before an upgrade can still be sent after it. Values in `env` go first.
 */
export function loadSecrets(dataFolder, env) {
  const file = path.join(dataFolder, 'secrets.json');
  if (!existsSync(file)) {
    const made = {
      NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    };
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, env[name] || value]));
}

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}'],
          exclude: ['**/*.db.test.ts', '**/*.db.test.mjs', '**/*.start.test.mjs', 'node_modules/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'db',
          include: ['lib/**/*.db.test.ts', 'prisma/**/*.db.test.ts', 'scripts/**/*.db.test.mjs'],
          globalSetup: ['scripts/lib/test-database.mjs'],
          setupFiles: ['scripts/lib/use-test-database.mjs'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'start',
          include: ['scripts/**/*.start.test.mjs'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

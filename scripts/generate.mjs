/** npm run generate: writes lib/server/prisma from prisma/schema, without any download. */
import { isFailure } from './lib/failure.mjs';
import { generatePrismaClient } from './lib/prisma-client.mjs';

try {
  await generatePrismaClient();
} catch (error) {
  console.error(isFailure(error) ? `${error.message}\n${error.detail}` : error);
  process.exitCode = 1;
}

import { Prisma } from '@/lib/server/prisma/client';

/** True when a write failed because an equal row is there already (a unique index said no). */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

import type { Role } from './role';

/** The signed-in person as every use-case sees them. `body` is the body they work for, null for city-wide posts. */
export type Actor = {
  accountId: string;
  sessionId: string;
  username: string;
  displayName: string;
  body: { id: string; shortName: string; name: string } | null;
  roles: readonly { role: Role; bodyId: string | null }[];
  mustChangePassword: boolean;
  theme: 'system' | 'light' | 'dark';
};

/** The acts of the program itself (first set-up, seed, scheduled work). */
export const SYSTEM_ACTOR = { accountId: null, body: null } as const;

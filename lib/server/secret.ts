import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP's second choice of parameters for argon2id: 19 MiB, 2 passes; about 30 ms, off the event loop.
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id hash of a password, with its parameters and salt in the string. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), OPTIONS);

/** Does the password fit? A damaged hash is a fault and throws. */
export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password.normalize('NFKC'));

/** 256 random bits, as a session token or a request key. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** A one-time password a person can read out: four groups without look-alike letters, about 77 bits. */
export function readablePassword(): string {
  const pick = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  const groups = [pick(letters, 4), pick(letters, 4), pick(letters, 4)];
  return [...groups, pick('23456789', 2) + pick('ABCDEFGHJKMNPQRSTUVWXYZ', 1)].join('-');
}

/** The hash under which a session token is stored: a copy of the table opens no session. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

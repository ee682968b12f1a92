/**
 * The demo city: 衡阳市 in October 2016, from the real plan 衡政办函〔2016〕24号. Everything that happened there went
 * through the same use-cases as in a real office, so states, history and audit chain are what the program makes of it.
 */
import { readFile } from 'node:fs/promises';
import { disconnect } from '@/lib/server/db';
import { seedBodies } from './seed/demo-bodies';
import { seedPeople, writeLogins } from './seed/demo-people';
import { issueDemoPlan } from './seed/demo-plan';

/** The day on which the demo city's clock stands. */
const TODAY = '2016-10-12';

await seedBodies();
const { people, logins } = await seedPeople();
const text = await readFile(new URL('./seed/hengyang-2016-plan.txt', import.meta.url), 'utf8');
await issueDemoPlan(people, text);
await writeLogins(TODAY, logins);
await disconnect();

/**
 * The demo city: 衡阳市 in October 2016, from the real plan 衡政办函〔2016〕24号. Everything that happened there went
 * through the same use-cases as in a real office, so states, history and audit chain are what the program makes of it.
 */
import { readFile } from 'node:fs/promises';
import { disconnect } from '@/lib/server/db';
import { openDemoAssessment } from '@/prisma/seed/demo-assessment';
import { linkDemoBasis } from '@/prisma/seed/demo-basis';
import { seedBodies } from '@/prisma/seed/demo-bodies';
import { holdDemoConsultation } from '@/prisma/seed/demo-consultation';
import { liveTheDetail } from '@/prisma/seed/demo-detail';
import { followUpTheYear } from '@/prisma/seed/demo-follow-up';
import { draftNextYear } from '@/prisma/seed/demo-next-year';
import { seedPeople, writeLogins } from '@/prisma/seed/demo-people';
import { issueDemoPlan } from '@/prisma/seed/demo-plan';
import { liveThroughTheYear } from '@/prisma/seed/demo-year';

/** The day on which the demo city's clock stands. */
const TODAY = '2016-10-12';

await seedBodies();
const { people, logins } = await seedPeople();
const textOf = (name: string) => readFile(new URL(`../lib/plan/fixtures/${name}.txt`, import.meta.url), 'utf8');
const text = await textOf('hengyang-2016-plan');
const steward = people.city.gongkai;
if (!steward) throw new Error('the demo city has no steward');
const consultationId = await holdDemoConsultation(people, text);
const planId = await issueDemoPlan(steward, text);
await linkDemoBasis(steward, { planId, consultationId });
await liveThroughTheYear(people, planId);
await liveTheDetail(people, planId);
await followUpTheYear(people, planId);
await openDemoAssessment(steward, planId);
await draftNextYear(steward, planId);
await writeLogins(TODAY, logins);
await disconnect();

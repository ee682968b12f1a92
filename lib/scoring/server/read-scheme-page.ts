import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { parseScheme } from '@/lib/scoring/scheme';
import { scoresAddress } from '@/lib/scoring/score-address';
import { assertAccepted } from '@/lib/shared/app-error';
import { localDateOf } from '@/lib/shared/local-date';
import { findAssessedYear, findSchemeToOffer } from './queries';
import { readRuleset } from './read-ruleset';

/** The scheme a year is scored by; before that the one published last, or the one that comes with the program. */
export async function readSchemePage(actor: Actor, planId?: string | string[]) {
  const year = await findAssessedYear(actor, planId);
  const inUse = year?.assessment?.schemeRow;
  const stored = inUse ?? (await findSchemeToOffer(actor));
  const text = stored?.source ?? (await readRuleset());
  const published = stored
    ? `第 ${stored.version} 版，${localDateOf(stored.publishedAt)} 发布`
    : '随程序提供，还没有发布';
  return {
    year,
    text,
    scheme: assertAccepted(parseScheme(text)),
    standing: inUse && year ? `${published}，用于 ${year.plan.year} 年考核` : published,
    mayPublish: can(actor, 'score.record') && year?.assessment?.state !== 'confirmed',
    back: year ? scoresAddress(year.plan.id) : '/scores',
  };
}

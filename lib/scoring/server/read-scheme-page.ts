import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { parseScheme } from '@/lib/scoring/scheme';
import { scoresAddress } from '@/lib/scoring/score-address';
import { isRulesetName } from '@/lib/scoring/shipped-rulesets';
import { assertAccepted } from '@/lib/shared/app-error';
import { localDateOf } from '@/lib/shared/local-date';
import { findAssessedYear, findSchemeToOffer } from './queries';
import { readRuleset } from './read-ruleset';

type Asked = { plan?: string | string[]; from?: string | string[] };

/**
 * The scheme a year is scored by; before that the one published last, or the one that comes with the program. `from` asks
 * for another of those that come with it, to start from.
 */
export async function readSchemePage(actor: Actor, { plan: planId, from }: Asked) {
  const year = await findAssessedYear(actor, planId);
  const inUse = year?.assessment?.schemeRow;
  const asked = isRulesetName(from) ? await readRuleset(from) : undefined;
  if (asked && asked.trim() !== inUse?.source)
    return pageOf(actor, year, { text: asked, standing: '随程序提供，还没有发布', from: String(from) });
  const stored = inUse ?? (await findSchemeToOffer(actor));
  const text = stored?.source ?? (await readRuleset());
  const published = stored
    ? `第 ${stored.version} 版，${localDateOf(stored.publishedAt)} 发布`
    : '随程序提供，还没有发布';
  return pageOf(actor, year, {
    text,
    standing: inUse && year ? `${published}，用于 ${year.plan.year} 年考核` : published,
  });
}

type Shown = { text: string; standing: string; from?: string };

function pageOf(actor: Actor, year: Awaited<ReturnType<typeof findAssessedYear>>, { text, standing, from }: Shown) {
  return {
    year,
    from,
    text,
    scheme: assertAccepted(parseScheme(text)),
    standing,
    mayPublish: can(actor, 'score.record') && year?.assessment?.state !== 'confirmed',
    back: year ? scoresAddress(year.plan.id) : '/scores',
  };
}

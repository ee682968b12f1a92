import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { amendmentSentence, countMoves, MOVE_LABELS, nameOfMove } from '@/lib/amendment/body-changes';
import { findEffective, listMoves, type StoredMove } from '@/lib/amendment/server/queries';
import { cityOf } from '@/lib/plan/plan-source';
import { buildAmendmentNotice } from '@/lib/report/amendment-notice';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { periodName } from '@/lib/review/period';
import { env } from '@/lib/server/env';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { officialDate } from '@/lib/shared/local-date';
import { PARTY_ROLE_NAMES } from '@/lib/task/obligation';

/** 修订通知 of an amendment in effect as a Word file with its name. Strangers get `not-found`; taking it is in the trail. */
export async function exportAmendmentNotice(
  actor: Actor,
  amendmentId: string,
): Promise<{ name: string; bytes: Buffer }> {
  const amendment = can(actor, 'paper.export') && can(actor, 'plan.read') ? await findEffective(amendmentId) : null;
  if (!amendment) throw new AppError('not-found');
  const { plan, number, documentNumber, reason, effectiveOn } = amendment;
  const moves = await listMoves(amendmentId, null);
  const city = cityOf(plan) || env.city;
  const model = buildAmendmentNotice({
    city,
    year: plan.year,
    planTitle: plan.title,
    planNumber: plan.documentNumber,
    number,
    documentNumber,
    reason,
    effectiveOn: officialDate(effectiveOn),
    office: plan.issuer ?? `${city}人民政府办公室`,
    sentence: amendmentSentence(number, countMoves(moves)),
    bodies: new Set(moves.map(({ bodyId }) => bodyId)).size,
    moves: moves.map(lineOf),
  });
  const event = {
    kind: 'paper.exported',
    subject: { type: 'plan', id: plan.id },
    data: { paper: model.title, format: 'docx' },
  } as const;
  const bytes = renderDocx(model);
  await commit(actor, event, async () => undefined);
  return { name: `${model.title}.docx`, bytes };
}

function lineOf(move: StoredMove) {
  const { bodyName, number, text, oldText, period, kind, before, after } = move;
  const words = oldText && oldText !== text ? `${text}\n（原为：${oldText}）` : text;
  return {
    bodyName,
    what: MOVE_LABELS[nameOfMove(move)],
    number: number ?? 0,
    text: period.length > 4 ? `${words}（${periodName(period)}）` : words,
    before: kind === 'reinstated' ? '已取消' : standing(before),
    after: kind === 'cancelled' ? '取消' : standing(after),
  };
}

const standing = (one: StoredMove['before']): string =>
  one ? `${PARTY_ROLE_NAMES[one.role]}\n${one.dueOn ? `${officialDate(one.dueOn)}前` : '没有期限'}` : '—';

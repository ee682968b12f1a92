import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Consultation, Recipient } from '@/lib/consultation/consultation';
import { AppError } from '@/lib/shared/app-error';
import { findConsultation, listRecipients } from './consultation-store';

/** A round as the office sees it; with `edit`, for one who may run it. A stranger learns nothing. */
export async function getConsultation(actor: Actor, id: string, need: 'read' | 'edit' = 'read'): Promise<Consultation> {
  const round = can(actor, 'plan.read') ? await findConsultation(id) : null;
  if (!round) throw new AppError('not-found');
  if (need === 'edit' && !can(actor, 'plan.edit')) throw new AppError('forbidden');
  return round;
}

export type AskedRound = { round: Consultation; recipient: Recipient };

/** A round the actor's own body was asked in; every other one is not there. */
export async function getAskedRound(actor: Actor, id: string): Promise<AskedRound> {
  const bodyId = actor.body?.id;
  const allowed = bodyId !== undefined && can(actor, 'consultation.answer', { bodyId });
  const [recipient] = allowed ? await listRecipients(id, bodyId) : [];
  const round = recipient ? await findConsultation(id) : null;
  if (!round || !recipient) throw new AppError('not-found');
  return { round, recipient };
}

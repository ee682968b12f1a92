import { Panes } from '@/components/layout/panes';
import { Flash } from '@/components/ui/flash';
import { ForgetTyped } from '@/components/ui/forget-typed';
import type { WorkCalendar } from '@/lib/calendar/work-calendar';
import { answerWindow } from '@/lib/consultation/answer-window';
import { type Consultation, type Opinion, placeOf, quotedText, type Recipient } from '@/lib/consultation/consultation';
import type { LocalDate } from '@/lib/shared/local-date';
import { AskedDraft } from './asked-draft';
import { AskedHead } from './asked-head';
import { opinionDraft, opinionStorageKey } from './opinion-draft';
import { OpinionForm } from './opinion-form';
import { type OwnOpinion, OwnOpinions } from './own-opinions';
import { SelectionWay } from './selection-way';

type Desk = {
  round: Consultation;
  recipient: Recipient;
  opinions: readonly Opinion[];
  today: LocalDate;
  calendar: WorkCalendar;
  query: Record<string, string | string[] | undefined>;
  freshId: string;
  accountId: string;
};

const DONE: Record<string, string> = { opinion: '意见已存，截止前可以改', withdrawn: '意见已收回' };

function ownOpinions({ round, opinions }: Pick<Desk, 'round' | 'opinions'>): OwnOpinion[] {
  return opinions.map((opinion) => {
    const words = opinion.clause === null ? '' : quotedText(round, opinion).replace(/\s+/g, '');
    return {
      opinion,
      place: placeOf(round.outline, opinion.clause, true),
      quoted: words.length > 40 ? `${words.slice(0, 39)}…` : words,
    };
  });
}

/** A draft in front of one asked body: the text at the left, the form and the own opinions at the right. */
export function AskedDesk({ round, recipient, opinions, today, calendar, query, freshId, accountId }: Desk) {
  const window = answerWindow(round, today);
  const mayAnswer = window !== 'ended';
  const draft = opinionDraft({ round, opinions, query, freshId, accountId });
  const openClause = /^\d+$/.test(String(query.clause ?? '')) ? Number(query.clause) : null;
  const done = typeof query.done === 'string' ? query.done : '';
  const was = typeof query.was === 'string' ? query.was : '';
  return (
    <>
      <AskedHead {...{ round, recipient, today, calendar, mayAnswer }} opinions={opinions.length} />
      <Panes
        middle={{
          label: '征求意见稿',
          look: 'well',
          children: (
            <SelectionWay
              consultationId={round.id}
              clauses={mayAnswer ? round.outline.map(({ ordinal, start, end }) => ({ ordinal, start, end })) : []}
            >
              <AskedDraft {...{ round, opinions, mayAnswer, openClause }} bodyId={recipient.bodyId} />
            </SelectionWay>
          ),
        }}
        right={{
          label: '意见',
          look: 'worktop',
          children: (
            <div className="stack">
              {mayAnswer && <OpinionForm key={`${draft.storageKey} ${draft.initial.place}`} draft={draft} />}
              <OwnOpinions
                consultationId={round.id}
                own={ownOpinions({ round, opinions })}
                mayChange={window === 'open'}
                published={round.state === 'published'}
              />
            </div>
          ),
        }}
      />
      {done === 'opinion' && was && <ForgetTyped storageKey={opinionStorageKey(accountId, round.id, was)} />}
      {DONE[done] && <Flash key={`${done} ${opinions.length}`} message={DONE[done]} />}
    </>
  );
}

import { SectionHead } from '@/components/ui/section-head';
import { EXCUSE_KIND_NAMES, EXCUSE_STATE_NAMES, type Excuse, type ExcuseDesk } from '@/lib/excuse/excuse';
import { extensionNote } from '@/lib/excuse/extension-note';
import { dayLabel, momentLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { ExcuseForm } from './excuse-form';
import { WithdrawExcuseForm } from './withdraw-excuse-form';

type Given = { desk: ExcuseDesk; today: LocalDate };

/** What the department asked about this obligation and what the office said; stands before what else happened. */
export function ExcuseRecord({ desk: { obligationId, excuses, mayWithdraw }, today }: Given) {
  if (excuses.length === 0) return null;
  const waits = excuses.some(({ state }) => state === 'open');
  return (
    <section className="pb-5">
      <SectionHead title="不适用、延期的申请" count={waits ? '等政务公开科决定' : undefined} />
      <ul className="excuse-own f13" aria-label="提过的申请">
        {excuses.map((excuse) => (
          <li key={excuse.id}>
            <ExcuseWords excuse={excuse} today={today} />
            {excuse.state === 'open' && mayWithdraw && (
              <WithdrawExcuseForm excuseId={excuse.id} obligationId={obligationId} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const ORDER = ['extension', 'exemption'] as const;

/** What may be asked now, below the report; nothing while a request waits. */
export function ExcuseForms({ desk, requestKey }: Pick<Given, 'desk'> & { requestKey: string }) {
  const { obligationId, excuses, mayAsk } = desk;
  if (mayAsk.length === 0) return null;
  return (
    <section className="stack tight pt-6 pb-5">
      <SectionHead title="办不了或来不及" />
      {ORDER.filter((kind) => mayAsk.includes(kind)).map((kind) => (
        <ExcuseForm key={`${kind}-${excuses[0]?.id}`} {...{ kind, obligationId, requestKey }} />
      ))}
    </section>
  );
}

/** One request in words: what was asked and why, what became of it and why. Both sides read the same. */
export function ExcuseWords({ excuse, today }: { excuse: Excuse; today: LocalDate }) {
  const { kind, state, newDueOn, reason, askedByName, askedAt, answer, decidedByName, reversal } = excuse;
  const moved = extensionNote(excuse, today);
  return (
    <>
      <p>
        <b>{newDueOn ? `延期至 ${dayLabel(newDueOn, today)}` : EXCUSE_KIND_NAMES[kind]}</b>，
        <span className={state === 'refused' ? 'owed' : undefined}>{EXCUSE_STATE_NAMES[state]}</span>
      </p>
      <p>理由：{reason}</p>
      <p className="m">
        {askedByName}，{momentLabel(askedAt, today)}
      </p>
      {answer && (
        <p>
          {decidedByName}答复：{answer}
        </p>
      )}
      {moved && <p>{moved}</p>}
      {reversal && (
        <p>
          {excuse.reversedByName}恢复办理：{reversal}
        </p>
      )}
    </>
  );
}

'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { type Clock, clockLabel } from '@/lib/detail/clock';
import { lateBy, type Occasion } from '@/lib/fulfilment/occasion';
import { finishOccasionAction, recordOccasionAction } from '@/lib/fulfilment/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';
import type { LocalDate } from '@/lib/shared/local-date';

type Given = {
  obligationId: string;
  requestKey: string;
  clock: Clock;
  occasions: readonly Occasion[];
  mayReport: boolean;
  today: LocalDate;
};

/** The events that started the clock, newest first, each with its day; one more in one line. */
export function OccasionLedger({ obligationId, requestKey, clock, occasions, mayReport, today }: Given) {
  const takesMore = clock.many || occasions.length === 0;
  return (
    <div className="stack tight">
      <p className="f13 s">{clockLabel(clock)}公开，登记后自动算期限。</p>
      {mayReport && takesMore && <NewOccasion key={requestKey} {...{ obligationId, requestKey, clock, today }} />}
      {occasions.length > 0 && (
        <ul className="occasions" aria-label="触发事项">
          {occasions.map((occasion) => (
            <Line
              key={occasion.id}
              occasion={occasion}
              mayReport={mayReport}
              today={today}
              obligationId={obligationId}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function NewOccasion({ obligationId, requestKey, clock, today }: Omit<Given, 'occasions' | 'mayReport'>) {
  const [state, record] = useActionState(recordOccasionAction, IDLE);
  const field = (name: string) => ({
    id: `occasion-${name}`,
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name),
  });
  return (
    <form action={record} className="occasion-new">
      <input type="hidden" name="obligationId" value={obligationId} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <TextField {...field('object')} label={`${clock.event}：什么事`} maxLength={200} autoComplete="off" />
      <TextField {...field('happenedOn')} label="发生日期" type="date" max={today} />
      {state.status !== 'invalid' && <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />}
      <SubmitButton look="plain" size="small" busyLabel="正在登记…">
        登记
      </SubmitButton>
    </form>
  );
}

type LineGiven = Pick<Given, 'obligationId' | 'mayReport' | 'today'> & { occasion: Occasion };

function Line({ occasion, mayReport, today, obligationId }: LineGiven) {
  const { id, object, happenedOn, dueOn, doneOn, url } = occasion;
  const late = lateBy(occasion, today);
  return (
    <li>
      <p>
        {object}
        {url && (
          <a className="lk f12" href={url} rel="noreferrer" aria-label={`看“${object}”的网页`}>
            看网页
          </a>
        )}
      </p>
      <p className="f12 m">
        {happenedOn} 发生，{dueOn} 前，
        {doneOn ? `${doneOn} 公开` : '还没公开'}
        {late > 0 && (
          <span className="owed">
            ，{doneOn ? '晚' : '已过'} {late} 天
          </span>
        )}
      </p>
      {mayReport && !doneOn && <Finish id={id} object={object} obligationId={obligationId} today={today} />}
    </li>
  );
}

function Finish({
  id,
  object,
  obligationId,
  today,
}: {
  id: string;
  object: string;
  obligationId: string;
  today: LocalDate;
}) {
  const [state, finish] = useActionState(finishOccasionAction, IDLE);
  const field = (name: string) => ({
    id: `${name}-${id}`,
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name),
  });
  return (
    <details>
      <summary className="lk f12">记公开日期</summary>
      <form action={finish} className="occasion-new">
        <input type="hidden" name="occasionId" value={id} />
        <ErrorSummary errors={state.status === 'invalid' ? errorsOf(state) : []} />
        <TextField {...field('doneOn')} label="公开日期" type="date" max={today} />
        <TextField
          {...field('url')}
          label="公开网址"
          type="url"
          placeholder="https://"
          required={false}
          autoComplete="off"
        />
        {state.status !== 'invalid' && <FormAnswer state={state} signInPath={`/my-tasks/${obligationId}`} />}
        <div className="flex gap-2">
          <SubmitButton name="intent" value="done" look="plain" size="small">
            记下
          </SubmitButton>
          <SubmitButton
            name="intent"
            value="remove"
            formNoValidate
            look="text"
            size="small"
            aria-label={`删去“${object}”`}
          >
            登记错了，删去
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}

import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import type { PlanView } from './plan-view';

/** How the whole text is accounted for, above the document: nothing falls through. */
export function CoverageHead({ checking: { coverage }, view }: { checking: PlanForChecking; view: PlanView }) {
  const { duty, context, undecided } = coverage.counts;
  const only = view.text === 'undecided';
  return (
    <p className="coverage">
      <span>
        义务 <b>{duty}</b> 句 · 背景 <b>{context}</b> 句 · 未定{' '}
        <b className={undecided > 0 ? 'open' : undefined}>{undecided}</b> 句
      </span>
      {only ? (
        <a className="lk" href={view.with({ text: '' })}>
          不只看未定的
        </a>
      ) : (
        undecided > 0 && (
          <a className="lk" href={view.with({ text: 'undecided', show: 'undecided' })}>
            只看未定的句子
          </a>
        )
      )}
    </p>
  );
}

import { EmptyState } from '@/components/ui/empty-state';
import { KIND_NAMES } from '@/lib/prompt/prompt';
import type { OwnPrompt } from '@/lib/prompt/prompt-views';
import { dayLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { isOwed, STATE_NAMES } from '@/lib/task/obligation';

/** What a department was told, newest first, each thing with how it stands now. */
export function OwnPrompts({ prompts, today }: { prompts: readonly OwnPrompt[]; today: LocalDate }) {
  if (prompts.length === 0) return <EmptyState title="没有收到提示">发来提示时，会列在这里和工作台上。</EmptyState>;
  return prompts.map(({ id, opening, sentOn, sentByName, planTitle, bodyName, lines }) => (
    <section key={id} id={id} className="prompt-message" aria-label={`${dayLabel(sentOn, today)}的提示`}>
      <div className="prompt-head">
        <h2>{dayLabel(sentOn, today)}</h2>
        <span className="m f12">
          {sentByName}发给{bodyName}，《{planTitle}》
        </span>
      </div>
      {opening && <p>{opening}</p>}
      <ul className="prompt-lines" aria-label="提示的事项">
        {lines.map(({ obligationId, kind, dueOn, anchor, text, state }) => (
          <li key={obligationId}>
            {/* A plain link: on a long list the router's own would double the page. */}
            <a className="lk" href={`/my-tasks/${obligationId}`}>
              {anchor} {text}
            </a>
            <span className={isOwed(state) && kind === 'overdue' ? 'owed f13 nw' : 's f13 nw'}>
              {KIND_NAMES[kind]}
              {dueOn && `，${dueOn}`}
            </span>
            <span className="m f12">现在{STATE_NAMES[state]}</span>
          </li>
        ))}
      </ul>
    </section>
  ));
}

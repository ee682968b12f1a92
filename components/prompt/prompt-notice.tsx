import { LinkButton } from '@/components/ui/link-button';
import { countKinds } from '@/lib/prompt/prompt';
import type { OwnPrompt } from '@/lib/prompt/prompt-views';
import { dayLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { isOwed } from '@/lib/task/obligation';

/** At the top of the workbench: the prompts with something still to do, until it is done. */
export function PromptNotice({ prompts, today }: { prompts: readonly OwnPrompt[]; today: LocalDate }) {
  return prompts.map(({ id, sentOn, lines, opening }) => {
    const day = dayLabel(sentOn, today);
    const owed = lines.filter(({ state }) => isOwed(state));
    return (
      <section key={id} className="soon prompt-note" aria-label={`${day}的提示`}>
        <p>
          <b>
            {day}工作提示：{countKinds(owed)}
          </b>
          {opening && <span className="m f12">　{opening}</span>}
        </p>
        <LinkButton size="small" href={`/my-prompts#${id}`}>
          看提示的事项
        </LinkButton>
      </section>
    );
  });
}

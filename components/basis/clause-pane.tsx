'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { FormAnswer } from '@/components/ui/form-answer';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import {
  type BasisVerdict,
  basisLabel,
  type LocalDuty,
  type UpstreamClause,
  type UpstreamDocument,
} from '@/lib/basis/basis';
import { basisActAction } from '@/lib/basis/server/actions';
import { LIKENESS_NAMES, type Suggestion } from '@/lib/basis/suggest-basis';
import { IDLE } from '@/lib/shared/form-state';

type Given = {
  planId: string;
  duty: LocalDuty;
  documents: readonly UpstreamDocument[];
  verdicts: readonly BasisVerdict[];
  suggestions: readonly Suggestion[];
  search: string;
  mayEdit: boolean;
  previousHref: string | null;
  nextHref: string | null;
};
type Placed = { document: UpstreamDocument; clause: UpstreamClause };

const KEYED = 5;

/** Everything that can be said about one duty: what it answers, what it may answer, and any other clause by hand. */
export function ClausePane(given: Given) {
  const { planId, duty, documents, verdicts, suggestions, search, mayEdit, previousHref, nextHref } = given;
  const [state, action] = useActionState(basisActAction, IDLE);
  const all: Placed[] = documents.flatMap((document) => document.clauses.map((clause) => ({ document, clause })));
  const byId = new Map(all.map((placed) => [placed.clause.id, placed]));
  const own = verdicts.filter(({ dutyId, verdict }) => dutyId === duty.id && verdict === 'linked');
  const linked = own.flatMap(({ clauseId }) => byId.get(clauseId) ?? []);
  const likely = suggestions.filter(({ dutyId }) => dutyId === duty.id);
  const shown = new Set([...linked.map(({ clause }) => clause.id), ...likely.map(({ clauseId }) => clauseId)]);
  const rest = all.filter(({ clause }) => !shown.has(clause.id) && clause.text.includes(search));
  const path = `/plans/${planId}/basis?view=match&duty=${duty.id}`;
  return (
    <div className="clause-pane">
      <header>
        <h2>
          <span className="num">{duty.number}</span> {duty.text}
        </h2>
        <span className="acts">
          {previousHref && (
            <LinkButton href={previousHref} look="text" size="small" keyHint="K">
              上一条
            </LinkButton>
          )}
          {nextHref && (
            <LinkButton href={nextHref} look="text" size="small" keyHint="J">
              下一条
            </LinkButton>
          )}
        </span>
      </header>
      <form action={action} id="basis-act">
        <input type="hidden" name="planId" value={planId} />
        <input type="hidden" name="dutyId" value={duty.id} />
        <FormAnswer state={state} signInPath={path} />
        <Group title="上级依据" empty="还没有关联">
          {linked.map((placed) => (
            <Line key={placed.clause.id} placed={placed}>
              {mayEdit && <Act act={`refuse:${placed.clause.id}`} look="text" text="取消" />}
            </Line>
          ))}
        </Group>
        <Group
          title="可能是"
          empty={linked.length > 0 ? '没有别的建议' : '没有像的，在下面自己找，或就是本级自己的任务'}
        >
          {likely.flatMap(({ clauseId, likeness }, index) => {
            const placed = byId.get(clauseId);
            if (!placed) return [];
            return (
              <Line key={clauseId} placed={placed} likeness={LIKENESS_NAMES[likeness]}>
                {mayEdit && (
                  <>
                    <Act
                      act={`link:${clauseId}`}
                      look="plain"
                      text="关联"
                      keyHint={index < KEYED ? `${index + 1}` : undefined}
                    />
                    <Act act={`refuse:${clauseId}`} look="text" text="不是" />
                  </>
                )}
              </Line>
            );
          })}
        </Group>
      </form>
      <form className="flex items-center gap-2 f13" action={`/plans/${planId}/basis`}>
        <input type="hidden" name="view" value="match" />
        <input type="hidden" name="duty" value={duty.id} />
        <label htmlFor="clause-search">找一条上级要求</label>
        <input id="clause-search" name="q" className="in" defaultValue={search} />
        <Button type="submit" size="small">
          找
        </Button>
      </form>
      <Group title={search ? `含“${search}”的` : '其余上级要求'} empty="没有">
        {rest.map((placed) => (
          <Line key={placed.clause.id} placed={placed}>
            {mayEdit && <Act act={`link:${placed.clause.id}`} look="text" text="关联" />}
          </Line>
        ))}
      </Group>
    </div>
  );
}

function Group({ title, empty, children }: { title: string; empty: string; children: React.ReactNode[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children.length === 0 ? <p className="m f13">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

function Line({ placed, likeness, children }: { placed: Placed; likeness?: string; children: React.ReactNode }) {
  const { document, clause } = placed;
  return (
    <li>
      <p className="f12 m">
        {basisLabel(document, clause)} {clause.title}
        {likeness && <b className={likeness === LIKENESS_NAMES.very ? 'ok' : 's'}> {likeness}</b>}
      </p>
      <p className="words">{clause.text}</p>
      <span className="acts">{children}</span>
    </li>
  );
}

type ActGiven = { act: string; look: 'plain' | 'text'; text: string; keyHint?: string };

function Act({ act, look, text, keyHint }: ActGiven) {
  return (
    <SubmitButton form="basis-act" name="act" value={act} look={look} size="small" keyHint={keyHint}>
      {text}
    </SubmitButton>
  );
}

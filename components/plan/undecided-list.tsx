import { type CoveredSentence, undecidedIn } from '@/lib/plan/coverage';
import { headingOf, placesIn } from '@/lib/plan/place-label';
import type { PlanForChecking } from '@/lib/plan/plan-for-checking';
import { ActButton } from './act-button';
import type { PlanView } from './plan-view';
import { sentenceKey } from './source-marks';

type Shown = { checking: PlanForChecking; view: PlanView; part: { start: number; end: number } };

/** Sentences that are in no duty and that nobody has called context; each one press away from being either. */
export function UndecidedList({ checking, view, part }: Shown) {
  const { plan, coverage } = checking;
  const { anchor } = placesIn(plan);
  const open = undecidedIn(coverage).filter(({ start, end }) => start < part.end && end > part.start);
  const groups = groupByItem(open);
  return (
    <>
      {open.length === 0 && <p className="m plan-empty">每一句都定了：不是义务，就是背景</p>}
      {groups.map(({ itemId, sentences }) => {
        const item = plan.items.find(({ id }) => id === itemId);
        const name = item ? headingOf(item) || anchor(item.id) : '不在任何一项里';
        return (
          <section key={`${itemId} ${sentences[0]?.start}`} className="duty-item" aria-label={`${name}，未定的句子`}>
            <h3>
              {item && <span className="an">{anchor(item.id)}</span>} {item ? item.title : name}
              {view.mayEdit && sentences.length > 1 && (
                <span className="same">
                  <ActButton
                    act={`duties-item:${itemId ?? 'open'}`}
                    label={`${name}的 ${sentences.length} 句都加为任务`}
                  >
                    {`${sentences.length} 句都加为任务`}
                  </ActButton>
                  <ActButton
                    act={`context-item:${itemId ?? 'open'}`}
                    label={`${name}的 ${sentences.length} 句都是背景`}
                  >
                    {`${sentences.length} 句都是背景`}
                  </ActButton>
                </span>
              )}
            </h3>
            <ol>
              {sentences.map((sentence) => (
                <Sentence key={sentence.start} sentence={sentence} text={plan.sourceText} view={view} />
              ))}
            </ol>
          </section>
        );
      })}
      <ContextList checking={checking} view={view} />
    </>
  );
}

function Sentence({ sentence, text, view }: { sentence: CoveredSentence; text: string; view: PlanView }) {
  const { start, end } = sentence;
  const key = sentenceKey(sentence);
  const words = text.slice(start, end).trim();
  const short = words.slice(0, 16);
  return (
    <li
      id={`row-${key}`}
      className={key === view.dutyId ? 'duty-row on' : 'duty-row'}
      data-duty={key}
      data-act="sentence"
    >
      <span className="n">句</span>
      <div className="x">
        <a href={view.with({ duty: key })} data-open="">
          {words}
        </a>
        {view.mayEdit && (
          <div className="duty-acts">
            <ActButton act={`duty-of:${start}:${end}`} label={`把“${short}”加为任务`}>
              加为任务
            </ActButton>
            <ActButton act={`context:${start}:${end}`} label={`“${short}”是背景`}>
              是背景
            </ActButton>
          </div>
        )}
      </div>
    </li>
  );
}

/** What was called context, with the way back. */
function ContextList({ checking: { plan }, view }: Omit<Shown, 'part'>) {
  if (plan.contextSentences.length === 0) return null;
  return (
    <details className="context-list">
      <summary className="lk f12">定为背景的 {plan.contextSentences.length} 句</summary>
      <ol>
        {plan.contextSentences.map(({ id, start, end, note }) => (
          <li key={id}>
            <span>
              {plan.sourceText.slice(start, end).trim()} <span className="m f12">{note}</span>
            </span>
            {view.mayEdit && (
              <ActButton
                act={`sentence-back:${id}`}
                look="text"
                label={`收回“${plan.sourceText.slice(start, end).trim().slice(0, 16)}”`}
              >
                收回
              </ActButton>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

function groupByItem(sentences: readonly CoveredSentence[]): { itemId: string | null; sentences: CoveredSentence[] }[] {
  const groups: { itemId: string | null; sentences: CoveredSentence[] }[] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last && last.itemId === sentence.itemId) last.sentences.push(sentence);
    else groups.push({ itemId: sentence.itemId, sentences: [sentence] });
  }
  return groups;
}

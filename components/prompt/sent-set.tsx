import { KIND_NAMES, type PromptSet } from '@/lib/prompt/prompt';

/** A set as it went out, or a draft for those who only read. */
export function SentSet({ set }: { set: PromptSet }) {
  return (
    <ul aria-label="提示的单位">
      {set.messages
        .filter(({ ticked }) => ticked)
        .map(({ id, bodyName, people, opening, lines }) => (
          <li key={id} className="prompt-message">
            <div className="prompt-head">
              <b>{bodyName}</b>
              <span className="m f12">{people} 人</span>
            </div>
            {opening && <p className="f13">{opening}</p>}
            <ul className="prompt-lines" aria-label={`${bodyName}的事项`}>
              {lines
                .filter(({ ticked }) => ticked)
                .map(({ obligationId, kind, dueOn, anchor, text, owed }) => (
                  <li key={obligationId}>
                    <span>
                      {anchor} {text}
                    </span>
                    <span className="s f13 nw">
                      {KIND_NAMES[kind]}
                      {dueOn && `，${dueOn}`}
                    </span>
                    <span className="m f12">{owed ? '现在还没报' : '现在已报或取消'}</span>
                  </li>
                ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}

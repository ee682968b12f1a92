'use client';
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { LONGEST_QUERY } from '@/lib/search/search-hit';
import { SearchIcon } from './search-icon';
import { SearchOptions } from './search-options';
import { SearchState } from './search-state';
import { useAnswers } from './use-answers';

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The field and the answers under it (combobox with a listbox): arrows choose, Enter opens, and Enter before the answers
 * have come leads to the search page. What an input method is still composing is neither searched nor chosen.
 */
export function SearchPanel({ onLeave }: { onLeave: () => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [active, setActive] = useState(0);
  const answers = useAnswers(asked);
  const count = answers.groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const activeId = count > 0 ? `${id}-${Math.min(active, count - 1)}` : undefined;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const ask = (text: string) => {
    setAsked(text.trim());
    setActive(0);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setTyped(event.target.value);
    if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) ask(event.target.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const step = STEPS[event.key];
    if (step && count > 0) {
      event.preventDefault();
      setActive((Math.min(active, count - 1) + step + count) % count);
    }
    if (event.key === 'Enter') onEnter(event);
  };
  const onEnter = (event: KeyboardEvent) => {
    if (asked !== '' && (answers.waiting || !activeId)) return;
    event.preventDefault();
    if (activeId) document.getElementById(activeId)?.click();
  };
  return (
    <>
      <form action="/search" className="seek-field">
        <SearchIcon />
        <input
          // A search field of its own kind would take Esc for itself.
          type="text"
          name="q"
          role="combobox"
          aria-label="搜什么"
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={activeId}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST_QUERY}
          placeholder="任务、单位、文号、证据、人员、页面"
          value={typed}
          onChange={onChange}
          onCompositionEnd={(event) => ask(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="b g sm" onClick={onLeave}>
          关闭
        </button>
      </form>
      <SearchState answers={answers} count={count} />
      <SearchOptions id={id} groups={answers.groups} activeId={activeId} onOpen={onLeave} />
    </>
  );
}

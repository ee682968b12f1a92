'use client';
import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type FormState, type FormValues, valuesOf } from '@/lib/shared/form-state';
import { ActButton } from './act-button';

/** A pause in typing after which what is there goes to the server. */
const PAUSE_MS = 1_200;

type Kept = {
  planId: string;
  accountId: string;
  form: string;
  /** The number of the plan's latest act when the page was drawn. */
  since: number;
};

const localKey = ({ planId, accountId, form }: Kept): string => `plan-draft ${accountId} ${planId} ${form}`;

/** Browsers may forbid storage; then only the server keeps. */
function withStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}

type Unsent = { since: number; values: FormValues };

async function send({ planId, form }: Kept, unsent: Unsent): Promise<boolean> {
  const answer = await fetch(`/api/plans/${planId}/drafts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ form, ...unsent }),
    keepalive: true,
  }).catch(() => null);
  return answer?.ok ?? false;
}

/**
 * Put inside a form of the checking page: what is typed stays in this browser with every keystroke and goes to the
 * server at each pause and when the page is left, so that another machine goes on with it. What could not be sent (no
 * network, session ended) is sent when the form is next opened. A refusal sends at once; success forgets.
 */
export function KeepDraft({ state, quiet = false, ...kept }: Kept & { state: FormState; quiet?: boolean }) {
  const inside = useRef<HTMLInputElement>(null);
  const [isSaved, setSaved] = useState(false);
  useKeeping(inside, kept, state, setSaved);
  return (
    <>
      <input ref={inside} type="hidden" />
      {state.status === 'kept' && !quiet && (
        <p role="status" className="draft-note">
          已找回你上次没存的内容
          <ActButton act={`forget:${kept.form}`} look="text">
            不要了
          </ActButton>
        </p>
      )}
      <span role="status" className="draft-note m">
        {isSaved && '草稿已存，换一台电脑也能接着写'}
      </span>
    </>
  );
}

type Inside = RefObject<HTMLInputElement | null>;

function useKeeping(inside: Inside, kept: Kept, state: FormState, setSaved: (saved: boolean) => void): void {
  const router = useRouter();
  const latest = useRef(kept);
  latest.current = kept;
  const unsent = useRef<Unsent | null>(null);
  // What the form said before anything was typed, to tell later who changed what.
  const was = useRef('');
  const key = localKey(kept);

  useEffect(() => {
    const form = inside.current?.form;
    if (!form) return;
    was.current ||= baseOf(state) ?? JSON.stringify(valuesOf(new FormData(form)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = async () => {
      clearTimeout(timer);
      const values = unsent.current;
      unsent.current = null;
      if (!values || !(await send(latest.current, values))) return;
      withStorage((storage) => storage.removeItem(key));
      setSaved(true);
    };
    const keep = (event: Event) => {
      const control = event.target instanceof Element && 'form' in event.target ? event.target.form : null;
      if (control !== form) return;
      unsent.current = { since: latest.current.since, values: { ...valuesOf(new FormData(form)), was: was.current } };
      setSaved(false);
      withStorage((storage) => storage.setItem(key, JSON.stringify(unsent.current)));
      clearTimeout(timer);
      timer = setTimeout(flush, PAUSE_MS);
    };
    // The form itself is on its way; a draft that arrives after it is refused by `since`.
    const hold = () => clearTimeout(timer);
    const stay = (event: Event) => event.preventDefault();
    document.addEventListener('input', keep);
    form.addEventListener('submit', hold);
    form.addEventListener('reset', stay);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('input', keep);
      form.removeEventListener('submit', hold);
      form.removeEventListener('reset', stay);
      window.removeEventListener('pagehide', flush);
      void flush();
    };
  }, [inside, key, setSaved, state]);

  // What an earlier page could not send goes first; then the page is drawn with it.
  useEffect(() => {
    const left = withStorage((storage) => JSON.parse(storage.getItem(key) ?? 'null') as Unsent | null);
    if (!left) return;
    void send(latest.current, left).then((sent) => {
      if (!sent) return;
      withStorage((storage) => storage.removeItem(key));
      // Forms begin with what they are drawn with, so the page is drawn from the start.
      window.location.reload();
    });
  }, [key]);

  useEffect(() => {
    if (state.status === 'done') unsent.current = null;
    if (state.status === 'done') withStorage((storage) => storage.removeItem(key));
    if (state.status !== 'refused') return;
    // Somebody else was first: what stands in the form is kept, then the page shows both.
    const values = { ...state.values, was: was.current };
    void send(latest.current, { since: latest.current.since, values }).then(() => router.refresh());
  }, [state, key, router]);
}

/** What a form restored from a draft had said before anything was typed in it. */
function baseOf(state: FormState): string | null {
  const base = 'values' in state ? state.values.was : null;
  return typeof base === 'string' ? base : null;
}

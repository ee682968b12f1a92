'use client';
import { useEffect, useState } from 'react';
import type { SearchGroup } from '@/lib/search/search-hit';

type Failure = { message: string; signedOut: boolean };
type Answers = { asked: string; groups: readonly SearchGroup[]; failure: Failure | null };

/** Whoever types quickly asks once. */
const PAUSE_MS = 120;
const NOTHING: Answers = { asked: '', groups: [], failure: null };
const NO_CONNECTION: Failure = { message: '连不上服务器，没有搜成。请看看网络，再试一次', signedOut: false };

type Reply = { groups?: SearchGroup[]; message?: string };

async function ask(asked: string, signal: AbortSignal): Promise<SearchGroup[] | Failure> {
  const response = await fetch(`/api/search?${new URLSearchParams({ q: asked })}`, { signal });
  const reply: Reply = await response.json();
  return reply.groups ?? { message: reply.message ?? NO_CONNECTION.message, signedOut: response.status === 401 };
}

/**
 * The answers to what was asked last. While the next ones are on their way, and when they do not come, the former stay.
 */
export function useAnswers(asked: string): Answers & { waiting: boolean; retry: () => void } {
  const [answers, setAnswers] = useState(NOTHING);
  const [request, setRequest] = useState({ asked });
  if (request.asked !== asked) setRequest({ asked });
  useEffect(() => {
    const { asked } = request;
    if (asked === '') return;
    const aborter = new AbortController();
    const { signal } = aborter;
    const settle = (reply: SearchGroup[] | Failure) => {
      if (signal.aborted) return;
      setAnswers((former) =>
        Array.isArray(reply)
          ? { asked, groups: reply, failure: null }
          : { asked, groups: former.groups, failure: reply },
      );
    };
    const timer = setTimeout(() => ask(asked, signal).then(settle, () => settle(NO_CONNECTION)), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [request]);
  const shown = asked === '' ? NOTHING : answers;
  return { ...shown, waiting: shown.asked !== asked, retry: () => setRequest({ asked }) };
}

'use client';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { PlanNews } from '@/lib/plan/plan-news';

/** How often the page asks what others do; a person counts as there for a minute. */
const ASK_MS = 10_000;
const FIRST_MS = 1_000;

type News = Pick<PlanNews, 'visitors' | 'changes'>;
const NONE: News = { visitors: [], changes: [] };

const NewsContext = createContext<News>(NONE);

type Asked = { planId: string; since: number; dutyId: string | null };

async function ask({ planId, since, dutyId }: Asked): Promise<News | null> {
  const answer = await fetch(`/api/plans/${planId}/visits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ since, dutyId }),
  }).catch(() => null);
  return answer?.ok ? ((await answer.json()) as News) : null;
}

/**
 * Says now and then that this page is open and at which duty, and hears who else is there and what they changed since
 * the page was drawn (`since`, an act's number). Asks nothing while the page is out of sight.
 */
export function NewsProvider({ asked, children }: { asked: Asked | null; children: ReactNode }) {
  const [news, setNews] = useState(NONE);
  const latest = useRef(asked);
  latest.current = asked;
  const since = asked?.since;
  useEffect(() => {
    if (since === undefined) return;
    // A page drawn anew knows everything up to now.
    setNews((before) => ({ ...before, changes: [] }));
    let over = false;
    const look = async () => {
      if (document.hidden || !latest.current) return;
      const heard = await ask(latest.current);
      if (heard && !over) setNews(heard);
    };
    const first = setTimeout(look, FIRST_MS);
    const timer = setInterval(look, ASK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      over = true;
      clearTimeout(first);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [since]);
  return <NewsContext.Provider value={news}>{children}</NewsContext.Provider>;
}

/** 「王科长也在核对」. */
export function Visitors() {
  const { visitors } = useContext(NewsContext);
  return (
    <span className="visitors" role="status">
      {visitors.length > 0 && `${visitors.map(({ name }) => name).join('、')}也在核对这一份`}
    </span>
  );
}

/** Beside a row that somebody else has changed since it was drawn: who, and the way to the new state. */
export function RowNews({ dutyId }: { dutyId: string }) {
  const { changes } = useContext(NewsContext);
  const router = useRouter();
  const change = changes.find((one) => one.dutyId === dutyId);
  if (!change) return null;
  return (
    <span className="row-news">
      {change.by}刚改过：{change.label}
      <button type="button" className="lk" onClick={() => router.refresh()}>
        看新的
      </button>
    </span>
  );
}

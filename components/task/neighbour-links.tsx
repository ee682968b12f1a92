'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { LinkButton } from '@/components/ui/link-button';

type Neighbours = { previous: string | null; next: string | null };

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** The obligations before and after this one in the list; K and J go there while nothing is being typed. */
export function NeighbourLinks({ previous, next }: Neighbours) {
  const router = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const way = { k: previous, j: next }[event.key.toLowerCase()];
      if (way) router.push(`/my-tasks/${way}`);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [router, previous, next]);
  return (
    <>
      {previous && (
        <LinkButton plain href={`/my-tasks/${previous}`} keyHint="K">
          上一件
        </LinkButton>
      )}
      {next && (
        <LinkButton plain href={`/my-tasks/${next}`} keyHint="J">
          下一件
        </LinkButton>
      )}
    </>
  );
}

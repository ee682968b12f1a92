import { useRouter } from 'next/navigation';
import { useEffect, useReducer, useRef } from 'react';
import { changeSending, isUnsent, type Sending } from '@/lib/evidence/sending';
import { newId } from '@/lib/shared/new-id';
import { sendFile } from './send-file';

/** A chosen file is held until it has arrived, so that it can be sent again without being chosen again. */
type Held = { file: File; stop: AbortController };

export type SendingDesk = {
  lines: readonly Sending[];
  send: (files: readonly File[]) => void;
  retry: (ids: readonly string[]) => void;
  /** Stops a file, or takes its line away. */
  remove: (id: string) => void;
};

/** The browser asks before the page with files not yet sent is left. */
function useLeaveWarning(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOpen]);
}

/** Files on their way, one after the other in the order they came; one that fails holds up none after it. */
export function useSending(obligationId: string | undefined): SendingDesk {
  const router = useRouter();
  const [lines, change] = useReducer(changeSending, [] as Sending[]);
  const held = useRef(new Map<string, Held>());
  const queue = useRef({ last: Promise.resolve(), waiting: 0, arrived: false });
  useLeaveWarning(lines.some(isUnsent));

  const sendOne = async (id: string) => {
    const given = held.current.get(id);
    if (!given) return;
    const onProgress = (share: number) => change({ kind: 'progress', id, share });
    onProgress(0);
    const reply = await sendFile(given.file, { obligationId, signal: given.stop.signal, onProgress });
    if (reply) change({ kind: 'answered', id, reply });
    if (reply?.ok) held.current.delete(id);
    if (reply?.ok || reply?.code === 'signed-out') queue.current.arrived = reply.ok;
  };
  /** The page is drawn anew only for what is new on it: when the session has ended, that would lead away from the files. */
  const finish = () => {
    queue.current.waiting -= 1;
    if (queue.current.waiting > 0 || !queue.current.arrived) return;
    queue.current.arrived = false;
    router.refresh();
  };
  const enqueue = (ids: readonly string[]) => {
    for (const id of ids) {
      queue.current.waiting += 1;
      queue.current.last = queue.current.last.then(() => sendOne(id)).then(finish);
    }
  };
  return {
    lines,
    send: (files) => {
      const added = files.map((file) => ({ id: newId(), file }));
      for (const { id, file } of added) held.current.set(id, { file, stop: new AbortController() });
      change({ kind: 'chosen', files: added.map(({ id, file: { name, size } }) => ({ id, name, size })) });
      enqueue(added.map(({ id }) => id));
    },
    retry: (ids) => {
      for (const id of ids) change({ kind: 'again', id });
      enqueue(ids);
    },
    remove: (id) => {
      held.current.get(id)?.stop.abort();
      held.current.delete(id);
      change({ kind: 'removed', id });
    },
  };
}

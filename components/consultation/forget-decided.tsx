import { Flash } from '@/components/ui/flash';
import { ForgetTyped } from '@/components/ui/forget-typed';

/** After a decision: says so, and lets go of the reason kept in this browser. */
export function ForgetDecided({ storageKey, done }: { storageKey: string; done: string }) {
  return (
    <>
      <ForgetTyped storageKey={storageKey} />
      <Flash key={done} message="已记下" />
    </>
  );
}

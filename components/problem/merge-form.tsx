'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import { mergeProblemAction } from '@/lib/problem/server/actions';
import { IDLE } from '@/lib/shared/form-state';
import { HeldFields } from './held-fields';

type Given = { problem: { id: string; version: number }; other: { id: string; version: number; number: number } };

/** Takes one that is alike into this problem. */
export function MergeForm({ problem, other }: Given) {
  const [state, merge] = useActionState(mergeProblemAction, IDLE);
  return (
    <form action={merge} className="flex flex-wrap items-center gap-3">
      <HeldFields problem={problem} />
      <input type="hidden" name="otherId" value={other.id} />
      <input type="hidden" name="otherVersion" value={other.version} />
      <SubmitButton look="plain" size="small" busyLabel="正在合并…">
        {`把第 ${other.number} 号并入本问题`}
      </SubmitButton>
      <FormAnswer state={state} signInPath={`/problems/${problem.id}`} />
    </form>
  );
}

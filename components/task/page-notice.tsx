import { Flash } from '@/components/ui/flash';
import { InlineError } from '@/components/ui/inline-error';
import { EVIDENCE_REFUSALS } from '@/lib/evidence/messages';
import { GENERAL_REFUSALS } from '@/lib/shared/refusal-sentences';
import { TASK_REFUSALS } from '@/lib/task/messages';

const DONE: Record<string, string> = {
  reported: '已报送，等政务公开科审核，审核前可以撤回',
  withdrawn: '已撤回，说明还在，改好再报',
  'file-added': '文件已存为证据',
  'file-reused': '证据库里已有这个文件，直接用了，没有重复存',
};

const REFUSALS = { ...GENERAL_REFUSALS, ...TASK_REFUSALS, ...EVIDENCE_REFUSALS };

/** What a form that led back here did, by the code in the address; words come from our own tables only. */
export function PageNotice({ done, refused }: { done?: string; refused?: string }) {
  const message = done && DONE[done];
  if (message) return <Flash key={done} message={message} />;
  const refusal = refused && REFUSALS[refused];
  return refusal ? <InlineError title={refusal.say({})} /> : null;
}

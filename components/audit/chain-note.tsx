import { InlineError } from '@/components/ui/inline-error';
import { type ChainFault, faultSentence } from '@/lib/audit/chain';

/** What recomputing the whole chain found. */
export function ChainNote({ checked, fault }: { checked: number; fault: ChainFault | null }) {
  if (fault)
    return (
      <InlineError title={faultSentence(fault)}>
        前 {checked} 条完好。请保留数据库现状，用最近的备份核对，并报告系统管理员。
      </InlineError>
    );
  return (
    <div className="note" role="status">
      <span className="ok" aria-hidden="true">
        ✓
      </span>{' '}
      逐条重算了 {checked} 条记录的哈希，首尾相接，没有改动、缺失或截断。
    </div>
  );
}

import { Seal } from '@/components/ui/seal';
import type { Opinion } from '@/lib/consultation/consultation';

/** What became of an opinion, as a seal. */
export function DecisionSeal({ decision, text = false }: { decision: Opinion['decision']; text?: boolean }) {
  return decision ? <Seal state={decision} text={text} /> : <Seal state="pending" label="还没有决定" text={text} />;
}

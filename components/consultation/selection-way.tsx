'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { selectedRange } from '@/components/plan/selected-range';
import { Button } from '@/components/ui/button';

type Range = { start: number; end: number };
type Place = Range & { ordinal: number };

/** Words selected in the draft can be spoken about by themselves; everything else works without this. */
export function SelectionWay({
  consultationId,
  clauses,
  children,
}: {
  consultationId: string;
  clauses: readonly Place[];
  children: ReactNode;
}) {
  const draft = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    const onSelect = () => setRange(selectedRange(draft.current));
    document.addEventListener('mouseup', onSelect);
    document.addEventListener('keyup', onSelect);
    return () => {
      document.removeEventListener('mouseup', onSelect);
      document.removeEventListener('keyup', onSelect);
    };
  }, []);
  const clause = range && clauses.find(({ start, end }) => start <= range.start && range.end <= end);
  return (
    <div ref={draft}>
      {children}
      {range && clause && (
        <div className="add-selected">
          <Button
            look="primary"
            size="small"
            onClick={() => {
              setRange(null);
              const query = `clause=${clause.ordinal}&start=${range.start}&end=${range.end}`;
              router.push(`/my-consultations/${consultationId}?${query}#opinion`);
            }}
          >
            对选中的文字提意见
          </Button>
        </div>
      )}
    </div>
  );
}

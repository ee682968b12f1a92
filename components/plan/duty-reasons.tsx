import type { Duty } from '@/lib/plan/checked-plan';

const SURE: Record<Duty['confidence'], string> = {
  high: '把握高',
  medium: '把握中等，看一眼再确认',
  low: '把握低，逐项核对再确认',
};

/** How sure the reader was, and what it went by, in words. */
export function DutyReasons({ duty: { confidence, reasons } }: { duty: Pick<Duty, 'confidence' | 'reasons'> }) {
  return (
    <div className="duty-reasons">
      <b>{SURE[confidence]}</b>
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

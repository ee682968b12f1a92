export type Stage = {
  /** One character for its seal. */
  mark: string;
  label: string;
  state: 'done' | 'current' | 'later';
};

const FORM = { done: 'green', current: 'blue', later: 'dashed' } as const;
const SPOKEN = { done: '已过', current: '现在', later: '以后' } as const;

/** Where a whole process stands: 草稿 → 锁定 → 公示 → 申诉复核 → 定稿. */
export function StageLine({ label, stages }: { label: string; stages: readonly Stage[] }) {
  return (
    <ol className="stp" aria-label={label}>
      {stages.map((stage) => (
        <li
          key={stage.label}
          className={stage.state === 'done' ? 'done' : undefined}
          aria-current={stage.state === 'current' ? 'step' : undefined}
        >
          <span className={`seal ${FORM[stage.state]}`} role="img" aria-label={SPOKEN[stage.state]}>
            {stage.mark}
          </span>
          {stage.label}
        </li>
      ))}
    </ol>
  );
}

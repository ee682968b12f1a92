import Link from 'next/link';
import { type EscalationLevel, LEVEL_NAMES } from '@/lib/problem/problem';
import type { ProblemDesk } from '@/lib/problem/problem-view';
import { levelsLeft } from '@/lib/problem/propose-step';
import { StepForm } from './step-form';

/** What the register proposes, and the form of the step that is proposed or chosen in the address. */
export function StepPanel({ desk, chosen }: { desk: ProblemDesk; chosen: EscalationLevel | null }) {
  const { problem, proposal, earliest } = desk;
  const left = levelsLeft(problem.steps);
  const level = left.find((one) => one === (chosen ?? proposal?.level));
  return (
    <div className="stack tight">
      {proposal && (
        <p className="f13">
          建议：<b>{LEVEL_NAMES[proposal.level]}</b>。{proposal.reason}。是否采取由你定。
        </p>
      )}
      {left.length > 0 && (
        <nav className="flex flex-wrap gap-4 f13" aria-label="选一种措施">
          {left.map((one) => (
            <Link
              key={one}
              className="lk"
              href={`/problems/${problem.id}?step=${one}`}
              aria-current={one === level || undefined}
            >
              {LEVEL_NAMES[one]}
            </Link>
          ))}
        </nav>
      )}
      {level && (
        <StepForm
          key={level}
          problem={problem}
          level={level}
          reason={proposal?.level === level ? proposal.reason : ''}
          earliest={earliest}
        />
      )}
    </div>
  );
}

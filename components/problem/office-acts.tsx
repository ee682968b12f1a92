import Link from 'next/link';
import { type EscalationLevel, numberText, sourcesText } from '@/lib/problem/problem';
import type { ProblemDesk } from '@/lib/problem/problem-view';
import { ExtensionForm } from './extension-form';
import { MergeForm } from './merge-form';
import { PenaltyForm } from './penalty-form';
import { ProblemPart } from './problem-part';
import { StepPanel } from './step-panel';
import { VerifyForm } from './verify-form';

/** What the office may do with a problem now, the waiting thing first. */
export function OfficeActs({ desk, chosen }: { desk: ProblemDesk; chosen: EscalationLevel | null }) {
  const { problem, office, alike, proposal } = desk;
  return (
    <>
      {office.includes('accept') && (
        <ProblemPart id="verify" title="核实整改" owed>
          <VerifyForm problem={problem} />
        </ProblemPart>
      )}
      {office.includes('decide-extension') && problem.extensionTo && (
        <ProblemPart id="extension" title="答复延期" owed>
          <ExtensionForm problem={problem} />
        </ProblemPart>
      )}
      {alike.length > 0 && (
        <ProblemPart id="alike" title="可能是同一个问题">
          <ul className="stack tight">
            {alike.map((other) => (
              <li key={other.id} className="f13">
                <Link href={`/problems/${other.id}`}>{numberText(other.number)}</Link>（{sourcesText(other.sources)}）
                {other.finding}
                <MergeForm problem={problem} other={other} />
              </li>
            ))}
          </ul>
        </ProblemPart>
      )}
      {office.includes('take-step') && (
        <ProblemPart id="step" title="督促措施" owed={proposal !== null}>
          <StepPanel desk={desk} chosen={chosen} />
        </ProblemPart>
      )}
      {office.includes('penalise') && (
        <ProblemPart id="penalty" title="是否计入考核">
          <PenaltyForm problem={problem} />
        </ProblemPart>
      )}
    </>
  );
}

import Link from 'next/link';
import { DutyChips } from '@/components/plan/duty-chips';
import { SectionHead } from '@/components/ui/section-head';
import { TextPieces } from '@/components/ui/text-pieces';
import { type Duty, liveDuties } from '@/lib/plan/checked-plan';
import { deadlineLabel } from '@/lib/plan/deadline-label';
import { PROPOSAL_NAMES, type Proposal } from '@/lib/rollover/propose';
import { ROLL_NAMES, type RollGroup, type Rollover } from '@/lib/rollover/rollover';
import { compareText } from '@/lib/shared/compare-text';
import { LinksForm } from './links-form';
import { TakeButton } from './take-form';

type Shown = { rollover: Rollover; proposals: ReadonlyMap<string, Proposal[]>; may: boolean };

/** Both years side by side, in the order of the new plan; what was dropped comes last. */
export function RollList({ rollover, proposals, may }: Shown) {
  const { plan, previous, groups } = rollover;
  const numbers = new Map(
    [plan, previous].flatMap((one) =>
      liveDuties(one).map((duty, index) => [duty.id, duty.taskNumber ?? index + 1] as const),
    ),
  );
  return (
    <section>
      <SectionHead title={`${previous.year}年与${plan.year}年`} count={`${groups.length} 组`} />
      <ol className="roll-list" aria-label="两年对照">
        {groups.map((group) => (
          <li key={(group.duties[0] ?? group.previous[0])?.id}>
            <span className="kind-word" data-kind={group.kind}>
              {ROLL_NAMES[group.kind]}
            </span>
            <Side label={`${previous.year}年`} duties={group.previous} numbers={numbers} />
            <div className="roll-side">
              <b className="m f12">{plan.year}年</b>
              {group.duties.length === 0 && <p className="m">没有了</p>}
              {group.duties.map((duty) => (
                <New
                  key={duty.id}
                  duty={duty}
                  group={group}
                  number={numbers.get(duty.id) ?? 0}
                  proposals={proposals.get(duty.id) ?? []}
                  rollover={rollover}
                  may={may}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Facts({ duty }: { duty: Duty }) {
  return (
    <p className="f12">
      <DutyChips parties={duty.parties} /> <span className="m">{deadlineLabel(duty.deadline).text}</span>
    </p>
  );
}

function Side({
  label,
  duties,
  numbers,
}: {
  label: string;
  duties: readonly Duty[];
  numbers: ReadonlyMap<string, number>;
}) {
  return (
    <div className="roll-side">
      <b className="m f12">{label}</b>
      {duties.length === 0 && <p className="m">没有</p>}
      {duties.map((duty) => (
        <div key={duty.id}>
          <p>
            <span className="m">第 {numbers.get(duty.id)} 条</span> {duty.text}
          </p>
          <Facts duty={duty} />
        </div>
      ))}
    </div>
  );
}

type NewDuty = {
  duty: Duty;
  group: RollGroup;
  number: number;
  proposals: readonly Proposal[];
  rollover: Rollover;
  may: boolean;
};

function New({ duty, group, number, proposals, rollover, may }: NewDuty) {
  const [before] = group.previous;
  const name = `第 ${number} 条`;
  const words = before && group.previous.length === 1 && group.duties.length === 1;
  return (
    <div>
      <p className="f12">
        <Link className="lk" href={`/plans/${rollover.plan.id}?duty=${duty.id}`}>
          {name}
        </Link>
      </p>
      <p className="compare">{words ? <TextPieces pieces={compareText(before.text, duty.text)} /> : duty.text}</p>
      <Facts duty={duty} />
      {may && proposals.length > 0 && (
        <div className="duty-acts">
          {proposals.map((proposal) => (
            <TakeButton
              key={proposal.kind}
              act={`${proposal.kind}:${duty.id}`}
              label={`${name}沿用上年的${PROPOSAL_NAMES[proposal.kind]}`}
            >
              {`沿用${PROPOSAL_NAMES[proposal.kind]}：${said(proposal)}`}
            </TakeButton>
          ))}
          {proposals.length > 1 && (
            <TakeButton act={`every:${duty.id}`} label={`${name}都沿用上年`}>
              {'都沿用'}
            </TakeButton>
          )}
        </div>
      )}
      {may && <LinksForm rollover={rollover} duty={duty} name={name} />}
    </div>
  );
}

function said({ kind, duty }: Proposal): string {
  if (kind === 'parties') return duty.parties.map(({ name }) => name).join('、');
  return kind === 'deadline' ? deadlineLabel(duty.deadline).text : '上年的';
}

import { Chip } from '@/components/ui/chip';
import { deadlineLabel } from '@/lib/plan/deadline-label';
import type { BodyShare, ShareLine } from '@/lib/task/issue-preview';

const KIND = { lead: 'lead', responsible: 'responsible', co: 'co' } as const;

/** What each body will get, folded; the line says how much. */
export function IssueShares({ shares }: { shares: readonly BodyShare[] }) {
  return (
    <ul className="shares" aria-label="各单位会收到的任务">
      {shares.map(({ body, lines, obligations }) => {
        const leads = lines.filter(({ role }) => role === 'lead').length;
        return (
          <li key={body.id}>
            <details>
              <summary>
                <b>{body.shortName}</b>
                <span className="m f12">
                  {lines.length} 条任务，{obligations} 件{leads > 0 && `；牵头 ${leads} 条`}
                </span>
              </summary>
              <ol>
                {lines.map((line) => (
                  <Share key={line.dutyId} line={line} />
                ))}
              </ol>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

const ROLE_WORDS = { lead: '', responsible: '责任', co: '配合' } as const;

function Share({ line: { number, text, role, deadline, periods, provisional } }: { line: ShareLine }) {
  const { text: due, assumed } = deadlineLabel(deadline);
  return (
    <li className="duty-row">
      <span className="n">{number}</span>
      <span>{text}</span>
      <span className="d">
        {due}
        {periods > 1 && `，${periods} 期`} {assumed && <span className="m f12">默认值</span>}
        {provisional && <span className="m f12">有一期暂按周末推算</span>}
      </span>
      <span className="s">
        <Chip kind={KIND[role]}>{ROLE_WORDS[role]}</Chip>
      </span>
    </li>
  );
}

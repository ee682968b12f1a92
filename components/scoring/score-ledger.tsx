import { ClauseAnchor } from '@/components/ui/clause-anchor';
import { clauseOf } from '@/lib/scoring/clause-of';
import { adjustmentSentence, ceilingSentence, lossWords, vetoSentence, warningSentence } from '@/lib/scoring/explain';
import { reasonSentence } from '@/lib/scoring/explain-reason';
import { allNodes } from '@/lib/scoring/score-tree';
import type { Adjustment, ScoreNode, ScoreSheet } from '@/lib/scoring/scoring';
import { formatPoints } from '@/lib/shared/points';

export type LedgerEvidence = Record<string, { title: string; url: string | null; fileId: string | null }>;
export type LedgerGrounds = Record<string, { ground: string; decidedBy: string }>;

/**
 * 得分单: for every point the rule, the facts, the evidence and who decided; then the written-out sum. `full` spells out
 * the quoted clauses and every evidence title, for the page that is printed.
 */
export function ScoreLedger({
  sheet,
  evidence,
  grounds,
  planHref,
  full = false,
}: {
  sheet: ScoreSheet;
  evidence: LedgerEvidence;
  /** What people recorded and on what ground, by indicator or veto. */
  grounds: LedgerGrounds;
  planHref?: string;
  full?: boolean;
}) {
  return (
    <>
      <div className="scroll-x">
        <table className="led">
          <caption className="vh">得分单：每一分的依据、事实、证据和认定人</caption>
          <thead className="vh">
            <tr>
              <th scope="col">条款</th>
              <th scope="col">事实</th>
              <th scope="col">得分</th>
            </tr>
          </thead>
          <tbody>
            {allNodes(sheet.nodes).map((node) => (
              <tr key={node.path} className={node.state === 'unknown' ? 'open' : undefined}>
                <th scope="row" className="w-[96px] min-w-[96px]">
                  <Clause node={node} planHref={planHref} />
                </th>
                <td>
                  <Why node={node} evidence={evidence} ground={grounds[node.id]} full={full} />
                </td>
                <td className="v">
                  <Points node={node} />
                </td>
              </tr>
            ))}
            {[...sheet.bonus, ...sheet.majors].map((one) => (
              <tr key={`${one.id} ${one.name} ${one.fact}`}>
                <th scope="row">{one.id}</th>
                <td>{adjustmentSentence(one)}</td>
                <td className="v">{signed(one, sheet.bonus.includes(one))}</td>
              </tr>
            ))}
            {sheet.vetoes.map((veto) => (
              <tr key={veto.id} className="vetoed">
                <th scope="row">{veto.id}</th>
                <td colSpan={2}>{vetoSentence(veto)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sheet.warnings.map((warning) => (
        <p key={warning.code} className="soon f13 mt-2">
          {warningSentence(warning)}
        </p>
      ))}
      <WrittenSum sheet={sheet} />
    </>
  );
}

const signed = ({ counted }: Adjustment, adds: boolean) => `${adds ? '+' : '−'}${formatPoints(counted)}`;

function Clause({ node, planHref }: { node: ScoreNode; planHref?: string }) {
  if (!node.basis) return node.id;
  const { clause, quote } = clauseOf(node.basis);
  return (
    <>
      {node.id} <ClauseAnchor clause={clause} href={planHref} sentence={quote ?? node.basis} />
    </>
  );
}

type WhyParts = { node: ScoreNode; evidence: LedgerEvidence; ground?: LedgerGrounds[string]; full: boolean };

function Why({ node, evidence, ground, full }: WhyParts) {
  const causes = node.lost.filter(({ title }) => title !== node.name);
  const quote = full && node.basis ? node.basis : null;
  const by = node.decidedBy.length > 0 ? `认定人：${node.decidedBy.join('、')}` : '';
  return (
    <>
      {node.name}：{reasonSentence(node.reason)}
      {causes.length > 0 && <div className="why">失分：{lossWords(causes)}</div>}
      {node.ceiling && <div className="why">{ceilingSentence(node.ceiling)}</div>}
      {ground && <div className="why">依据：{ground.ground}</div>}
      <EvidenceLinks ids={node.evidenceIds} evidence={evidence} most={full ? Number.POSITIVE_INFINITY : 3} />
      {by && <div className="why">{by}</div>}
      {quote && <div className="why">条文：{quote}</div>}
    </>
  );
}

function EvidenceLinks({ ids, evidence, most }: { ids: string[]; evidence: LedgerEvidence; most: number }) {
  const known = ids.flatMap((id) => {
    const found = evidence[id];
    return found ? [{ id, ...found }] : [];
  });
  if (known.length === 0) return null;
  const rest = known.length - most;
  return (
    <div className="why">
      证据：
      {known.slice(0, most).map(({ id, title, url, fileId }, position) => (
        <span key={id}>
          {position > 0 && '、'}
          <a href={url ?? `/api/evidence-files/${fileId}`}>{title}</a>
        </span>
      ))}
      {rest > 0 && `，另有 ${rest} 份`}
    </div>
  );
}

function Points({ node }: { node: ScoreNode }) {
  const of = node.full > 0n && <small> / {formatPoints(node.full)}</small>;
  switch (node.state) {
    case 'scored':
      return (
        <>
          {formatPoints(node.points)}
          {of}
        </>
      );
    case 'not-applicable':
      return <small>不适用</small>;
    case 'unknown':
      return (
        <>
          <small>
            待定，{formatPoints(node.low)} 至 {formatPoints(node.high)}
          </small>
          {of}
        </>
      );
  }
}

function WrittenSum({ sheet }: { sheet: ScoreSheet }) {
  return (
    <div className="sum">
      <dl aria-label="算式">
        {sheet.steps.map(({ name, value }) => (
          <div key={`${name} ${value}`} className="contents">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {sheet.outcomes.length > 0 && (
        <p className="m f12 mt-1">
          可列入{sheet.outcomes.map(({ name, condition }) => `${name}（${condition}）`).join('、')}，由考核组决定
        </p>
      )}
    </div>
  );
}

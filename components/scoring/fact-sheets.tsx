import { Sheet } from '@/components/ui/sheet';
import { reasonSentence } from '@/lib/scoring/explain-reason';
import { factFieldsOf } from '@/lib/scoring/fact-fields';
import { confirmablesOf, type Scheme } from '@/lib/scoring/scheme';
import type { ScoreOfBody } from '@/lib/scoring/score-of-body';
import { leafNodes } from '@/lib/scoring/score-tree';
import type { ScoreNode } from '@/lib/scoring/scoring';
import { formatPoints, ZERO_POINTS } from '@/lib/shared/points';
import { FactForm } from './fact-form';

/** A form for every indicator that can apply to the body, and one for everything the scheme lets a person confirm. */
export function FactSheets({
  assessmentId,
  scheme,
  score,
}: {
  assessmentId: string;
  scheme: Scheme;
  score: ScoreOfBody;
}) {
  const { body, sheet, recorded } = score;
  const placeOf = (indicatorId: string) => ({
    assessmentId,
    bodyId: body.id,
    indicatorId,
    version: recorded[indicatorId]?.version ?? 0,
  });
  const nodes = leafNodes(sheet.nodes).filter(({ reason }) => reason.code !== 'group-not-covered');
  return (
    <div className="stack">
      {nodes.map((node) => {
        const indicator = scheme.indicators.find(({ id }) => id === node.id);
        const fact = recorded[node.id];
        const value = fact && !('notApplicable' in fact.value) ? fact.value : null;
        return (
          indicator && (
            <Sheet key={node.id} title={`${node.id} ${node.name}`} small={pointsOf(node)}>
              <p className="f13 s mb-2">{statusOf(node, fact)}</p>
              <FactForm
                place={placeOf(node.id)}
                name={`${node.id} ${node.name}`}
                fields={factFieldsOf(indicator, value)}
                ground={fact?.ground ?? ''}
              />
            </Sheet>
          )
        );
      })}
      {confirmablesOf(scheme).map(({ id, name, effect, counted }) => (
        <Sheet key={id} title={name} small={effect}>
          <p className="f13 s mb-2">
            {recorded[id] ? `${recorded[id].decidedBy}认定：${recorded[id].ground}` : '没有认定'}
          </p>
          <FactForm
            place={placeOf(id)}
            name={name}
            fields={{ kind: 'confirmation', counted, count: String(recorded[id]?.value.count ?? '') }}
            ground={recorded[id]?.ground ?? ''}
          />
        </Sheet>
      ))}
    </div>
  );
}

function pointsOf(node: ScoreNode): string {
  const full = formatPoints(node.full);
  if (node.full === ZERO_POINTS) return node.points === null ? '不适用' : `${formatPoints(node.points)} 分`;
  switch (node.state) {
    case 'scored':
      return `${formatPoints(node.points)} / ${full} 分`;
    case 'not-applicable':
      return '不适用';
    case 'unknown':
      return `待定，满分 ${full}`;
  }
}

function statusOf(node: ScoreNode, fact: ScoreOfBody['recorded'][string] | undefined): string {
  const sentence = reasonSentence(node.reason);
  return fact ? `${sentence}。${fact.decidedBy}记录` : sentence;
}

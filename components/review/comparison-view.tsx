import { TextPieces } from '@/components/ui/text-pieces';
import type { Comparison, EvidenceChange } from '@/lib/review/compare-submissions';

const EVIDENCE_WORDS = { added: '新附', removed: '拿掉', corrected: '更正' } as const;

function Change({ change }: { change: EvidenceChange }) {
  return (
    <li>
      <b>{EVIDENCE_WORDS[change.kind]}</b> “{change.title}”
      {change.kind === 'corrected' &&
        change.fields.map(({ name, before, after }) => (
          <div key={name} className="f13 s">
            {name}：<del>{before}</del> <ins>{after}</ins>
          </div>
        ))}
    </li>
  );
}

/** What changed since the submission that was returned: the text with its changes, then the evidence. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  if (!comparison.changed) return <p className="soon">文字和证据都和上次一样。</p>;
  const textChanged = comparison.text.some(({ kind }) => kind !== 'same');
  return (
    <div className="compare">
      {textChanged ? (
        <p className="report">
          <TextPieces pieces={comparison.text} />
        </p>
      ) : (
        <p className="m f13">报送说明没有改。</p>
      )}
      {comparison.evidence.length > 0 ? (
        <ul>
          {comparison.evidence.map((change) => (
            <Change key={`${change.kind} ${change.id}`} change={change} />
          ))}
        </ul>
      ) : (
        <p className="m f13">证据没有变。</p>
      )}
    </div>
  );
}

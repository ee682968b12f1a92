import { Sheet } from '@/components/ui/sheet';
import { explainMerge, type MergePreview, type ObligationChoice } from '@/lib/organisation/merge-preview';
import { MergeForm } from './apply-forms';

const CHOICES: readonly (readonly [ObligationChoice, string])[] = [
  ['move', '没动过的转过去'],
  ['stay', '都留在原单位办完'],
];

/** What merging does, told before it is done, for each way of dealing with open obligations. */
export function MergeExplained({ preview }: { preview: MergePreview }) {
  const { from, into, obligations } = preview;
  const { movable } = obligations;
  const choices = movable > 0 ? CHOICES : CHOICES.slice(1);
  return (
    <MergeForm bodyId={from.id} intoId={into.id} movable={movable} title={`把${from.shortName}并入${into.shortName}`}>
      {choices.map(([choice, label], at) => (
        <Sheet
          key={choice}
          title={
            movable > 0 ? (
              <label className="ck">
                <input type="radio" name="obligations" value={choice} defaultChecked={at === 0} />
                <span>
                  未办结的 {movable} 件：{label}
                </span>
              </label>
            ) : (
              '会发生什么'
            )
          }
        >
          <ul className="list-disc pl-5 f13">
            {explainMerge(preview, choice).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Sheet>
      ))}
    </MergeForm>
  );
}

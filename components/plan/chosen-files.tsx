import { Button } from '@/components/ui/button';
import { FileLine } from '@/components/ui/file-line';
import { InlineError } from '@/components/ui/inline-error';

export type ChosenFile = { id: string; file: File; refused?: string };

const BYTES_PER_MB = 1024 * 1024;
const sizeOf = ({ size }: File): string =>
  size < BYTES_PER_MB ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / BYTES_PER_MB).toFixed(1)} MB`;
const kindOf = ({ name }: File): string => /\.([^.\s]{1,8})$/.exec(name)?.[1]?.slice(0, 4).toUpperCase() ?? '';

/** The files to be read as one plan, in their order; what one cannot be read for stands below it. */
export function ChosenFiles({
  chosen,
  disabled,
  onMove,
  onRemove,
}: {
  chosen: readonly ChosenFile[];
  disabled: boolean;
  onMove: (index: number, by: -1 | 1) => void;
  onRemove: (id: string) => void;
}) {
  return (
    <ol className="grid grid-cols-1 gap-3" aria-label="选好的文件">
      {chosen.map(({ id, file, refused }, index) => (
        <li key={id} className="grid grid-cols-1 gap-2">
          <FileLine
            name={file.name}
            kind={kindOf(file)}
            facts={`第 ${index + 1} 个，${sizeOf(file)}`}
            action={
              <span className="flex gap-1">
                {chosen.length > 1 && (
                  <>
                    <Button
                      size="small"
                      look="plain"
                      disabled={disabled || index === 0}
                      aria-label={`${file.name}，上移`}
                      onClick={() => onMove(index, -1)}
                    >
                      ↑
                    </Button>
                    <Button
                      size="small"
                      look="plain"
                      disabled={disabled || index === chosen.length - 1}
                      aria-label={`${file.name}，下移`}
                      onClick={() => onMove(index, 1)}
                    >
                      ↓
                    </Button>
                  </>
                )}
                <Button
                  size="small"
                  look="plain"
                  disabled={disabled}
                  aria-label={`${file.name}，移除`}
                  onClick={() => onRemove(id)}
                >
                  移除
                </Button>
              </span>
            }
          />
          {refused && <InlineError title="这个文件读不了">{refused}</InlineError>}
        </li>
      ))}
    </ol>
  );
}

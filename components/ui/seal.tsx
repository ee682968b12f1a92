import { SEALS, type SealState } from './seal-table';

/**
 * The one-character status seal. Alone it is an image with its word as label; with `text` the word stands beside it and
 * the seal itself falls silent. `label` replaces the usual word where a page has a better one.
 */
export function Seal({
  state,
  label,
  big = false,
  text = false,
}: {
  state: SealState;
  label?: string;
  big?: boolean;
  text?: boolean;
}) {
  const { character, form, label: usual } = SEALS[state];
  const className = `seal ${form}${big ? ' large' : ''}`;
  const word = label ?? usual;
  if (text) {
    return (
      <span className="st">
        <span className={className} aria-hidden="true">
          {character}
        </span>
        {word}
      </span>
    );
  }
  return (
    <span className={className} role="img" aria-label={word} title={word}>
      {character}
    </span>
  );
}

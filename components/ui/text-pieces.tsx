import type { TextPiece } from '@/lib/shared/compare-text';

/** A text with its changes: what came is underlined, what went struck through; both are also read aloud as such. */
export function TextPieces({ pieces }: { pieces: readonly TextPiece[] }) {
  return pieces.map(({ kind, text }, index) => {
    const key = `${kind} ${index}`;
    if (kind === 'added') return <ins key={key}>{text}</ins>;
    if (kind === 'removed') return <del key={key}>{text}</del>;
    return <span key={key}>{text}</span>;
  });
}

/** A stretch of text that stayed, came or went. The kept and added pieces joined are the new text. */
export type TextPiece = { kind: 'same' | 'added' | 'removed'; text: string };

// Han characters one by one, since words have no spaces; numbers and Latin words whole, so that 12 → 15 reads as one change.
const TOKEN = /[0-9]+(?:\.[0-9]+)*%?|[A-Za-z]+|\s+|[\s\S]/gu;
const SENTENCE = /[^。；！？\n]*[。；！？\n]?/gu;
/** The table of lengths is one number per pair of tokens; beyond this, whole sentences are compared. */
const MAX_PAIRS = 4_000_000;
/** An unchanged stretch this short between two changes is noise to a reader. */
const ISLAND = 2;

const tokensOf = (text: string, form: RegExp): string[] => (text.match(form) ?? []).filter((token) => token !== '');

/** What changed from `before` to `after`, by characters and words; readable rather than minimal. */
export function compareText(before: string, after: string): TextPiece[] {
  let [old, young] = [tokensOf(before, TOKEN), tokensOf(after, TOKEN)];
  if (old.length * young.length > MAX_PAIRS) [old, young] = [tokensOf(before, SENTENCE), tokensOf(after, SENTENCE)];
  return joinIslands(join(align(old, young)));
}

/** Two token lists, and at `i * (young.length + 1) + j` how much what follows `i` and `j` has in common. */
type Grid = { old: readonly string[]; young: readonly string[]; lengths: Uint32Array };

const lengthAt = ({ young, lengths }: Grid, i: number, j: number): number => lengths[i * (young.length + 1) + j] ?? 0;

/** The longest common subsequence of two token lists, walked from the front. */
function align(old: readonly string[], young: readonly string[]): TextPiece[] {
  const grid = measure(old, young);
  const pieces: TextPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < young.length) {
    const piece = pieceAt(grid, i, j);
    pieces.push(piece);
    if (piece.kind !== 'added') i += 1;
    if (piece.kind !== 'removed') j += 1;
  }
  pieces.push({ kind: 'removed', text: old.slice(i).join('') }, { kind: 'added', text: young.slice(j).join('') });
  return pieces;
}

function pieceAt(grid: Grid, i: number, j: number): TextPiece {
  const [gone = '', come = ''] = [grid.old[i], grid.young[j]];
  if (gone === come) return { kind: 'same', text: gone };
  return lengthAt(grid, i + 1, j) >= lengthAt(grid, i, j + 1)
    ? { kind: 'removed', text: gone }
    : { kind: 'added', text: come };
}

function measure(old: readonly string[], young: readonly string[]): Grid {
  const width = young.length + 1;
  const grid = { old, young, lengths: new Uint32Array((old.length + 1) * width) };
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      const alike = old[i] === young[j];
      grid.lengths[i * width + j] = alike
        ? lengthAt(grid, i + 1, j + 1) + 1
        : Math.max(lengthAt(grid, i + 1, j), lengthAt(grid, i, j + 1));
    }
  }
  return grid;
}

/** Neighbours of one kind become one piece; within a change what went stands before what came. */
function join(pieces: readonly TextPiece[]): TextPiece[] {
  const joined: TextPiece[] = [];
  let [gone, come] = ['', ''];
  const flush = () => {
    for (const piece of trimChange(gone, come)) add(joined, piece);
    [gone, come] = ['', ''];
  };
  for (const piece of pieces) {
    if (piece.kind === 'removed') gone += piece.text;
    else if (piece.kind === 'added') come += piece.text;
    else {
      flush();
      add(joined, piece);
    }
  }
  flush();
  return joined;
}

/** Appends a piece; stretches that stayed run together, empty ones vanish. */
function add(joined: TextPiece[], piece: TextPiece): void {
  const last = joined.at(-1);
  if (piece.kind === 'same' && last?.kind === 'same') last.text += piece.text;
  else if (piece.text) joined.push({ ...piece });
}

/** What a replacement has in common at its ends stayed: 「水」→「、用户水龙头水」 only puts something before 「水」. */
function trimChange(gone: string, come: string): TextPiece[] {
  const [old, young] = [tokensOf(gone, TOKEN), tokensOf(come, TOKEN)];
  const shorter = Math.min(old.length, young.length);
  let head = 0;
  while (head < shorter && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  const cut = (text: string[]) => text.slice(head, text.length - tail).join('');
  return [
    { kind: 'same', text: old.slice(0, head).join('') },
    { kind: 'removed', text: cut(old) },
    { kind: 'added', text: cut(young) },
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ];
}

/** 「公开了水质」→「发布了监测」 reads better as one change than as two around a lone 「了」. */
function joinIslands(pieces: readonly TextPiece[]): TextPiece[] {
  const opened = pieces.flatMap((piece, index): TextPiece[] => {
    const inside = index > 0 && index < pieces.length - 1;
    const island =
      piece.kind === 'same' && inside && [...piece.text].length < ISLAND && !/[。；！？\n]/u.test(piece.text);
    if (!island) return [piece];
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ];
  });
  return join(opened);
}

/** How closely the lines of the year's sheet are set; the names are classes of report.css. */
export const DENSITIES = ['roomy', 'normal', 'dense', 'tight'] as const;
export type Density = (typeof DENSITIES)[number];

type Setting = { perLine: number; line: number; padding: number; most: number };

/** Characters on a line of the text column, height of a line and of a row's padding in millimetres, lines shown at most. */
const SETTINGS: Record<Density, Setting> = {
  roomy: { perLine: 26, line: 5.6, padding: 2.3, most: 9 },
  normal: { perLine: 31, line: 4.6, padding: 1.5, most: 9 },
  dense: { perLine: 35, line: 3.7, padding: 1, most: 9 },
  tight: { perLine: 37, line: 3.3, padding: 0.8, most: 1 },
};

/** Height of the rows an A4 sheet holds below its heading, in millimetres. */
const SHEET = 240;

/**
 * The loosest setting in which the things of a year stand on one A4 sheet. Up to some fifty they do: the tightest shows
 * one line each, in full they stand in the task table. What is more flows on to further sheets, set densely and in full.
 */
export function sheetDensity(texts: readonly string[]): { density: Density; sheets: 'one' | 'several' } {
  const fitting = DENSITIES.find((density) => heightOf(texts, SETTINGS[density]) <= SHEET);
  return fitting ? { density: fitting, sheets: 'one' } : { density: 'dense', sheets: 'several' };
}

const heightOf = (texts: readonly string[], { perLine, line, padding, most }: Setting): number =>
  texts.reduce((sum, text) => sum + padding + line * Math.min(most, Math.max(1, Math.ceil(text.length / perLine))), 0);

/**
 * Exact decimals for points. A `Points` value is an integer count of ten-thousandths (scale 4, the finest scale any
 * known scheme prints: 涡阳县水利局 2020Q3, four decimals per item). Sums are exact; only `multiplyRatio` and
 * `roundPoints` round, half up away from zero on decimal digits (domain 3.2 «Rounding»), never on binary floats.
 */
export type Points = bigint & { readonly __brand: 'Points' };

/** Decimal places a `Points` value carries. */
const POINTS_SCALE = 4;
const UNIT = 10n ** BigInt(POINTS_SCALE);

export const ZERO_POINTS = 0n as Points;

/** Reads `79`, `-3.5`, `87.7778`; throws RangeError for more than four decimals or anything that is not a decimal. */
export function points(text: string | number): Points {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text));
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > POINTS_SCALE) throw new RangeError(`not a decimal of at most 4 places: ${text}`);
  const value = BigInt(match[2] ?? '0') * UNIT + BigInt(fraction.padEnd(POINTS_SCALE, '0'));
  return (match[1] ? -value : value) as Points;
}

export const addPoints = (...values: Points[]): Points => values.reduce((sum, value) => sum + value, 0n) as Points;
export const subtractPoints = (a: Points, b: Points): Points => (a - b) as Points;
export const minPoints = (a: Points, b: Points): Points => (a < b ? a : b);
export const maxPoints = (a: Points, b: Points): Points => (a > b ? a : b);

/** `value × numerator ÷ denominator`, rounded half up to `decimals` (at most 4). Throws RangeError on denominator 0. */
export function multiplyRatio(value: Points, numerator: bigint, denominator: bigint, decimals = POINTS_SCALE): Points {
  if (denominator === 0n) throw new RangeError('denominator is zero');
  const step = 10n ** BigInt(POINTS_SCALE - decimals);
  return (divideHalfUp(value * numerator, denominator * step) * step) as Points;
}

/** `numerator ÷ denominator`, both in units of `Points`, rounded half up to `decimals` (at most 4): an exact total rounded once. */
export function roundExact(numerator: bigint, denominator: bigint, decimals: number): Points {
  return multiplyRatio(numerator as Points, 1n, denominator, decimals);
}

/** `value` rounded half up (away from zero) to `decimals` places, 0–4. */
export function roundPoints(value: Points, decimals: number): Points {
  return multiplyRatio(value, 1n, 1n, decimals);
}

/** Decimal string with exactly `decimals` places, rounding half up; without `decimals`, trailing zeros are dropped. */
export function formatPoints(value: Points, decimals?: number): string {
  const rounded = decimals === undefined ? value : roundPoints(value, decimals);
  const sign = rounded < 0n ? '-' : '';
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(POINTS_SCALE + 1, '0');
  const whole = digits.slice(0, -POINTS_SCALE);
  const fraction = digits.slice(-POINTS_SCALE);
  const shown = decimals === undefined ? fraction.replace(/0+$/, '') : fraction.slice(0, decimals);
  return `${sign}${whole}${shown ? `.${shown}` : ''}`;
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

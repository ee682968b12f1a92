import { describe, expect, it } from 'vitest';
import { sheetDensity } from './sheet-density';

const things = (count: number, length = 50): string[] => Array.from({ length: count }, () => '公'.repeat(length));

describe('sheetDensity', () => {
  it.each([
    [5, 50, 'roomy', 'one'],
    [17, 50, 'roomy', 'one'],
    [22, 50, 'normal', 'one'],
    [28, 50, 'dense', 'one'],
    [45, 90, 'tight', 'one'],
    [58, 90, 'tight', 'one'],
    [59, 90, 'dense', 'several'],
    [0, 0, 'roomy', 'one'],
  ])('%i things of %i characters: %s, %s sheet', (count, length, density, sheets) =>
    expect(sheetDensity(things(count, length))).toEqual({ density, sheets }),
  );
});

export const LEVELS = ['city', 'county', 'township'] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_NAMES: Record<Level, string> = { city: '市', county: '县', township: '乡' };

const WORDS: Record<Level, RegExp> = {
  city: /市级|市直|全市|各级|市[、和]县|市本级/,
  county: /县级|县区|县市区|县[、(（]|各县|区县|各级|[、和]县(?![城政长])/,
  township: /乡级|乡镇|镇街|街道|基层|县[、和]乡|乡[(（]镇|各级/,
};

/** The levels a duty's words speak of (S127: 「县、乡级部门和单位要重点公开…」); empty when they name none. */
export const findLevels = (text: string): Level[] => LEVELS.filter((level) => WORDS[level].test(text));

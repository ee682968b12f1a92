/** Largest workbook taken as it is sent; a directory of 1,000 bodies has some 300 kB. */
export const LARGEST_WORKBOOK_MB = 5;

/** What it may hold once unpacked; a directory of 1,000 bodies has some 4 MB. */
export const WORKBOOK_LIMITS = { unpackedBytes: 40 * 1024 * 1024, rows: 10_000, columns: 30 };

/** What is read at most: enough for any plan with its attachments, too little to fill a machine. */
export const READING_LIMITS = {
  fileMegabytes: 20,
  totalMegabytes: 40,
  files: 10,
  pages: 500,
  /** What a zip (docx, xlsx, ofd) may hold unpacked, all parts together. */
  unpackedMegabytes: 100,
  /** Entries a zip may name. */
  entries: 5000,
  /** How many times larger a zip may be unpacked, once it is larger than `ratioFromMegabytes`. */
  ratio: 200,
  ratioFromMegabytes: 10,
  characters: 2_000_000,
  seconds: 20,
} as const;

export const BYTES_PER_MB = 1024 * 1024;

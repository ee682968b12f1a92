/** A file on this machine, received and hashed, that may be given to the store. */
export type LocalFile = { path: string; size: number; sha256: string };

export type StoredItem = { sha256: string; storedAt: Date };

/**
 * Where kept files lie, under their SHA-256: equal files are one, and no name from outside reaches it. The disk is one such
 * store (`openDiskStore`); another (an object store, say) does the same, and `file-store.test.ts` says what that is.
 */
export type FileStore = {
  /** Stores the file whole or not at all, and makes it newly stored when it was there already. The local file is used up. */
  put: (file: LocalFile) => Promise<void>;
  /** The bytes and their number; null when nothing of this hash is stored. */
  open: (sha256: string) => Promise<{ size: number; bytes: ReadableStream<Uint8Array> } | null>;
  has: (sha256: string) => Promise<boolean>;
  /**
   * Removes what was stored before `before`; true when it did. What has been stored anew since stays, even when that happens
   * while this runs: somebody is just writing a row that refers to it.
   */
  remove: (sha256: string, before: Date) => Promise<boolean>;
  /** Everything stored, in no order. */
  list: () => AsyncIterable<StoredItem>;
};

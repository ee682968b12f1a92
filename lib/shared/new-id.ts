/**
 * A new id: UUID version 7 (time first, so that rows written together lie together in the index), lower-case hex.
 * Made before the write, so that the audit event can name what it creates.
 */
export function newId(now = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  const time = now.toString(16).padStart(12, '0');
  const tail = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(tail.slice(3, 4), 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-${variant}${tail.slice(4, 7)}-${tail.slice(7, 19)}`;
}

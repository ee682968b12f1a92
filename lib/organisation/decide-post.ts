import { accept, type Decision, refuse } from '@/lib/shared/decision';
import { POST_NAMES, type PostKind } from './body-post';

/** Posts that one person holds at a time (衡政办函〔2016〕24号 五、(一): 明确分管领导; S25). */
const SINGLE: readonly PostKind[] = ['principal', 'deputy'];

type OpenPost = { id: string; kind: PostKind; title: string };
type NewHolder = { kind: PostKind; replacesId: string | null };

/**
 * Somebody takes a post: in place of another (`replacesId`), or beside those who hold it. A post for one person is
 * taken only when it is free or handed over. Gives the post that ends.
 */
export function decidePost(
  open: readonly OpenPost[],
  { kind, replacesId }: NewHolder,
): Decision<OpenPost | null, 'post-held' | 'stale'> {
  const replaced = open.find(({ id }) => id === replacesId) ?? null;
  if (replacesId !== null && replaced?.kind !== kind) return refuse('stale');
  const holder = open.find((post) => post.kind === kind && post.id !== replacesId);
  if (SINGLE.includes(kind) && holder) return refuse('post-held', { post: POST_NAMES[kind], title: holder.title });
  return accept(replaced);
}

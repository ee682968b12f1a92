import type { LocalDate } from '@/lib/shared/local-date';

export const POST_KINDS = ['principal', 'deputy', 'section', 'contact'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** The four posts every body has (厦门2017: 一把手负总责，分管领导具体抓，责任处室抓落实; S28). */
export const POST_NAMES: Record<PostKind, string> = {
  principal: '主要负责同志',
  deputy: '分管领导',
  section: '责任科室',
  contact: '联系人',
};

export type BodyPost = { id: string; kind: PostKind; title: string; validFrom: LocalDate; validTo: LocalDate | null };

/**
 * Posts nobody holds: one deputy head in charge and at least one contact are required (衡政办函〔2016〕24号 五、(一);
 * S25). Posts that ended do not count.
 */
export function findVacancies(posts: readonly Pick<BodyPost, 'kind' | 'validTo'>[]): PostKind[] {
  const held = new Set(posts.filter(({ validTo }) => validTo === null).map(({ kind }) => kind));
  return (['deputy', 'contact'] as const).filter((kind) => !held.has(kind));
}

import type { LocalDate } from '@/lib/shared/local-date';

export const POST_KINDS = ['principal', 'deputy', 'section', 'contact', 'steering'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/**
 * The four posts every body has (厦门2017: 一把手负总责，分管领导具体抓，责任处室抓落实; S28), and the members of the
 * 政务公开领导小组 (S29).
 */
export const POST_NAMES: Record<PostKind, string> = {
  principal: '主要负责人',
  deputy: '分管领导',
  section: '责任科室负责人',
  contact: '经办联系人',
  steering: '领导小组成员',
};

export type BodyPost = {
  id: string;
  kind: PostKind;
  title: string;
  /** Office telephone, null without one. */
  phone: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};

type Held = Pick<BodyPost, 'kind' | 'validFrom' | 'validTo'>;

/** Is the post held on that day? On the day a person leaves it is not any more, so that the gap shows at once. */
export function isHeldOn({ validFrom, validTo }: Pick<Held, 'validFrom' | 'validTo'>, day: LocalDate): boolean {
  return validFrom <= day && (validTo === null || validTo > day);
}

/**
 * Posts nobody holds on a day: one deputy head in charge and at least one contact are required (衡政办函〔2016〕24号
 * 五、(一); S25).
 */
export function findVacancies(posts: readonly Held[], day: LocalDate): PostKind[] {
  const held = new Set(posts.filter((post) => isHeldOn(post, day)).map(({ kind }) => kind));
  return (['deputy', 'contact'] as const).filter((kind) => !held.has(kind));
}

export type ComingVacancy = { kind: PostKind; from: LocalDate };

/** Required posts that are held today but end on a known day with nobody to follow: 「2016-11-01 起没有联系人」. */
export function findComingVacancies(posts: readonly Held[], day: LocalDate): ComingVacancy[] {
  const vacant = findVacancies(posts, day);
  return (['deputy', 'contact'] as const).flatMap((kind) => {
    if (vacant.includes(kind)) return [];
    const ends = posts.flatMap((post) =>
      post.kind === kind && post.validTo && post.validTo > day ? post.validTo : [],
    );
    const from = ends.sort().find((end) => !posts.some((post) => post.kind === kind && isHeldOn(post, end)));
    return from ? [{ kind, from }] : [];
  });
}

const MOBILE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/;
const IDENTITY = /(?<!\d)\d{17}[\dXx](?!\w)/;

/**
 * What in a text is more personal than a register of posts may hold (office telephones only; 个人信息保护法 第六条
 * 最小范围), or null.
 */
export function personalNumberIn(text: string): 'mobile' | 'identity' | null {
  if (IDENTITY.test(text)) return 'identity';
  return MOBILE.test(text) ? 'mobile' : null;
}

/** The sentence for a number that must not be kept, or null. */
export function refusePersonalNumber(text: string): string | null {
  const found = personalNumberIn(text);
  if (found === null) return null;
  return found === 'mobile' ? '这里有手机号，名录只登记办公电话' : '这里有身份证号，名录不登记，请删去';
}

import { type LocalDate, localDate } from '@/lib/shared/local-date';

/** 《政府信息公开条例》 of 国务院令第711号 holds from this day; before it, that of 第492号. */
const REVISED_SINCE = localDate('2019-05-15');

/** What a reason rests on: the clause of the plan itself, or an article of the 条例, before and since its revision. */
type Ground = 'plan' | { before: string; since: string };
type Template = { label: string; text: string; ground: Ground };

/** Reasons the office gives most often; each says what to do next and is edited before it is sent. */
const TEMPLATES: readonly Template[] = [
  {
    label: '缺要素：网页没有公开要求的内容',
    text: '网页没有公开要求的“　　”。请在同一页补充公开，再报网址。',
    ground: 'plan',
  },
  {
    label: '链接打不开或不是公开页面',
    text: '网址打不开，或者不是对外公开的页面。请换成公众能打开的网址再报。',
    // 通过政府网站等便于公众知晓的方式公开.
    ground: { before: '第十五条', since: '第二十三条' },
  },
  {
    label: '不在本期内',
    text: '网页的发布日期不在本期内。请报本期公开的网页。',
    ground: 'plan',
  },
  {
    label: '只有文件，没有网址',
    text: '只附了文件，没有公开网页的网址。请在网站公开后再报网址。',
    ground: { before: '第十五条', since: '第二十三条' },
  },
  {
    label: '保密审查记录不全',
    text: '保密审查记录不全。请补上审查人、审查日期和结论后再报，审查要在公开之前。',
    // 公开前审查.
    ground: { before: '第十四条', since: '第十七条' },
  },
  {
    label: '和以前报的重复',
    text: '和以前报的是同一份材料。请报这一期新公开的内容。',
    ground: 'plan',
  },
];

export type Reason = { label: string; basis: string; text: string };

/** The reasons to choose from for a task of the plan, each with the clause it rests on that day. */
export function reasonsFor({ anchor, taskNumber }: { anchor: string; taskNumber: number }, day: LocalDate): Reason[] {
  const revised = day >= REVISED_SINCE;
  return TEMPLATES.map(({ label, text, ground }) => {
    const basis =
      ground === 'plan'
        ? `要点${anchor}第 ${taskNumber} 条`
        : `《政府信息公开条例》${revised ? ground.since : ground.before}`;
    return { label, basis, text: `${text}（${basis}）` };
  });
}

const AREAS = [
  '财政预决算',
  '重大建设项目',
  '公共资源交易',
  '环境保护',
  '食品药品安全',
  '征地拆迁',
  '保障性住房',
  '社会救助',
  '就业创业',
  '医疗卫生',
  '义务教育',
  '安全生产',
];
const WORKS = [
  (area: string) =>
    `公开${area}领域的政策文件、办理依据、办理程序和办理结果，并在门户网站设立专栏集中展示，方便公众查阅和监督，做到应公开尽公开`,
  (area: string) =>
    `每季度公布${area}工作的进展情况、资金使用情况和存在的主要问题，同时说明下一步的整改措施、责任分工和完成时限，接受社会各方面评议`,
  (area: string) =>
    `于11月底前编制完成${area}主动公开基本目录，明确公开的主体、内容、时限、方式和渠道，报市政府办公室备案后向社会统一发布`,
  (area: string) =>
    `做好${area}政策解读和舆情回应，对涉及群众切身利益的重要信息同步组织解读，邀请专家学者和新闻媒体参与，主动引导社会预期`,
  (area: string) =>
    `建立${area}信息公开台账和动态调整机制，定期对公开内容的准确性、完整性和时效性进行检查，发现问题的及时更正并通报情况`,
];
const BODIES = [
  '市环保局',
  '市财政局',
  '市教育局',
  '市民政局',
  '市卫生计生委',
  '市住房城乡建设局',
  '市水利局',
  '市发改委',
];
const NUMERALS = '一二三四五六七八九十';

/** 1 to 99 as chapters are numbered: 二十三. */
function numeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens > 1 ? NUMERALS[tens - 1] : ''}十`;
  return `${ten}${ones > 0 ? NUMERALS[ones - 1] : ''}`;
}

const TAIL = '，相关情况一并录入政务公开工作台账，作为年度检查评估和综合考核的依据。';
const PER_ITEM = 5;
const PER_CHAPTER = 12;

/** A plan of about 100 characters a duty in chapters and items; 600 duties fill 40 pages. */
export function longPlanText(duties: number): string {
  const lines = ['示例市人民政府办公室', '示例市2016年政务公开工作要点'];
  for (let item = 0; item * PER_ITEM < duties; item += 1) {
    const [chapter, within] = [Math.floor(item / PER_CHAPTER), item % PER_CHAPTER];
    if (within === 0) lines.push(`${numeral(chapter + 1)}、推进第${numeral(chapter + 1)}方面的公开工作`);
    const area = AREAS[within] ?? '政务';
    const sentences = WORKS.slice(0, Math.min(PER_ITEM, duties - item * PER_ITEM)).map(
      (write) => `${write(area)}${TAIL}`,
    );
    const [lead, ...others] = [0, 1, 2].map((step) => BODIES[(item + step) % BODIES.length]);
    lines.push(
      `（${numeral(within + 1)}）推进${area}公开。${sentences.join('')}（${lead}牵头，${others.join('、')}配合）`,
    );
  }
  return lines.join('\n');
}

export const CHANNELS = [
  'website',
  'new-media',
  'gazette',
  'press',
  'notice-board',
  'press-conference',
  'library',
  'hotline',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Record<Channel, string> = {
  website: '政府网站',
  'new-media': '新媒体',
  gazette: '政府公报',
  press: '报刊广播电视',
  'notice-board': '公示栏',
  'press-conference': '新闻发布会',
  library: '档案馆、图书馆、政务大厅',
  hotline: '热线电话',
};

const WORDS: Record<Channel, RegExp> = {
  website: /网站|门户网|网络平台|信息公开专栏|在线/,
  'new-media': /新媒体|微信|微博|客户端|移动终端|两微一端|短信|APP/i,
  gazette: /公报/,
  press: /报刊|报纸|广播|电视|新闻媒体|主流媒体|电台/,
  'notice-board': /公示栏|公告栏|公开栏|信息屏|显示屏|宣传栏|公示牌/,
  'press-conference': /发布会|新闻发布|吹风会|媒体通气会/,
  library: /档案馆|图书馆|查阅点|查阅场所|政务(?:服务)?大厅|政务服务中心|服务窗口/,
  hotline: /热线|电话/,
};

/**
 * The channels the words of a duty name (S9: 「要通过政府网站集中公开…充分发挥新媒体的主动推送功能」), in the order of the
 * list. A site that is itself to be built (网站建设) is a task and no channel.
 */
export function findChannels(text: string): Channel[] {
  const words = text.replaceAll(/网站(?:群|集约化)?(?:建设|改版|普查|检查|考评)|热线(?:建设|整合)/g, '');
  return CHANNELS.filter((channel) => WORDS[channel].test(words));
}

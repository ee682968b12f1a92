/**
 * Vocabulary of pages that a machine converted to traditional characters with Taiwan words (攀枝花, 泸州): after
 * simplifying, these stand where the office wrote the word on the right. Both sides have the same length, so that the
 * folded copy stays aligned with the original. 檔案局 and 檔案館 are real bodies and keep their name.
 */
export const TAIWAN_WORDS: readonly (readonly [converted: string, meant: string])[] = [
  ['入口网站', '门户网站'],
  ['公开安全', '公共安全'],
  ['公开资源', '公共资源'],
  ['档案(?![局馆室柜盒袋员]|管理|工作|事业|资料|信息化)', '文件'],
  ['程式', '程序'],
  ['契约', '合同'],
  ['民众', '群众'],
  ['计画', '计划'],
  ['资讯', '信息'],
  ['网路', '网络'],
  ['软体', '软件'],
  ['硬体', '硬件'],
  ['大资料', '大数据'],
  ['资料库', '数据库'],
  ['伺服器', '服务器'],
  ['数位', '数字'],
  ['专案', '项目'],
  ['品质', '质量'],
  ['透过', '通过'],
  ['影片', '视频'],
  ['连结', '链接'],
  ['简讯', '短信'],
  ['列印', '打印'],
];

/** A line that is nothing but the date of issue. */
export const DATE_LINE =
  /^(?:\d{4}|[一二〇零三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;

/** Lines around the plan: attachments, copies sent, the frame of a saved page. */
export const NOTE_LINE =
  /^(?:附件|附:|附表|附录|相关阅读|抄送|主题词|责任编辑|来源:|信息来源|打印|关闭窗口|扫一扫|[(]?此件|[(]?联系人|[(]?联系电话|发布日期|发布时间|浏览次数|字号|索引号)/;

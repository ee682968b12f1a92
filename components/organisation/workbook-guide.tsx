/** How the workbook is filled in: what each sheet holds and what an empty cell means. */
export function WorkbookGuide() {
  return (
    <div className="f13 stack tight">
      <p>一份表格五张工作表，导出什么样，导入就是什么样；列不要删，行的顺序随意。</p>
      <ul className="list-disc pl-5">
        <li>新增的行“编号”空着；已有的行不要改编号。</li>
        <li>删掉一行不会删掉单位。撤销的填“撤销日期”，离任的填“离任”，退出名单的填“止”。</li>
        <li>“单位”“上级单位”等列写简称或全称。</li>
        <li>日期写成 2019-01-01；设立日期不清楚就空着。</li>
        <li>岗位只写办公电话，不写手机号和身份证号。</li>
        <li>有一处错误就什么也不导入，改好再传一次。</li>
      </ul>
    </div>
  );
}

/** What the marks in a source document mean. */
export function MarkLegend() {
  return (
    <div className="legend">
      <span>
        <span className="mk duty">任务</span> 义务句
      </span>
      <span>
        <span className="mk body">市环保局</span> 责任单位
      </span>
      <span>
        <span className="mk deadline">每季度</span> 期限
      </span>
      <span>
        <span className="mk unresolved">市商粮局</span> 待确认
      </span>
    </div>
  );
}

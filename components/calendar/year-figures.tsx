import type { YearView } from '@/lib/calendar/year-view';

/** The year in four figures, and whose word its days are. */
export function YearFigures({ view, notice }: { view: YearView; notice: string | null }) {
  const figures = [
    { name: '工作日', value: view.working, note: notice ? '含调休上班' : '暂按周末推算' },
    { name: '放假', value: view.off, note: '含其中的周末' },
    { name: '调休上班', value: view.on, note: '周末当工作日' },
  ];
  return (
    <dl className="year-figures">
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value} <small>天</small>
          </dd>
          <dd className="m f12">{note}</dd>
        </div>
      ))}
      <div>
        <dt>依据</dt>
        <dd className="basis">{notice ? noticeName(notice, view.year) : '通知还没有录入'}</dd>
        <dd className="m f12">{notice ? '国务院办公厅' : '跨到这一年的期限都是暂定的'}</dd>
      </div>
    </dl>
  );
}

/** Years whose number is not known are cited by the page of the notice. */
const noticeName = (notice: string, year: number): string =>
  notice.includes('content_') ? `关于${year}年部分节假日安排的通知` : notice;

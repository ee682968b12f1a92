import { LinkButton } from '@/components/ui/link-button';
import { PrintButton } from '@/components/ui/print-button';
import { SectionHead } from '@/components/ui/section-head';
import { Segmented } from '@/components/ui/segmented';
import { type CityFigures, citySentence, type OverdueRow } from '@/lib/review/city-figures';
import type { YearProgress } from '@/lib/review/year-progress';
import { CityFigureStrip, CitySentence } from './city-summary';
import { CityTable } from './city-table';
import { OverdueList } from './overdue-list';
import { ProgressChart } from './progress-chart';

type Plan = { year: number; title: string; tasks: number };

/** The city on one page, on screen and on one sheet of A4. */
export function CityPage({
  city,
  day,
  plan,
  years,
  figures,
  progress,
  overdue,
}: {
  city: string;
  /** 「2016年10月12日」 */
  day: string;
  plan: Plan;
  years: readonly number[];
  figures: CityFigures;
  progress: YearProgress;
  overdue: readonly OverdueRow[];
}) {
  const { counts } = figures;
  return (
    <div className="wrap city-page">
      <header>
        <h1>{city}政务公开工作情况</h1>
        <span className="s f13">
          {plan.year} 年度，{day}，市政府办公室政务公开科
        </span>
        <div className="noprint acts">
          {years.length > 1 && (
            <Segmented
              label="年度"
              links={years.map((year) => ({
                href: `/overview?year=${year}`,
                label: `${year}`,
                current: year === plan.year,
              }))}
            />
          )}
          <LinkButton href="/requests" look="text">
            不适用、延期的申请
          </LinkButton>
          <PrintButton>打印 A4</PrintButton>
        </div>
      </header>
      <div className="wenwu red" />
      <CitySentence parts={citySentence(figures, plan.tasks)} />
      {counts.total > 0 && <CityFigureStrip counts={counts} />}
      <div className="city-cols">
        <div className="city-bodies">
          {figures.groups.map((group) => (
            <section key={group.kind} aria-label={group.name}>
              <SectionHead
                title={group.name}
                owed={group.counts.overdue > 0}
                count={`${group.bodies.length} 个单位，办结 ${group.counts.closed}/${group.counts.total} 件`}
              />
              <div className="lines">
                <CityTable
                  caption={`${group.name}各单位进度`}
                  head="单位"
                  lines={group.bodies.map(({ bodyId, bodyName, ...body }) => ({ id: bodyId, name: bodyName, ...body }))}
                />
              </div>
            </section>
          ))}
        </div>
        <aside aria-label="逾期和各章进度">
          {overdue.length > 0 && (
            <section aria-label="逾期">
              <SectionHead title={`逾期 ${counts.overdue} 件`} count="按天数" owed />
              <OverdueList rows={overdue} />
            </section>
          )}
          <section aria-label="到年底的进度">
            <SectionHead title="到年底的进度" count="办结率 %" />
            <ProgressChart progress={progress} year={plan.year} />
          </section>
          {figures.chapters.length > 0 && (
            <section aria-label="各章进度">
              <SectionHead title="各章进度" count="办结件数和总件数" />
              <CityTable
                caption="各章进度"
                head="章"
                lines={figures.chapters.map(({ chapter, ...ofChapter }) => ({
                  id: chapter,
                  name: `第${chapter}章`,
                  ...ofChapter,
                }))}
              />
            </section>
          )}
          <p className="legend-line m f12">
            <i className="k1" /> 办结 <i className="k2" /> 待审 <i className="k3" /> 在办 <i className="k4" /> 退回{' '}
            <i className="k5" /> 逾期
          </p>
        </aside>
      </div>
    </div>
  );
}

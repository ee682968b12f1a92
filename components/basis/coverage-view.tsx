import Link from 'next/link';
import { Seal } from '@/components/ui/seal';
import { SectionHead } from '@/components/ui/section-head';
import { Segmented } from '@/components/ui/segmented';
import { Table } from '@/components/ui/table';
import { basisLabel } from '@/lib/basis/basis';
import type { Coverage, CoveredClause } from '@/lib/basis/coverage';
import { WaiveForm } from './waive-form';

export const SHOWN = ['open', 'all', 'own'] as const;
export type Shown = (typeof SHOWN)[number];
type Given = { planId: string; coverage: Coverage; shown: Shown; mayEdit: boolean };

const DOWN = [{ name: '上级依据' }, { name: '上级要求' }, { name: '本级任务' }, { name: '情况' }] as const;
const OPEN = DOWN.filter(({ name }) => name !== '本级任务');
const UP = [{ name: '条', align: 'right' }, { name: '出处' }, { name: '本级任务' }] as const;

/** Coverage both ways: upstream clauses without a duty, all of them, or duties without an upstream clause. */
export function CoverageView({ planId, coverage, shown, mayEdit }: Given) {
  const { clauses, open } = coverage.counts;
  const href = (one: Shown) => `/plans/${planId}/basis?view=coverage&show=${one}`;
  const own = coverage.ownDuties.length;
  const links = [
    { href: href('open'), label: `上级有、本级无 ${open}`, current: shown === 'open' },
    { href: href('own'), label: `本级有、上级无 ${own}`, current: shown === 'own' },
    { href: href('all'), label: `全部上级要求 ${clauses}`, current: shown === 'all' },
  ];
  return (
    <div className="stack covered">
      <Segmented label="看哪一边" links={links} />
      {shown === 'own' ? (
        <OwnDuties planId={planId} coverage={coverage} />
      ) : (
        <Clauses {...{ planId, coverage, mayEdit }} all={shown === 'all'} />
      )}
    </div>
  );
}

function Clauses({ planId, coverage, all, mayEdit }: Omit<Given, 'shown'> & { all: boolean }) {
  const rows = coverage.clauses.filter(({ duties, waiver }) => all || (duties.length === 0 && !waiver));
  const title = all ? '全部上级要求' : '上级有、本级无';
  const { waived } = coverage.counts;
  return (
    <section aria-labelledby="covered">
      <SectionHead
        id="covered"
        title={title}
        count={`${rows.length} 条${waived > 0 && !all ? `，另有 ${waived} 条本级不适用` : ''}`}
      />
      {rows.length === 0 ? (
        <p className="note">上级的每一条要求，本级都有任务对应，或已说明不适用。</p>
      ) : (
        <Table caption={title} columns={all ? DOWN : OPEN} rows="tall">
          {rows.map((one) => (
            <ClauseRow key={one.clause.id} {...{ planId, one, mayEdit, all }} />
          ))}
        </Table>
      )}
    </section>
  );
}

type RowGiven = { planId: string; one: CoveredClause; mayEdit: boolean; all: boolean };

function ClauseRow({ planId, one, mayEdit, all }: RowGiven) {
  const { document, clause, duties, waiver } = one;
  return (
    <tr>
      <td className="nw">{basisLabel(document, clause)}</td>
      <th scope="row">{clause.text}</th>
      {all && (
        <td>
          {duties.map(({ id, number, text }) => (
            <div key={id}>
              <Link href={`/plans/${planId}/basis?view=match&duty=${id}`} prefetch={false}>
                第 {number} 条
              </Link>{' '}
              {text}
            </div>
          ))}
        </td>
      )}
      <td>
        {duties.length > 0 ? (
          <Seal state="has" label="本级有" text />
        ) : (
          <div className="standing">
            <Seal
              state={waiver ? 'ongoing' : 'missing'}
              label={waiver ? `本级不适用：${waiver.reason}` : '本级无'}
              text
            />
            {mayEdit && <WaiveForm {...{ planId, clause }} waived={waiver !== null} />}
          </div>
        )}
      </td>
    </tr>
  );
}

function OwnDuties({ planId, coverage }: Pick<Given, 'planId' | 'coverage'>) {
  return (
    <section aria-labelledby="own-duties">
      <SectionHead id="own-duties" title="本级有、上级无" count={`${coverage.ownDuties.length} 条`} />
      {coverage.ownDuties.length === 0 ? (
        <p className="note">每一条任务都有上级依据。</p>
      ) : (
        <Table caption="本级有、上级无" columns={UP}>
          {coverage.ownDuties.map(({ id, number, anchor, text }) => (
            <tr key={id}>
              <td className="r">{number}</td>
              <td className="nw">{anchor}</td>
              <th scope="row">
                <Link href={`/plans/${planId}/basis?view=match&duty=${id}`} prefetch={false}>
                  {text}
                </Link>
              </th>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

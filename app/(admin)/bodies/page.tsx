import type { Metadata } from 'next';
import Link from 'next/link';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { NewBodyForm } from '@/components/organisation/body-forms';
import { BodyPages } from '@/components/organisation/body-pages';
import { DirectoryNav } from '@/components/organisation/directory-nav';
import { RegisterFilterForm } from '@/components/organisation/register-filter-form';
import { Sheet } from '@/components/ui/sheet';
import { can } from '@/lib/access/can';
import { needsSomebody, parseRegisterFilter, registerAddress } from '@/lib/organisation/register-filter';
import { listRegister } from '@/lib/organisation/server/register-queries';
import { today } from '@/lib/server/clock';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '单位' };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const actor = await requireRight('/bodies', 'body.read');
  const filter = parseRegisterFilter(await searchParams);
  const lines = await listRegister(actor);
  const mayManage = can(actor, 'body.manage');
  const vacant = lines.filter((line) => needsSomebody(line, today())).length;
  const pages = <BodyPages lines={lines} filter={filter} day={today()} />;
  return (
    <>
      <PageHead
        title="单位名录"
        crumbs={<DirectoryNav here="/bodies" mayManage={mayManage} />}
        meta={
          <>
            要点里的名称按简称、全称、别名认，按要点的日期认当时的单位
            {vacant > 0 && (
              <>
                ，
                <Link className="owed" href={registerAddress({ q: '', kind: null, view: 'vacant', page: 1 })}>
                  {vacant} 个单位岗位有空缺
                </Link>
              </>
            )}
          </>
        }
      />
      <PageBody>
        <div className="stack">
          <RegisterFilterForm filter={filter} />
          {mayManage ? (
            <WithAside
              asideLabel="新增单位"
              aside={
                <Sheet title="新增单位">
                  <NewBodyForm parents={lines.map(({ id, shortName }) => ({ id, shortName }))} />
                </Sheet>
              }
            >
              {pages}
            </WithAside>
          ) : (
            pages
          )}
        </div>
      </PageBody>
    </>
  );
}

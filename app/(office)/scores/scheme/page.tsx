import type { Metadata } from 'next';
import Link from 'next/link';
import { Fragment } from 'react';
import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { NoAssessment } from '@/components/scoring/no-assessment';
import { SchemeForm } from '@/components/scoring/scheme-form';
import { SchemeTable, schemeTerms } from '@/components/scoring/scheme-table';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { DataList } from '@/components/ui/data-list';
import { SectionHead } from '@/components/ui/section-head';
import { readSchemePage } from '@/lib/scoring/server/read-scheme-page';
import { SHIPPED_RULESETS } from '@/lib/scoring/shipped-rulesets';
import { found } from '@/lib/server/found';
import { requireRight } from '@/lib/server/session';

export const metadata: Metadata = { title: '考核办法' };

export default async function Page({ searchParams }: PageProps<'/scores/scheme'>) {
  const actor = await requireRight('/scores/scheme', 'score.read');
  const { year, scheme, text, standing, mayPublish, back, from } = await found(
    readSchemePage(actor, await searchParams),
  );
  if (!year) return <NoAssessment plan={null} mayRecord={false} />;
  return (
    <>
      <PageHead
        title={scheme.name}
        crumbs={<Breadcrumb items={[{ label: '考核', href: back }, { label: '考核办法' }]} />}
        meta={standing}
      />
      <PageBody>
        <SchemeTable scheme={scheme} />
        <div className="mt-4">
          <DataList items={schemeTerms(scheme)} />
        </div>
        {mayPublish && (
          <section className="mt-6" aria-labelledby="publish">
            <SectionHead id="publish" title="发布考核办法" />
            <p className="f13 s mb-3">
              换一份随程序提供的办法来改：
              {Object.entries(SHIPPED_RULESETS).map(([from, name]) => (
                <Fragment key={from}>
                  {' '}
                  <Link href={`/scores/scheme?plan=${year.plan.id}&from=${from}#publish`}>{name}</Link>
                </Fragment>
              ))}
            </p>
            <SchemeForm key={from} planId={year.plan.id} year={year.plan.year} text={text} />
          </section>
        )}
      </PageBody>
    </>
  );
}

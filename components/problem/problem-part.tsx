import type { ReactNode } from 'react';
import { SectionHead } from '@/components/ui/section-head';

/** A titled part of a problem's page. */
export function ProblemPart({
  id,
  title,
  owed = false,
  children,
}: {
  id: string;
  title: string;
  owed?: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={title} owed={owed} />
      {children}
    </section>
  );
}

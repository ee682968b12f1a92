'use client';
import { FaultPage } from '@/components/layout/fault-page';

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <FaultPage error={error} retry={retry} />;
}

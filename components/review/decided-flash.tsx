'use client';
import { useEffect } from 'react';
import { Flash } from '@/components/ui/flash';
import { keepReason } from './kept-reason';

/** Tells what was just done, and lets go of what this tab remembered for it. */
export function DecidedFlash({ submissionId, message }: { submissionId: string; message: string }) {
  useEffect(() => keepReason(submissionId, ''), [submissionId]);
  return <Flash message={message} />;
}

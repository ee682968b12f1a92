'use client';
import { useEffect } from 'react';

/** Forgets what `KeepTyped` kept under this key: the form has been sent, and the words must not stay on a shared machine. */
export function ForgetTyped({ storageKey }: { storageKey: string }) {
  useEffect(() => {
    try {
      window.localStorage.removeItem(storageKey);
    } catch {
      // Storage is forbidden here, so nothing was kept.
    }
  }, [storageKey]);
  return null;
}

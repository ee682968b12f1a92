'use client';
import { useEffect } from 'react';

/** Where a browser keeps pasted text until the server has it. */
export const KEPT_TEXT = 'yaodian.plan-text';

/** The plan is stored: the copy this browser kept of the pasted text is no longer needed. */
export function ForgetPasted() {
  useEffect(() => localStorage.removeItem(KEPT_TEXT), []);
  return null;
}

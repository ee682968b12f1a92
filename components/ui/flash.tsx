'use client';
import { type ReactNode, useEffect, useState } from 'react';

const PLAIN_MS = 4_000;
const UNDO_MS = 10_000;

/**
 * The result of the last action, bottom centre: 4 s, or 10 s when `undo` (a form with a button) is offered. Pointer or
 * focus on it stops the clock. Before scripts run it simply stays. Give it a `key` that changes with every message.
 */
export function Flash({ message, undo }: { message: string; undo?: ReactNode }) {
  const [held, setHeld] = useState(false);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => setGone(true), undo ? UNDO_MS : PLAIN_MS);
    return () => clearTimeout(timer);
  }, [held, undo]);
  return (
    <div
      role="status"
      className={gone ? undefined : 'toast'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {!gone && (
        <>
          <span>{message}</span>
          {undo}
        </>
      )}
    </div>
  );
}

'use client';
import { Button } from './button';

/** Prints the page the reader sees. */
export function PrintButton({ children = '打印' }: { children?: string }) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}

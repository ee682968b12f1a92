/** A key cap. Decoration for the eye: the key itself is announced with `aria-keyshortcuts` by whoever binds it. */
export function Kbd({ children }: { children: string }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}

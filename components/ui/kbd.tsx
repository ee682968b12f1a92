/** A key cap. For the eye only: the key itself is announced with `aria-keyshortcuts` by whoever binds it. */
export function Kbd({ children }: { children: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  );
}

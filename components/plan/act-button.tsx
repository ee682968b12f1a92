import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';

export const ACT_FORM = 'duty-act';

/** A button of `ActForm`, wherever it stands. `label` names it where several read alike. */
export function ActButton({
  act,
  look = 'plain',
  label,
  children,
}: {
  act: string;
  look?: ButtonLook;
  label?: string;
  children: string;
}) {
  return (
    <Button type="submit" form={ACT_FORM} name="act" value={act} look={look} size="small" aria-label={label}>
      {children}
    </Button>
  );
}

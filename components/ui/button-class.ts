/** plain: an ordinary action; primary: the one action of a working area; text: a quiet one; danger: sends work back. */
export type ButtonLook = 'plain' | 'primary' | 'text' | 'danger';
export type ButtonSize = 'small' | 'normal' | 'tall';
export type ButtonShape = { look?: ButtonLook; size?: ButtonSize; wide?: boolean };

const LOOK: Record<ButtonLook, string> = { plain: '', primary: 'p', text: 'g', danger: 'v' };
const SIZE: Record<ButtonSize, string> = { small: 'sm', normal: '', tall: 'tall' };

/** The class list every button-like element shares, whether it is a button, a link or a summary. */
export function buttonClass({ look = 'plain', size = 'normal', wide = false }: ButtonShape): string {
  return ['b', LOOK[look], SIZE[size], wide ? 'wide' : ''].filter(Boolean).join(' ');
}

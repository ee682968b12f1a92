import type { Theme } from './theme';

const CHOICES: readonly { theme: Theme; label: string }[] = [
  { theme: 'light', label: '浅色' },
  { theme: 'dark', label: '深色' },
  { theme: 'system', label: '跟系统' },
];

/** Three buttons of one form; `action` receives the field `theme` and stores it with the account and in `THEME_COOKIE`. */
export function ThemeToggle({ theme, action }: { theme: Theme; action: (form: FormData) => void | Promise<void> }) {
  return (
    <form action={action} className="rows">
      <fieldset className="seg">
        <legend className="vh">界面颜色</legend>
        {CHOICES.map((choice) => (
          <button
            type="submit"
            key={choice.theme}
            name="theme"
            value={choice.theme}
            aria-pressed={choice.theme === theme}
          >
            {choice.label}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

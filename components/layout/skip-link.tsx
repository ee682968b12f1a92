/** First stop of the keyboard: past the bar, into the page. Its target is the `main` of `AppShell`. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      跳到正文
    </a>
  );
}

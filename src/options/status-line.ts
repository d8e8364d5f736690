/** The line of a page that says what came of a click, also to a screen reader. */
export class StatusLine {
  readonly #line: HTMLElement;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  say(text: string, bad = false): void {
    this.#line.textContent = text;
    this.#line.toggleAttribute("data-bad", bad);
  }

  /** For when what had the focus is gone. */
  focus(): void {
    this.#line.tabIndex = -1;
    this.#line.focus();
  }

  /** Runs what a click began; a failure is said, in the words that `failed` makes of its reason. */
  run(failed: (reason: string) => string, act: () => Promise<void>): void {
    act().catch((error: unknown) => this.say(failed(String(error)), true));
  }
}

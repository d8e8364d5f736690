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

  /** Runs what a click began; a failure is said, in the words that `failed` makes of its reason. */
  run(failed: (reason: string) => string, act: () => Promise<void>): void {
    act().catch((error: unknown) => this.say(failed(String(error)), true));
  }
}

/** Search by typing in the list: what is typed without a long pause is looked for in hosts and paths. */
import type { Line } from "../state/shown.ts";

/** After this long the next letter begins a new search. */
const pause = 1000;

export class TypedSearch {
  #typed = "";
  #last = -Infinity;

  /** True for what can stand in a host or path and is no key of the panel's own. */
  static takes({ key }: KeyboardEvent): boolean {
    return /^[\p{L}\p{N}._-]$/u.test(key);
  }

  /** The next line that holds what was typed, from the line at `index` on, and round; undefined for none. */
  find({ key, timeStamp }: KeyboardEvent, lines: readonly Line[], index: number): Line | undefined {
    const goesOn = timeStamp - this.#last < pause;
    this.#last = timeStamp;
    this.#typed = (goesOn ? this.#typed : "") + key.toLowerCase();
    // Who goes on typing may still mean the line that was found; a new search begins behind it.
    const from = Math.max(0, goesOn ? index : index + 1);
    const round = [...lines.slice(from), ...lines.slice(0, from)];
    return round.find((line) => this.#isIn(line));
  }

  #isIn({ rows }: Line): boolean {
    return rows.some(({ summary }) => {
      const { firstUrl, lastUrl } = summary.peek();
      return [firstUrl, lastUrl].some((url) => withoutScheme(url).includes(this.#typed));
    });
  }
}

function withoutScheme(url: string): string {
  return url.toLowerCase().replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?/, "");
}

/**
 * When pages are told of changes: the first at once, what follows gathered. Telling, reading and painting take the
 * machine's time, which a page that loads needs itself; so meanwhile they are told less often.
 */
import type { CaptureEvent, Milliseconds } from "../core/event.ts";
import { isAboutFrame } from "../core/fold/fold-events.ts";

/** From one telling to the next. */
const gather: Milliseconds = 100;
const gatherInLoad: Milliseconds = 500;
/** A page that takes longer is no longer waited for. */
const longestLoad: Milliseconds = 30_000;

export class Telling {
  /** By performance.now(), like all times here: a clock that is set back must not silence the background. */
  #told: Milliseconds = 0;
  #loadsUntil: Milliseconds = 0;
  readonly #waiting = new Set<() => void>();

  /** The last that is told of any page, in whatever tab, decides: all share one machine. */
  note(event: CaptureEvent): void {
    if (isAboutFrame(event) && event.frameId === 0)
      this.#loadsUntil = event.kind === "navigation-committed" ? performance.now() + longestLoad : 0;
  }

  /** Somebody waits for what was clicked: the next telling is due. */
  hurry(): void {
    this.#told = 0;
  }

  /** Has a page told when it is time, once, however often it is asked for. */
  soon(tell: () => void): void {
    if (this.#waiting.size === 0) this.#wait();
    this.#waiting.add(tell);
  }

  #wait(): void {
    // The load may end, or somebody click, before it is due.
    const wait = Math.min(gather, this.#due - performance.now());
    setTimeout(() => {
      if (this.#due > performance.now()) {
        this.#wait();
        return;
      }
      this.#told = performance.now();
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const tell of waiting) tell();
    }, wait);
  }

  get #due(): Milliseconds {
    return this.#told + (performance.now() < this.#loadsUntil ? gatherInLoad : gather);
  }
}

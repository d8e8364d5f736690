import { writeFileSync } from "node:fs";
import type { Key, MouseButton, Surface } from "./surface.ts";

/** How a surface reaches its document: through the toolbox, or as an ordinary tab. */
export interface PointerTarget {
  /** Runs the body of a function with `args` in scope. */
  run<T>(body: string, args: readonly unknown[]): Promise<T>;
  /** Where the document's viewport begins, in the coordinates that `perform` uses. */
  offset(): Promise<{ x: number; y: number }>;
  resize(width: number, height: number): Promise<void>;
  /** PNG of the window. */
  picture(): Promise<Buffer>;
  /** WebDriver actions. */
  perform(actions: readonly unknown[]): Promise<void>;
}

/** WebDriver's code points for keys. */
const codes: Record<Key, string> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Space: " ",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  End: "\uE010",
  Home: "\uE011",
  Escape: "\uE00C",
  "?": "?",
  // WebDriver has none: Firefox gets this one from the window system.
  ContextMenu: "",
};

/** As DOM events number them. */
const buttons: Record<MouseButton, number> = { left: 0, right: 2 };

export class FirefoxSurface implements Surface {
  readonly #target: PointerTarget;

  constructor(target: PointerTarget) {
    this.#target = target;
  }

  run<A extends readonly unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#target.run<R>(`return (${String(run)})(...args);`, args);
  }

  async inject(script: string): Promise<void> {
    // Indirect eval would fall under the page's policy; a function body does not.
    await this.#target.run(script, []);
  }

  async clickAt(x: number, y: number, button: MouseButton = "left"): Promise<void> {
    const offset = await this.#target.offset();
    const at = { x: Math.round(x + offset.x), y: Math.round(y + offset.y) };
    await this.#target.perform([
      {
        type: "pointer",
        id: "mouse",
        parameters: { pointerType: "mouse" },
        actions: [
          { type: "pointerMove", ...at, duration: 0 },
          { type: "pointerDown", button: buttons[button] },
          { type: "pointerUp", button: buttons[button] },
        ],
      },
    ]);
  }

  resize(width: number, height: number): Promise<void> {
    return this.#target.resize(width, height);
  }

  async screenshot(file: string): Promise<void> {
    writeFileSync(file, await this.#target.picture());
  }

  async press(key: Key): Promise<void> {
    await this.#strike([codes[key]]);
  }

  async type(text: string): Promise<void> {
    await this.#strike(Array.from(text));
  }

  async #strike(values: readonly string[]): Promise<void> {
    const actions = values.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#target.perform([{ type: "key", id: "keyboard", actions }]);
  }
}

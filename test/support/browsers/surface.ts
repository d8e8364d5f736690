/** A document of the extension that a test looks at and operates: the panel in DevTools, or the page in a tab. */
export interface Surface {
  run<A extends readonly unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Evaluates the text of a script, for its effects. */
  inject(script: string): Promise<void>;
  /** Real pointer input at a point of the document's viewport. */
  clickAt(x: number, y: number, button?: MouseButton): Promise<void>;
  /** Gives the document this width and its window this height. DevTools must be in a window in Chromium, beside the page in Firefox. */
  resize(width: number, height: number): Promise<void>;
  /** Picture of the window that the document is in; of Firefox's DevTools without the page beside them. */
  screenshot(file: string): Promise<void>;
  /** Real key input to whatever has the focus. */
  press(key: Key): Promise<void>;
  /** Real key input, character by character. */
  type(text: string): Promise<void>;
}

export type MouseButton = "left" | "right";

export type Key =
  | "Tab"
  | "Enter"
  | "Space"
  | "ArrowDown"
  | "ArrowUp"
  | "ArrowLeft"
  | "ArrowRight"
  | "Home"
  | "End"
  | "Escape"
  | "?"
  | "ContextMenu";

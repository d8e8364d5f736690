/** Scripts, actions and contexts over one Marionette connection. */
import type { Marionette } from "./marionette.ts";
import { prelude } from "./firefox-privileged.ts";

interface Outcome<T> {
  readonly value: T;
  readonly failure?: string;
}

/** Wraps a function body so that Marionette's callback gets its value or its failure. */
export const asScript = (body: string): string => `
  const done = arguments[arguments.length - 1];
  const args = Array.prototype.slice.call(arguments, 0, -1);
  (async () => { ${body} })().then(
    (value) => done({ value: value === undefined ? null : value }),
    (failure) => done({ failure: String(failure) + "\\n" + (failure?.stack ?? "") }));`;

export const valueOf = <T>({ value, failure }: Outcome<T>): T => {
  if (failure !== undefined) throw new Error(`In Firefox: ${failure}`);
  return value;
};

/** "chrome" is Firefox's word for its own windows, "content" for the page. */
type Context = "chrome" | "content";

export class FirefoxConnection {
  readonly #marionette: Marionette;

  readonly #inspectedTab: string;

  /** @param inspectedTab WebDriver's handle of the tab that pages are run in, unless another one is named. */
  constructor(marionette: Marionette, inspectedTab: string) {
    this.#marionette = marionette;
    this.#inspectedTab = inspectedTab;
  }

  async inTab<T>(handle: string, act: () => Promise<T>): Promise<T> {
    await this.#switchTo(handle);
    try {
      return await act();
    } finally {
      await this.#switchTo(this.#inspectedTab);
    }
  }

  /**
   * In the page of the inspected tab, chosen anew: Firefox may give a tab another browsing context, as when an upgrade
   * fails and falls back to http, and Marionette then knows the old one only.
   */
  async inPage<T>(act: () => Promise<T>): Promise<T> {
    await this.#switchTo(this.#inspectedTab);
    return act();
  }

  async #switchTo(handle: string): Promise<void> {
    await this.#marionette.send("WebDriver:SwitchToWindow", { handle, focus: false });
  }

  /** Runs the body of a function, with `args` in scope, in the page of the current tab. */
  async run<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    const { value } = await this.#marionette.send<{ value: Outcome<T> }>("WebDriver:ExecuteAsyncScript", {
      script: asScript(body),
      args,
      newSandbox: false,
      sandbox: null,
    });
    return valueOf(value);
  }

  /** The same with the browser's own rights and the names of the prelude. */
  privileged<T = unknown>(body: string, ...args: readonly unknown[]): Promise<T> {
    return this.inContext("chrome", () => this.run<T>(`${prelude}\n${body}`, ...args));
  }

  perform(actions: readonly unknown[], context: Context): Promise<void> {
    return this.inContext(context, async () => {
      await this.#marionette.send("WebDriver:PerformActions", { actions });
      await this.#marionette.send("WebDriver:ReleaseActions");
    });
  }

  /** PNG of the whole window. */
  async picture(): Promise<Buffer> {
    const { value } = await this.inContext("chrome", () =>
      this.#marionette.send<{ value: string }>("WebDriver:TakeScreenshot", { full: false, hash: false }),
    );
    return Buffer.from(value, "base64");
  }

  async inContext<T>(value: Context, act: () => Promise<T>): Promise<T> {
    await this.#marionette.send("Marionette:SetContext", { value });
    try {
      return await act();
    } finally {
      await this.#marionette.send("Marionette:SetContext", { value: "content" });
    }
  }
}

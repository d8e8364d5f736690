import { writeFileSync } from "node:fs";
import type { Frame, Page } from "puppeteer-core";
import { eventually } from "../eventually.ts";
import { answerAs, callText } from "./remote-call.ts";
import type { Key, MouseButton, Surface } from "./surface.ts";

/** A frame inside a page that takes the input: the panel inside DevTools, or a page's own document. */
export class ChromiumSurface implements Surface {
  readonly #page: Page;
  readonly #frame: Frame;

  constructor(page: Page, frame: Frame) {
    this.#page = page;
    this.#frame = frame;
  }

  async run<A extends readonly unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return answerAs<R>(await this.#frame.evaluate(callText(run, args)));
  }

  async inject(script: string): Promise<void> {
    await this.#frame.evaluate(script);
  }

  async clickAt(x: number, y: number, button: MouseButton = "left"): Promise<void> {
    const element = await this.#frame.frameElement();
    const box = await element?.boundingBox();
    await this.#page.mouse.click(x + (box?.x ?? 0), y + (box?.y ?? 0), { button });
  }

  async resize(width: number, height: number): Promise<void> {
    const session = await this.#page.createCDPSession();
    const { windowId } = await session.send("Browser.getWindowForTarget");
    const innerWidth = (): Promise<number> => this.#page.evaluate("innerWidth").then(Number);
    const outer = await session.send("Browser.getWindowBounds", { windowId });
    const frame = (outer.bounds.width ?? width) - (await innerWidth());
    await session.send("Browser.setWindowBounds", { windowId, bounds: { width: width + frame, height } });
    await eventually(`a window ${width} px wide`, async () => (await innerWidth()) === width);
    await session.detach();
  }

  async screenshot(file: string): Promise<void> {
    writeFileSync(file, await this.#page.screenshot());
  }

  async press(key: Key): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
}

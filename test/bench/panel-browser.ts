/** A browser with an extension and the page that it looks at, each in a window of its own, so that both are painted. */
import { type Browser, launch, type Page } from "puppeteer-core";
import { findBrowser } from "../support/browsers/find-browser.ts";
import type { Candidate } from "./candidates.ts";

export class PanelBrowser {
  readonly #browser: Browser;
  readonly #origin: string;
  /** The inspected page. */
  readonly page: Page;
  /** The extension's page, which has not been opened yet. */
  readonly panel: Page;

  private constructor(browser: Browser, id: string, page: Page, panel: Page) {
    this.#browser = browser;
    this.#origin = `chrome-extension://${id}/`;
    this.page = page;
    this.panel = panel;
  }

  static async start({ folder }: Candidate): Promise<PanelBrowser> {
    const browser = await launch({
      executablePath: findBrowser("chromium"),
      pipe: true,
      enableExtensions: true,
      headless: true,
      defaultViewport: null,
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-component-update",
        "--window-size=1400,900",
      ],
    });
    const id = await browser.installExtension(folder);
    const [first] = await browser.pages();
    const panel = await browser.newPage({ type: "window" });
    return new PanelBrowser(browser, id, first ?? (await browser.newPage()), panel);
  }

  /** Opens a page of the extension. */
  async open(file: string): Promise<void> {
    await this.panel.bringToFront();
    // What a page does when it is left would count as the next one's time.
    await this.panel.goto("about:blank");
    await this.panel.goto(this.#origin + file);
  }

  /** The extension's number of the inspected tab. */
  async tabId(): Promise<number> {
    const url = this.page.url();
    await this.open("panel.html?tab=-1");
    const id: unknown = await this.panel.evaluate(
      `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(url)})?.id)`,
    );
    if (typeof id !== "number") throw new Error(`No tab shows ${url}`);
    return id;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

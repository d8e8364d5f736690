/** Chromium or Chrome, driven through puppeteer over a pipe. */
import { launch, type Browser, type Page, type LaunchOptions as PuppeteerOptions } from "puppeteer-core";
import { eventually } from "../eventually.ts";
import { hosts } from "../site/hosts.ts";
import { ExtensionsPage } from "./chromium-extensions-page.ts";
import { ChromiumSurface } from "./chromium-surface.ts";
import {
  closeFrontEnd,
  panelInFront,
  setDockSide,
  setFrontEndTheme,
  showPanel,
} from "./devtools-front-end.ts";
import { navigate } from "./chromium-navigation.ts";
import type { Driver, LaunchOptions, Theme } from "./driver.ts";
import { findBrowser } from "./find-browser.ts";
import { answerAs, callText } from "./remote-call.ts";
import type { Surface } from "./surface.ts";
import { makeProfile, type ThrowAwayProfile } from "./throw-away-profile.ts";

/** Every host leads to the site's one port, so that addresses need none. */
const hostRules = ({ port, closedPort }: LaunchOptions["site"]): string =>
  [
    "EXCLUDE 127.0.0.1",
    `MAP ${hosts.nowhere} ~NOTFOUND`,
    `MAP ${hosts.refused} 127.0.0.1:${closedPort}`,
    `MAP * 127.0.0.1:${port}`,
  ].join(", ");

const argumentsFor = ({ site, headless, language, width = 1400, height = 900 }: LaunchOptions): string[] => [
  // Chromium's sandbox refuses to run as root.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  `--host-resolver-rules=${hostRules(site)}`,
  `--ignore-certificate-errors-spki-list=${site.certificates.publicKeyHash}`,
  `--window-size=${width},${height}`,
  // Keeps a warning about the two switches above out of the window.
  ...(headless ? [] : ["--test-type"]),
  ...(language === undefined ? [] : [`--lang=${language}`]),
  "--disable-component-update",
  "--no-first-run",
];

const puppeteerOptions = (
  options: LaunchOptions,
  executablePath: string,
  userDataDir: string,
): PuppeteerOptions => ({
  executablePath,
  userDataDir,
  headless: options.headless,
  pipe: true,
  enableExtensions: true,
  defaultViewport: null,
  args: argumentsFor(options),
  // On Linux the switch alone says nothing.
  env: options.language === undefined ? process.env : { ...process.env, LANGUAGE: options.language },
  // The program that launches handles signals, and ends the browser in order.
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
  // The banner about automation would stand in a person's way.
  ignoreDefaultArgs: options.headless && options.reloadErrorPages !== true ? [] : ["--enable-automation"],
});

async function allowDownloads(browser: Browser, downloadPath: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath });
}

export class Chromium implements Driver {
  readonly kind = "chromium";
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #profile: ThrowAwayProfile;
  readonly #extensions: ExtensionsPage;
  /** Pages of the extension in tabs. */
  readonly #opened: Page[] = [];
  #devtools: Page | undefined;
  #ending = false;

  private constructor(
    browser: Browser,
    page: Page,
    profile: ThrowAwayProfile,
    readonly version: string,
    readonly extensionId: string,
  ) {
    this.#browser = browser;
    this.#page = page;
    this.#profile = profile;
    this.#extensions = new ExtensionsPage(browser, extensionId);
  }

  static async launch(options: LaunchOptions): Promise<Chromium> {
    const executablePath = findBrowser("chromium");
    const profile = makeProfile("chromium");
    const browser = await launch(puppeteerOptions(options, executablePath, profile.folder)).catch(
      (failure) => {
        profile.remove();
        throw failure;
      },
    );
    await allowDownloads(browser, profile.downloads);
    const extensionId = await browser.installExtension(options.extension);
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const version = (await browser.version()).split("/").at(-1) ?? "";
    const driver = new Chromium(browser, page, profile, version, extensionId);
    if (options.headless) await driver.#extensions.collectErrors();
    return driver;
  }

  get extensionOrigin(): string {
    return `chrome-extension://${this.extensionId}/`;
  }

  get downloads(): string {
    return this.#profile.downloads;
  }

  async goto(url: string): Promise<void> {
    await navigate(this.#page, url);
  }

  begin(url: string): Promise<void> {
    this.goto(url).catch(() => undefined);
    return Promise.resolve();
  }

  async inPage<A extends readonly unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return answerAs<R>(await this.#page.evaluate(callText(run, args)));
  }

  async clickInPage(selector: string): Promise<void> {
    // A tab in the background is not painted, and a click waits for its element to stand still.
    await this.#page.bringToFront();
    await this.#page.click(selector);
  }

  async openTab(url: string): Promise<void> {
    const page = await this.#browser.newPage({ background: true });
    await navigate(page, url);
  }

  async openPrivateWindow(url: string): Promise<void> {
    const context = await this.#browser.createBrowserContext();
    await navigate(await context.newPage(), url);
  }

  async install(folder: string): Promise<void> {
    await this.#browser.installExtension(folder);
  }

  async openPanel(title: string): Promise<Surface> {
    this.#devtools ??= await this.#openDevTools();
    const frame = await showPanel(this.#devtools, this.extensionOrigin, title);
    return new ChromiumSurface(this.#devtools, frame);
  }

  async #openDevTools(): Promise<Page> {
    const devtools = await this.#page.openDevTools();
    await eventually("DevTools", () => devtools.evaluate("typeof InspectorFrontendAPI === 'object'"));
    return devtools;
  }

  panelInFront(): Promise<string> {
    if (this.#devtools === undefined) throw new Error("DevTools is closed");
    return panelInFront(this.#devtools);
  }

  async closeDevTools(): Promise<void> {
    if (this.#devtools !== undefined) await closeFrontEnd(this.#devtools);
    this.#devtools = undefined;
  }

  async openExtensionPage(file: string, place: "front" | "behind" = "front"): Promise<Surface> {
    const page = await this.#browser.newPage({ background: place === "behind" });
    await page.goto(`${this.extensionOrigin}${file}`);
    this.#opened.push(page);
    return new ChromiumSurface(page, page.mainFrame());
  }

  async openPopup(): Promise<Surface> {
    const extension = (await this.#browser.extensions()).get(this.extensionId);
    if (extension === undefined) throw new Error(`No extension ${this.extensionId}`);
    await extension.triggerAction(this.#page);
    const target = await this.#browser.waitForTarget((one) =>
      one.url().startsWith(`${this.extensionOrigin}popup.html`),
    );
    const page = await target.asPage();
    this.#opened.push(page);
    return new ChromiumSurface(page, page.mainFrame());
  }

  async setTheme(theme: Theme): Promise<void> {
    if (this.#devtools !== undefined) await setFrontEndTheme(this.#devtools, theme);
    for (const page of this.#opened.filter((one) => !one.isClosed()))
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
  }

  async setDock(side: "bottom" | "right" | "window"): Promise<void> {
    if (this.#devtools !== undefined)
      await setDockSide(this.#devtools, side === "window" ? "undocked" : side);
  }

  async killBackground(): Promise<void> {
    const session = await this.#browser.target().createCDPSession();
    // Never through puppeteer's own handle of the worker: attached to it, a worker lives on.
    const { targetInfos } = await session.send("Target.getTargets");
    const worker = targetInfos.find(
      ({ type, url }) => type === "service_worker" && url.startsWith(this.extensionOrigin),
    );
    if (worker !== undefined) {
      await session.send("Target.closeTarget", { targetId: worker.targetId });
      await eventually("the worker's end", async () => {
        const left = (await session.send("Target.getTargets")).targetInfos;
        return left.every(({ targetId }) => targetId !== worker.targetId);
      });
    }
    await session.detach();
  }

  setHostPermission(granted: boolean): Promise<void> {
    return this.#extensions.setHostAccess(granted);
  }

  async allowInPrivateWindows(): Promise<void> {
    await this.#extensions.allowInPrivateWindows();
  }

  async clipboard(): Promise<string> {
    await this.#browser.defaultBrowserContext().overridePermissions(this.extensionOrigin, ["clipboard-read"]);
    const reader = await this.#browser.newPage();
    await reader.goto(`${this.extensionOrigin}panel.html?tab=-1`);
    const text = await reader.evaluate(() => navigator.clipboard.readText());
    await reader.close();
    await this.#page.bringToFront();
    return text;
  }

  complaints(): Promise<readonly string[]> {
    return this.#extensions.errors();
  }

  onEnd(listener: () => void): void {
    this.#browser.once("disconnected", () => {
      if (!this.#ending) listener();
    });
  }

  async close(): Promise<void> {
    this.#ending = true;
    await this.#browser.close().catch(() => undefined);
    this.#profile.remove();
  }
}

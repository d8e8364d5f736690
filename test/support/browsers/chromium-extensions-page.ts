/** chrome://extensions: where Chromium keeps an extension's errors and its access to sites. */
import type { Browser, Page } from "puppeteer-core";
import { eventually } from "../eventually.ts";

interface ExtensionError {
  readonly message: string;
  readonly source?: string;
}

interface ExtensionInfo {
  readonly id: string;
  readonly state: string;
  readonly incognitoAccess: { readonly isActive: boolean };
  readonly manifestErrors: readonly ExtensionError[];
  readonly runtimeErrors: readonly ExtensionError[];
}

/** The part of chrome.developerPrivate that is used here; it is there on chrome://extensions only. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: {
    extensionId: string;
    errorCollection?: boolean;
    incognitoAccess?: boolean;
    hostAccess?: "ON_CLICK" | "ON_ALL_SITES";
  }): Promise<void>;
  getExtensionsInfo(): Promise<readonly ExtensionInfo[]>;
}

declare const chrome: { readonly developerPrivate: DeveloperPrivate };

export class ExtensionsPage {
  readonly #browser: Browser;
  readonly #id: string;
  #page: Promise<Page> | undefined;

  constructor(browser: Browser, id: string) {
    this.#browser = browser;
    this.#id = id;
  }

  async #open(): Promise<Page> {
    const page = await this.#browser.newPage({ background: true });
    await page.goto("chrome://extensions/");
    return page;
  }

  #opened(): Promise<Page> {
    return (this.#page ??= this.#open());
  }

  /** Errors are kept only from here on. */
  async collectErrors(): Promise<void> {
    const page = await this.#opened();
    await page.evaluate(async (extensionId) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
    }, this.#id);
  }

  async setHostAccess(granted: boolean): Promise<void> {
    const page = await this.#opened();
    await page.evaluate(
      (extensionId, hostAccess) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
      this.#id,
      granted ? ("ON_ALL_SITES" as const) : ("ON_CLICK" as const),
    );
  }

  /** Chromium starts the extension anew for it. */
  async allowInPrivateWindows(): Promise<void> {
    const page = await this.#opened();
    await page.evaluate(
      (extensionId) =>
        chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
      this.#id,
    );
    await eventually("the extension in private windows", async () => {
      const { state, incognitoAccess } = await this.#info();
      return state === "ENABLED" && incognitoAccess.isActive;
    });
  }

  async #info(): Promise<ExtensionInfo> {
    const page = await this.#opened();
    const all = await page.evaluate(() => chrome.developerPrivate.getExtensionsInfo());
    const info = all.find(({ id }) => id === this.#id);
    if (info === undefined) throw new Error("Chromium does not list the extension");
    return info;
  }

  async errors(): Promise<readonly string[]> {
    const info = await this.#info();
    return [...info.manifestErrors, ...info.runtimeErrors].map(
      ({ message, source = "" }) => `${message} (${source})`,
    );
  }
}

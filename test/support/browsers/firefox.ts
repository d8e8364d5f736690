/** Firefox, driven through Marionette alone. */
import type { Driver, LaunchOptions, Theme } from "./driver.ts";
import { asScript, FirefoxConnection, valueOf } from "./firefox-connection.ts";
import { FirefoxSurface, type PointerTarget } from "./firefox-surface.ts";
import { endFirefox, startFirefox, type FirefoxProcess } from "./firefox-process.ts";
import * as privileged from "./firefox-privileged.ts";
import { writeLanguagePack } from "./firefox-language-pack.ts";
import type { Surface } from "./surface.ts";

interface AddOn {
  readonly id: string;
  readonly origin: string;
}

const timeouts = { pageLoad: 20_000, script: 30_000 };

export class Firefox implements Driver {
  readonly kind = "firefox";
  readonly version: string;
  readonly extensionOrigin: string;
  readonly #firefox: FirefoxProcess;
  readonly #connection: FirefoxConnection;
  readonly #addOnId: string;
  #ending = false;

  private constructor(firefox: FirefoxProcess, connection: FirefoxConnection, version: string, addOn: AddOn) {
    this.#firefox = firefox;
    this.#connection = connection;
    this.version = version;
    this.#addOnId = addOn.id;
    this.extensionOrigin = addOn.origin;
  }

  static async launch(options: LaunchOptions): Promise<Firefox> {
    const firefox = await startFirefox(options);
    const { marionette } = firefox;
    try {
      const session = await marionette.send<{ capabilities: { browserVersion: string } }>(
        "WebDriver:NewSession",
        {
          capabilities: { alwaysMatch: { timeouts } },
        },
      );
      const { value: tab } = await marionette.send<{ value: string }>("WebDriver:GetWindowHandle");
      const connection = new FirefoxConnection(marionette, tab);
      await connection.privileged(privileged.trustAuthority, options.site.certificates.authorityBase64);
      if (options.language !== undefined)
        await installAddOn(firefox, writeLanguagePack(firefox.profile.folder, options.language));
      const id = await installAddOn(firefox, options.extension);
      const origin = await connection.privileged<string>(privileged.extensionOrigin, id);
      return new Firefox(firefox, connection, session.capabilities.browserVersion, { id, origin });
    } catch (failure) {
      await endFirefox(firefox);
      throw failure;
    }
  }

  get downloads(): string {
    return this.#firefox.profile.downloads;
  }

  goto(url: string): Promise<void> {
    return this.#connection.inPage(() => this.#navigate(url));
  }

  async #navigate(url: string): Promise<void> {
    await this.#firefox.marionette.send("WebDriver:Navigate", { url }).catch(onlyErrorPages);
  }

  async begin(url: string): Promise<void> {
    await this.#connection.privileged(privileged.beginNavigation, url);
  }

  inPage<A extends readonly unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#connection.inPage(() =>
      this.#connection.run<R>(`return (${String(run)})(...args);`, ...args),
    );
  }

  clickInPage(selector: string): Promise<void> {
    const { marionette } = this.#firefox;
    return this.#connection.inPage(async () => {
      const found = await marionette.send<{ value: Record<string, string> }>("WebDriver:FindElement", {
        using: "css selector",
        value: selector,
      });
      const click = marionette.send("WebDriver:ElementClick", { id: Object.values(found.value)[0] });
      await click.catch(onlyErrorPages);
    });
  }

  async openTab(url: string): Promise<void> {
    await this.#connection.privileged(privileged.openTabBehind, url);
  }

  async openPrivateWindow(url: string): Promise<void> {
    await this.#connection.privileged(privileged.openPrivateWindow, url);
  }

  async install(folder: string): Promise<void> {
    await installAddOn(this.#firefox, folder);
  }

  async openPanel(title: string): Promise<Surface> {
    await this.#connection.privileged(privileged.showPanel, title);
    return this.#chromeSurface(
      {
        run: privileged.runInPanel,
        offset: privileged.panelOffset,
        picture: privileged.toolboxPicture,
      },
      (width, height) => this.#connection.privileged(privileged.resizeToolbox, width, height),
    );
  }

  async openPopup(): Promise<Surface> {
    await this.#connection.privileged(privileged.openPopup, this.#addOnId);
    return this.#chromeSurface(
      { run: privileged.runInPopup, offset: privileged.popupOffset, picture: privileged.popupPicture },
      () => Promise.reject(new Error("The browser alone gives a popup its size")),
    );
  }

  /** A page inside the browser's own windows, by the scripts that reach it. */
  #chromeSurface(
    scripts: { readonly run: string; readonly offset: string; readonly picture: string },
    resize: PointerTarget["resize"],
  ): Surface {
    const connection = this.#connection;
    return new FirefoxSurface({
      run: async <T>(body: string, args: readonly unknown[]) =>
        valueOf(await connection.privileged<{ value: T }>(scripts.run, asScript(body), args)),
      offset: () => connection.privileged(scripts.offset),
      resize,
      picture: async () => Buffer.from(await connection.privileged<string>(scripts.picture), "base64"),
      perform: (actions) => connection.perform(actions, "chrome"),
    });
  }

  panelInFront(): Promise<string> {
    return this.#connection.privileged(privileged.toolInFront);
  }

  async closeDevTools(): Promise<void> {
    await this.#connection.privileged(privileged.closeToolbox);
  }

  async openExtensionPage(file: string, place: "front" | "behind" = "front"): Promise<Surface> {
    const connection = this.#connection;
    const { handle } = await this.#firefox.marionette.send<{ handle: string }>("WebDriver:NewWindow", {
      type: "tab",
      focus: place === "front",
    });
    await connection.inTab(handle, () => this.#navigate(`${this.extensionOrigin}${file}`));
    return new FirefoxSurface({
      run: (body, args) => connection.inTab(handle, () => connection.run(body, ...args)),
      offset: () => Promise.resolve({ x: 0, y: 0 }),
      resize: (width, height) => connection.privileged(privileged.resizeWindow, width, height),
      picture: () => connection.picture(),
      perform: (actions) => connection.inTab(handle, () => connection.perform(actions, "content")),
    });
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.#connection.privileged(privileged.setTheme, theme);
  }

  async setDock(side: "bottom" | "right" | "window"): Promise<void> {
    await this.#connection.privileged(privileged.switchHost, side);
  }

  async killBackground(): Promise<void> {
    await this.#connection.privileged(privileged.killBackground, this.#addOnId);
  }

  async setHostPermission(granted: boolean): Promise<void> {
    await this.#connection.privileged(
      privileged.changeHostPermission,
      this.#addOnId,
      granted ? "add" : "remove",
    );
  }

  async allowInPrivateWindows(): Promise<void> {
    await this.#connection.privileged(privileged.allowInPrivateWindows, this.#addOnId);
  }

  clipboard(): Promise<string> {
    return this.#connection.privileged<string>(privileged.readClipboard);
  }

  complaints(): Promise<readonly string[]> {
    return this.#connection.privileged(privileged.readConsole, this.extensionOrigin, this.#addOnId);
  }

  onEnd(listener: () => void): void {
    this.#firefox.process.once("exit", () => {
      if (!this.#ending) listener();
    });
  }

  async close(): Promise<void> {
    this.#ending = true;
    await endFirefox(this.#firefox);
  }
}

async function installAddOn({ marionette }: FirefoxProcess, folder: string): Promise<string> {
  const { value } = await marionette.send<{ value: string }>("Addon:Install", {
    path: folder,
    temporary: true,
  });
  return value;
}

/** A navigation that ends in an error page rejects; for these tests it has just ended, as has the click that began it. */
function onlyErrorPages(failure: unknown): void {
  if (!/error page|insecure certificate/i.test(String(failure))) throw failure;
}

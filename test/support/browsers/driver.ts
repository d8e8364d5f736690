/** One interface for both browsers, so that the same cases run side by side. */
import type { Site } from "../site/site.ts";
import type { Surface } from "./surface.ts";

export type BrowserKind = "chromium" | "firefox";
export type Theme = "light" | "dark";

export interface LaunchOptions {
  /** The hosts and the certificate that the throw-away profile knows. */
  readonly site: Pick<Site, "port" | "closedPort" | "certificates">;
  /** Folder of the built extension. */
  readonly extension: string;
  /** False shows the window. */
  readonly headless: boolean;
  /** Chromium loads an error page again by itself, as it does for people and not under automation. */
  readonly reloadErrorPages?: boolean;
  /** Firefox begins in HTTPS-Only Mode. */
  readonly httpsOnly?: boolean;
  /** The browser speaks this language, such as "de", where it has been installed with it. */
  readonly language?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A real browser with one inspected tab. */
export interface Driver {
  readonly kind: BrowserKind;
  readonly version: string;
  /** Address of the extension's own pages, with a slash at the end. */
  readonly extensionOrigin: string;
  /** Navigates the inspected tab as the address bar does. Resolves when that ended, well or badly. */
  goto(url: string): Promise<void>;
  /** Begins a navigation that may never end: an answer that waits, a hand-off to an app. */
  begin(url: string): Promise<void>;
  /** Runs a function in the page of the inspected tab. It must not refer to anything outside itself. */
  inPage<A extends readonly unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Real click on an element of the inspected page. */
  clickInPage(selector: string): Promise<void>;
  /** Opens another tab behind the inspected one, and waits until it has loaded. */
  openTab(url: string): Promise<void>;
  /** Opens a private window on this address. */
  openPrivateWindow(url: string): Promise<void>;
  /** Installs a further extension; DevTools and tabs stay as they are. */
  install(folder: string): Promise<void>;
  /** Opens DevTools on the inspected tab, and in it the panel of that title. */
  openPanel(title: string): Promise<Surface>;
  /** Opens the popup over the inspected tab, as a click on the toolbar button does. The browser gives it its size. */
  openPopup(): Promise<Surface>;
  closeDevTools(): Promise<void>;
  /** The host's own name of the DevTools panel that is in front. */
  panelInFront(): Promise<string>;
  /** Opens a page of the extension in an ordinary tab; in front, unless it is to stay behind the inspected one. */
  openExtensionPage(path: string, place?: "front" | "behind"): Promise<Surface>;
  /** The theme of DevTools, and the one that the extension's pages in tabs are told people prefer. */
  setTheme(theme: Theme): Promise<void>;
  /** Docks DevTools below the page, or gives them their own window. */
  setDock(side: "bottom" | "right" | "window"): Promise<void>;
  /** Stops the service worker or event page at once, as a crash does. Nothing happens when it is not running. */
  killBackground(): Promise<void>;
  /** Gives or withholds the host permission, as a person does in the browser's extension settings. */
  setHostPermission(granted: boolean): Promise<void>;
  /** Folder of the profile that downloads go to. */
  readonly downloads: string;
  /** Lets the extension into private windows, as a person does in the browser's extension settings. */
  allowInPrivateWindows(): Promise<void>;
  /** Text on the clipboard. */
  clipboard(): Promise<string>;
  /** Warnings and errors that the extension's pages, its background and its manifest gave rise to. */
  complaints(): Promise<readonly string[]>;
  /** Called once when the browser ends without being asked to. */
  onEnd(listener: () => void): void;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

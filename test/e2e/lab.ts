/** A browser with Hopscope, its panel, and the site it looks at: one for all cases of a file. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { BrowserKind, Driver, LaunchOptions } from "../support/browsers/driver.ts";
import { launch } from "../support/browsers/launch.ts";
import type { Surface } from "../support/browsers/surface.ts";
import { copyBuild } from "../support/build-extension.ts";
import { Endings } from "../support/endings.ts";
import { Panel } from "../support/panel.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { startSite, type Site } from "../support/site/site.ts";

/** HOPSCOPE_BROWSERS=firefox runs the cases in that browser only. */
export const browsers: readonly BrowserKind[] = (["chromium", "firefox"] as const).filter((kind) =>
  (process.env["HOPSCOPE_BROWSERS"] ?? "chromium,firefox").split(",").includes(kind),
);

export const start = httpOf(hosts.demo, "/arrived?start");

export class Lab {
  readonly kind: BrowserKind;
  readonly #endings = new Endings();
  #driver: Driver | undefined;
  #site: Site | undefined;
  #panel: Panel | undefined;

  constructor(kind: BrowserKind) {
    this.kind = kind;
  }

  async begin(options: Partial<LaunchOptions> = {}): Promise<void> {
    const site = (this.#site = await startSite());
    this.#endings.add(() => site.close());
    const build = copyBuild(this.kind);
    this.whenDone(() => build.remove());
    const driver = (this.#driver = await launch(this.kind, {
      site,
      extension: build.folder,
      headless: true,
      ...options,
    }));
    this.#endings.add(() => driver.close());
  }

  end(): Promise<void> {
    return this.#endings.end();
  }

  /** Something of a test that is to be put away with the browser. */
  whenDone(close: () => Promise<void> | void): void {
    this.#endings.add(async () => close());
  }

  async openPanel(): Promise<Panel> {
    return (this.#panel = await Panel.open(this.driver));
  }

  get driver(): Driver {
    return begun(this.#driver);
  }

  get site(): Site {
    return begun(this.#site);
  }

  get panel(): Panel {
    return begun(this.#panel);
  }

  /** Keeps a picture of the window with DevTools in it. */
  async picture(name: string, surface: Surface = this.panel.surface): Promise<void> {
    const file = path.resolve("artifacts/e2e", `${this.kind}-${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    await surface.screenshot(file);
  }
}

const begun = <T>(part: T | undefined): T => {
  if (part === undefined) throw new Error("The lab has not begun");
  return part;
};

/** One browser for the cases that follow. With the panel open on an ordinary page, unless told otherwise. */
export function useLab(
  kind: BrowserKind,
  { panel = true, ...options }: { readonly panel?: boolean } & Partial<LaunchOptions> = {},
): Lab {
  const lab = new Lab(kind);
  beforeAll(async () => {
    await lab.begin(options);
    await lab.driver.goto(start);
    if (panel) await lab.openPanel();
  });
  afterAll(() => lab.end());
  return lab;
}

/** A page of the extension as a person uses it: by role and accessible name, with real clicks and keys. */
import path from "node:path";
import { build } from "esbuild";
import type { Point, ShownRow } from "./browsers/queries.ts";
import type { Key, MouseButton, Surface } from "./browsers/surface.ts";
import { eventually } from "./eventually.ts";

let bundled: Promise<string> | undefined;

async function bundleQueries(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve("test/support/browsers/queries.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

export class View {
  readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  /** Accessible names of all elements of the role. */
  async names(role: string): Promise<readonly string[]> {
    await this.#prepare();
    return this.surface.run((wanted) => window.hopscopeQueries.names(wanted), role);
  }

  async text(role: string, name: string): Promise<string> {
    await this.#prepare();
    return this.surface.run((...wanted) => window.hopscopeQueries.text(...wanted), role, name);
  }

  async attribute(role: string, name: string, attribute: string): Promise<string | null> {
    await this.#prepare();
    return this.surface.run(
      (...wanted) => window.hopscopeQueries.attribute(...wanted),
      role,
      name,
      attribute,
    );
  }

  async rows(): Promise<readonly ShownRow[]> {
    await this.#prepare();
    return this.surface.run(() => window.hopscopeQueries.rows());
  }

  /** Clicks as soon as the element is there and nothing covers it. */
  async click(role: string, name: string): Promise<void> {
    await this.#clickAt(`the ${role} "${name}"`, () =>
      this.surface.run((...wanted) => window.hopscopeQueries.point(...wanted), role, name),
    );
  }

  async clickRow(index: number, button: MouseButton = "left"): Promise<void> {
    await this.#clickAt(
      `row ${index}`,
      () => this.surface.run((wanted) => window.hopscopeQueries.pointOfRow(wanted), index),
      button,
    );
  }

  press(key: Key): Promise<void> {
    return this.surface.press(key);
  }

  async #clickAt(what: string, find: () => Promise<Point>, button: MouseButton = "left"): Promise<void> {
    await this.#prepare();
    const { x, y } = await eventually(what, find, { within: 8_000 });
    await this.surface.clickAt(x, y, button);
  }

  /** The page may have been loaded anew since the last question. */
  async #prepare(): Promise<void> {
    if (await this.surface.run(() => "hopscopeQueries" in window)) return;
    await this.surface.inject(await (bundled ??= bundleQueries()));
  }
}

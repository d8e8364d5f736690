/** What stands behind `npm start --`. */
import { parseArgs } from "node:util";
import type { BrowserKind } from "../support/browsers/driver.ts";

export const usage = `npm start [-- OPTIONS]

  --browser chromium|firefox   which browser opens (default: chromium)
  --port N                     port of the demo site (default: any free port)
  --headless                   no window: walk through the demo and print what was recorded
`;

export interface DemoOptions {
  readonly browser: BrowserKind;
  /** 0: any free port. */
  readonly port: number;
  readonly headless: boolean;
}

const browsers: Readonly<Record<string, BrowserKind>> = {
  chromium: "chromium",
  chrome: "chromium",
  firefox: "firefox",
};

/** On Linux a window needs a display; elsewhere there always is one. */
const hasDisplay = (): boolean =>
  process.platform !== "linux" || Boolean(process.env["DISPLAY"]) || Boolean(process.env["WAYLAND_DISPLAY"]);

/** @throws with words for a person. */
export function readArguments(words: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      browser: { type: "string", default: "chromium" },
      port: { type: "string", default: "0" },
      headless: { type: "boolean", default: !hasDisplay() },
    },
  });
  const browser = browsers[values.browser];
  if (browser === undefined) throw new Error(`--browser takes chromium or firefox, not "${values.browser}".`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number from 1 to 65535, not "${values.port}".`);
  }
  return { browser, port, headless: values.headless };
}

import { Chromium } from "./chromium.ts";
import type { BrowserKind, Driver, LaunchOptions } from "./driver.ts";
import { Firefox } from "./firefox.ts";

export const launch = (kind: BrowserKind, options: LaunchOptions): Promise<Driver> =>
  kind === "chromium" ? Chromium.launch(options) : Firefox.launch(options);

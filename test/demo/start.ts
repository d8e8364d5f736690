/** `npm start`: a browser with Hopscope in it, next to a site full of redirects. */
import type { Driver } from "../support/browsers/driver.ts";
import { launch } from "../support/browsers/launch.ts";
import { buildExtension, builtExtension } from "../support/build-extension.ts";
import { Endings, endingSignal } from "../support/endings.ts";
import { panelTitle } from "../support/panel.ts";
import { hosts, httpOf } from "../support/site/hosts.ts";
import { startSite, type Site } from "../support/site/site.ts";
import { readArguments, usage, type DemoOptions } from "./arguments.ts";
import { demoPage } from "./page.ts";
import { walkThrough } from "./walk.ts";

const messageOf = (failure: unknown): string =>
  failure instanceof Error ? failure.message : String(failure);

const isTaken = (failure: unknown): boolean =>
  failure instanceof Error && "code" in failure && failure.code === "EADDRINUSE";

async function openSite(port: number): Promise<Site> {
  try {
    return await startSite({ port, home: demoPage });
  } catch (failure) {
    if (!isTaken(failure)) throw failure;
    throw new Error(
      `Port ${port} is taken. Name another one with --port, or none: then any free port will do.`,
      {
        cause: failure,
      },
    );
  }
}

async function showWindow(driver: Driver): Promise<void> {
  await driver.goto(httpOf(hosts.demo));
  await driver.openPanel(panelTitle);
  await driver.setDock("bottom");
  console.log(
    `The demo is open in ${driver.kind} ${driver.version}, with DevTools on the panel ${panelTitle}.`,
  );
  console.log("Follow a link and watch the panel. Ctrl-C ends the demo.");
  await new Promise<void>((resolve) => driver.onEnd(resolve));
}

/** @returns the exit code. */
async function show({ browser, port, headless }: DemoOptions, endings: Endings): Promise<number> {
  buildExtension();
  const site = await openSite(port);
  endings.add(() => site.close());
  console.log(`The demo site listens on 127.0.0.1:${site.port}.`);
  const launching = launch(browser, { site, extension: builtExtension(browser), headless });
  endings.add(async () => (await launching).close());
  const driver = await launching;
  if (!headless) {
    await showWindow(driver);
    return 0;
  }
  console.log(
    `No display: ${browser} ${driver.version} runs without a window and follows every link by itself.`,
  );
  return (await walkThrough(driver, site.closedPort)) ? 0 : 1;
}

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  if (words.includes("--help")) {
    console.log(usage);
    return 0;
  }
  const endings = new Endings();
  const interrupted = endingSignal().then((signal) => (signal === "SIGINT" ? 130 : 143));
  const shown = show(readArguments(words), endings);
  // After a signal the browser is closed under the running work: that it then fails is expected.
  shown.catch(() => undefined);
  try {
    return await Promise.race([shown, interrupted]);
  } finally {
    await endings.end();
  }
}

try {
  process.exitCode = await main();
} catch (failure) {
  console.error(messageOf(failure));
  process.exitCode = 1;
}
// Whatever still waits (a look that was interrupted) has nothing left to do.
process.exit();

/** Starts Firefox with a throw-away profile and connects to it. */
import { spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { closedPort } from "../site/one-port-server.ts";
import type { LaunchOptions } from "./driver.ts";
import { findBrowser } from "./find-browser.ts";
import { Marionette } from "./marionette.ts";
import { makeProfile, type ThrowAwayProfile } from "./throw-away-profile.ts";

type Preference = string | number | boolean;

export interface FirefoxProcess {
  readonly marionette: Marionette;
  readonly process: ChildProcess;
  readonly profile: ThrowAwayProfile;
}

const preferences = (
  marionettePort: number,
  sitePort: number,
  downloads: string,
): Record<string, Preference> => ({
  "marionette.port": marionettePort,
  // Every host is this machine and the default ports are the site's one port: addresses need no port.
  "network.dns.forceResolve": "127.0.0.1",
  "network.socket.forcePort": `80=${sitePort};443=${sitePort}`,
  "browser.download.folderList": 2,
  "browser.download.dir": downloads,
  // A quiet first start.
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "browser.startup.homepage": "about:blank",
  "browser.aboutwelcome.enabled": false,
  "browser.newtabpage.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "app.update.disabledForTesting": true,
  "app.normandy.enabled": false,
  "browser.tabs.warnOnClose": false,
  "signon.rememberSignons": false,
  // Nothing is asked of Mozilla's servers: their names, too, would lead to the site.
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.region.update.enabled": false,
  "browser.topsites.contile.enabled": false,
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "devtools.toolbox.selectedTool": "webconsole",
  "devtools.toolbox.footer.height": 480,
  "devtools.debugger.prompt-connection": false,
});

const programArguments = (
  { headless, width = 1400, height = 900 }: LaunchOptions,
  profile: string,
): string[] => [
  ...(headless ? ["-headless"] : []),
  "-marionette",
  // Without it Marionette may not enter the browser's own windows, where the toolbox is.
  "-remote-allow-system-access",
  "-no-remote",
  "-profile",
  profile,
  "-width",
  String(width),
  "-height",
  String(height),
];

export async function startFirefox(options: LaunchOptions): Promise<FirefoxProcess> {
  const program = findBrowser("firefox");
  const profile = makeProfile("firefox");
  const port = await closedPort();
  const chosen = {
    ...(options.httpsOnly === true && { "dom.security.https_only_mode": true }),
    ...(options.language !== undefined && { "intl.locale.requested": options.language }),
  };
  const lines = Object.entries({ ...preferences(port, options.site.port, profile.downloads), ...chosen }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile.folder, "user.js"), lines.join("\n"));
  const child = spawn(program, programArguments(options, profile.folder), {
    env: {
      ...process.env,
      MOZ_HEADLESS_WIDTH: String(options.width ?? 1400),
      MOZ_HEADLESS_HEIGHT: String(options.height ?? 900),
      MOZ_CRASHREPORTER_DISABLE: "1",
    },
    stdio: "ignore",
    // Its own process group: Ctrl-C reaches only the program that started it, which then ends it in order.
    detached: process.platform !== "win32",
  });
  // A program that breaks down leaves no browser behind.
  process.once("exit", () => child.kill("SIGKILL"));
  try {
    return { marionette: await Marionette.connect(port), process: child, profile };
  } catch (failure) {
    child.kill("SIGKILL");
    profile.remove();
    throw failure;
  }
}

/** Asks Firefox to quit, ends it if it does not, and removes the profile. */
export async function endFirefox({ marionette, process: child, profile }: FirefoxProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  const impatient = setTimeout(() => child.kill("SIGKILL"), 8_000);
  // The connection closes before the answer comes.
  await marionette.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
  await gone;
  clearTimeout(impatient);
  marionette.close();
  profile.remove();
}

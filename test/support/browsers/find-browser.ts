/** Where a browser is, and how to get one. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import type { BrowserKind } from "./driver.ts";

interface Wanted {
  readonly title: string;
  /** Names a PATH, the variable that overrides every search. */
  readonly variable: string;
  readonly commands: readonly string[];
  /** Usual places on macOS and Windows, where browsers are not on the PATH. */
  readonly places: readonly string[];
  readonly debianPackage: string;
}

const windowsPrograms = [
  process.env["PROGRAMFILES"],
  process.env["PROGRAMFILES(X86)"],
  process.env["LOCALAPPDATA"],
];

const inWindowsPrograms = (file: string): string[] =>
  windowsPrograms.flatMap((folder) => (folder === undefined ? [] : [path.join(folder, file)]));

const wanted: Record<BrowserKind, Wanted> = {
  chromium: {
    title: "Chromium or Chrome",
    variable: "HOPSCOPE_CHROMIUM",
    commands: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    places: [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      ...inWindowsPrograms("Google/Chrome/Application/chrome.exe"),
      ...inWindowsPrograms("Chromium/Application/chrome.exe"),
    ],
    debianPackage: "chromium",
  },
  firefox: {
    title: "Firefox",
    variable: "HOPSCOPE_FIREFOX",
    commands: ["firefox-esr", "firefox"],
    places: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      ...inWindowsPrograms("Mozilla Firefox/firefox.exe"),
    ],
    debianPackage: "firefox-esr",
  },
};

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath(command: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => path.join(folder, command)).find(isProgram);
}

const search = ({ commands, places }: Wanted): string | undefined =>
  commands.map(onPath).find((file) => file !== undefined) ?? places.find(isProgram);

const canInstall = (): boolean => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

function installWithApt({ title, debianPackage }: Wanted): void {
  console.error(`${title} is not installed. Installing the package ${debianPackage} with apt-get …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words: string[]) =>
    // Standard output is kept for results.
    spawnSync("apt-get", ["-qq", "-y", ...words], { env: environment, stdio: ["ignore", 2, 2] }).status === 0;
  if (!apt("update") || !apt("install", "--no-install-recommends", debianPackage)) {
    throw new Error(`apt-get could not install ${debianPackage}: see above.`);
  }
}

/**
 * @returns the program. On Debian as root a missing browser is installed.
 * @throws with words for a person: what to install, or which variable to set.
 */
export function findBrowser(kind: BrowserKind): string {
  const browser = wanted[kind];
  const named = process.env[browser.variable];
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return named;
    throw new Error(`${browser.variable} names ${named}, which is not a program that can be run.`);
  }
  const found = search(browser);
  if (found !== undefined) return found;
  if (canInstall()) {
    installWithApt(browser);
    const installed = search(browser);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `${browser.title} was not found. Install it (Debian, Ubuntu: sudo apt-get install ${browser.debianPackage}), ` +
      `or set ${browser.variable} to the path of the program.`,
  );
}

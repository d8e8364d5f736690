/** The permissions that Hopscope works without: what each is for, and in which browser it is of use. */
import { browser, browserName } from "../browser.ts";

export type OptionalPermission = "management" | "privacy" | "webRequestBlocking";

interface PermissionWords {
  /** Begins with a verb. */
  readonly title: string;
  /** One sentence: what Hopscope learns by it. */
  readonly learns: string;
  /** One sentence: what it never does with it. */
  readonly never: string;
  /** Why it is of no use in Chromium; null where it is. */
  readonly unneededInChromium: string | null;
}

export const permissionWords: Readonly<Record<OptionalPermission, PermissionWords>> = {
  management: {
    title: "See which extensions could redirect",
    learns:
      "Hopscope reads the names and permissions of the installed extensions, and lists those that could.",
    never: "It switches none of them on or off.",
    unneededInChromium: null,
  },
  privacy: {
    title: "See whether HTTPS-Only Mode is on",
    learns: "Hopscope reads this setting of Firefox, to tell its upgrades to https from others.",
    never: "It changes no setting.",
    unneededInChromium: "this browser names the reason in the redirect itself.",
  },
  webRequestBlocking: {
    title: "See whether Firefox upgraded because of HSTS",
    learns:
      "Hopscope learns of an https connection whether HSTS covers its host, which Firefox tells only to an extension that could also stop the request.",
    never: "Hopscope stops and changes none.",
    unneededInChromium: "this browser names the reason in the redirect itself.",
  },
};

const all: readonly OptionalPermission[] = ["management", "privacy", "webRequestBlocking"];

/** Those that the manifest of this browser offers. */
export const offeredPermissions: readonly OptionalPermission[] = all.filter(
  (name) => browserName === "firefox" || permissionWords[name].unneededInChromium === null,
);

/** The permission that an address asks for; null for anything else. */
export function permissionNamed(name: string | null): OptionalPermission | null {
  return all.find((known) => known === name) ?? null;
}

export function holds(name: OptionalPermission): Promise<boolean> {
  return browser.permissions.contains({ permissions: [name] });
}

/** To be called in the click itself: the browser grants nothing once it has waited for something else. */
export function ask(name: OptionalPermission): Promise<boolean> {
  return browser.permissions.request({ permissions: [name] });
}

export function giveBack(name: OptionalPermission): Promise<boolean> {
  return browser.permissions.remove({ permissions: [name] });
}

/** Calls when a permission was given or taken away, here or in the browser's own settings. */
export function onPermissionChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** The permissions that Hopscope works without: what each is for, and in which browser it is of use. */
import { browser, browserName } from "../browser.ts";

export type OptionalPermission = "management" | "privacy" | "webRequestBlocking";

/** Chromium names the reason for an upgrade in the redirect itself: there is nothing to ask for. */
const firefoxOnly: ReadonlySet<OptionalPermission> = new Set(["privacy", "webRequestBlocking"]);

const all: readonly OptionalPermission[] = ["management", "privacy", "webRequestBlocking"];

/** Those that the manifest of this browser offers. */
export const offeredPermissions: readonly OptionalPermission[] = all.filter(
  (name) => browserName === "firefox" || !firefoxOnly.has(name),
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

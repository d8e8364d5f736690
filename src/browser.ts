/**
 * The extension API: the one place that imports webextension-polyfill, for its types. build.mjs puts the browser's own
 * object in its place: see there.
 */
import polyfill from "webextension-polyfill";
import type { Runtime } from "webextension-polyfill";
import type { BrowserName } from "./core/event.ts";
import type { Link } from "./core/protocol.ts";

export type { Runtime };

export const browser = polyfill;

/** Set by the build: which of the two packages this is. */
// oxlint-disable-next-line no-underscore-dangle -- so marked because the build puts it in, not this file
declare const __HOST__: "chromium" | "firefox";

export const browserName: BrowserName = __HOST__;

/** Version of the browser, as far as it tells. Chromium gives the major number only. */
export async function browserVersion(): Promise<string | null> {
  if (__HOST__ === "firefox") return (await browser.runtime.getBrowserInfo()).version;
  return /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? null;
}

/** A port as a link. What comes through it is trusted: only pages of this extension can connect. */
export function portLink<Out, In>(port: Runtime.Port): Link<Out, In> {
  return {
    send: (message) => port.postMessage(message),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both ends are built from one protocol
    onMessage: (listener) => port.onMessage.addListener((message) => listener(message as In)),
    onClose: (listener) => port.onDisconnect.addListener(() => listener()),
    close: () => port.disconnect(),
  };
}

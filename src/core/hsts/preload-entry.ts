/** The entry of the preload list that covers a host: built in, or as hstspreload.org answered. */
import type { CanonicalHost } from "./match.ts";
import type { PreloadAnswer, PreloadCheck } from "./preload-check.ts";
import { preloadedBy } from "./preload.ts";

export interface PreloadEntry {
  readonly domain: string;
  /** "tld" and "suffix" are built in; "list" is what hstspreload.org answered. */
  readonly kind: "tld" | "suffix" | "list";
  /** Whether Firefox's list has it, too; null when it was never looked up there. */
  readonly inFirefox: boolean | null;
}

/** The entry that covers a host; null when none is known. The built-in ones need no answer. */
export function preloadEntry(host: CanonicalHost, check: PreloadCheck | null): PreloadEntry | null {
  const builtIn = preloadedBy(host);
  if (builtIn !== null) return builtIn;
  const domain = answerAbout(host, check)?.domain ?? null;
  return domain === null ? null : { domain, kind: "list", inFirefox: null };
}

/** The answer, when there is one and it is about this host. */
export function answerAbout(host: CanonicalHost, check: PreloadCheck | null): PreloadAnswer | null {
  return check?.ok === true && check.host === host ? check : null;
}

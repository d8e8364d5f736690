/** Causes in the few words that the list has room for. */
import type { SeamKind } from "../event.ts";
import type { InternalCauseId } from "../explanation.ts";

export const causeNames: Readonly<Record<InternalCauseId, string>> = {
  hsts: "HSTS",
  "https-upgrade": "https upgrade",
  "https-upgrade-fallback": "https failed, http",
  "dns-https-record": "DNS says https",
  extension: "replaced the URL",
  "critical-ch-restart": "client hints restart",
  "browser-throttle": "built-in rule",
  "csp-upgrade": "page policy: https",
  "mixed-content-upgrade": "mixed content",
  "security-upgrade": "https upgrade",
  embedder: "browser's own rule",
  "internal-unknown": "unknown reason",
};

/** True for the ids of internal causes; a server cause is the id of a rule. */
export function isInternalCause(id: string): id is InternalCauseId {
  return Object.hasOwn(causeNames, id);
}

/** Seams, where a chain has nothing else to show. At most 23 characters: a "?" may follow. */
export const seamNames: Readonly<Record<SeamKind, string>> = {
  "meta-refresh": "meta refresh",
  "refresh-header": "Refresh header",
  script: "script",
  "client-unknown": "page or person",
  "upgrade-fallback": "https failed, http",
  "critical-ch-restart": "client hints restart",
  "error-reload": "failed page again",
  popup: "new tab or window",
  "service-worker": "worker passed it on",
  reload: "reload",
};

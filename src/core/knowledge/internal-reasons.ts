/**
 * Values of Chromium's pseudo response header Non-Authoritative-Reason, and who writes them.
 * Believed only on an answer that has no IP address: any server can send a header of this name.
 * Firefox never has it (observed in Firefox 153).
 */
import type { Confidence, InternalCauseId } from "../explanation.ts";

export interface InternalReason {
  readonly cause: InternalCauseId;
  readonly confidence: Confidence;
}

const reasons: Readonly<Record<string, InternalReason>> = {
  // net/url_request/url_request_http_job.cc: the host is in the HSTS state.
  HSTS: { cause: "hsts", confidence: "certain" },
  // The same file, on ERR_DNS_NAME_HTTPS_ONLY: an HTTPS record in DNS.
  DNS: { cause: "dns-https-record", confidence: "certain" },
  // extensions/browser/api/web_request: blocking listeners and declarativeNetRequest. Brave's own filters write
  // the same value (brave_proxying_url_loader_factory.cc), so it does not prove an extension.
  "WebRequest API": { cause: "extension", confidence: "likely" },
  // chrome/browser/ssl/https_upgrades_interceptor.cc: the upgrade, and the way back from it.
  HttpsUpgrades: { cause: "https-upgrade", confidence: "certain" },
  // net/url_request/url_request.cc: the application around the network stack changed the URL.
  Delegate: { cause: "embedder", confidence: "likely" },
};

/** null: a value that Chromium's own source is not known to write. */
export function internalReason(value: string): InternalReason | null {
  return Object.hasOwn(reasons, value) ? (reasons[value] ?? null) : null;
}

/** What a browser does with the Strict-Transport-Security fields of one answer (RFC 6797 §8.1). */
import type { BrowserName } from "../event.ts";
import { parseUrl } from "../url.ts";
import { type HstsHeader, parseHsts, takesHeader } from "./header.ts";
import { canonicalHost, ignoresLocalHost, isIpLiteral } from "./match.ts";

export interface ReceivedFields {
  /** Values of the fields, in the order in which they came. */
  readonly values: readonly string[];
  /** URL that answered. */
  readonly url: string;
  /** True when the connection had a certificate error, also one that a person clicked away. */
  readonly certificateError: boolean;
  readonly browser: BrowserName;
  /** Major version; null when it is not known, which counts as a recent one. */
  readonly version: number | null;
}

export type IgnoredBecause =
  /** No such field. */
  | "no-field"
  /** No host that could have a rule. */
  | "no-host"
  /** Came over http (§8.1). */
  | "plain-http"
  /** Came over a connection with a certificate error (§8.1). */
  | "certificate-error"
  /** The host is an IP address (§8.1.1). */
  | "ip-literal"
  /** The host is localhost, or below it: browsers leave it alone. */
  | "localhost"
  /** The first field breaks the grammar, or lacks max-age (§6.1). */
  | "not-valid";

export type Reception =
  | {
      readonly accepted: true;
      /** max-age=0 deletes the rule of this very host (§6.1.1); not its parent's, and not the preload list's. */
      readonly effect: "learned" | "deleted";
      readonly header: HstsHeader;
      /** How many further fields were ignored, because only the first one counts (§8.1). */
      readonly ignoredFields: number;
    }
  | {
      readonly accepted: false;
      readonly because: IgnoredBecause;
      /** What the first field says; null when there is none. */
      readonly header: HstsHeader | null;
      readonly ignoredFields: number;
    };

/** Judges the fields of one answer: whether the browser learns from them, and if not, why. */
export function judgeField(received: ReceivedFields): Reception {
  const [first] = received.values;
  const header = first === undefined ? null : parseHsts(first);
  const ignoredFields = Math.max(0, received.values.length - 1);
  const because = header === null ? "no-field" : reasonToIgnore(received, header);
  if (header === null || because !== null) {
    return { accepted: false, because: because ?? "no-field", header, ignoredFields };
  }
  return { accepted: true, effect: header.maxAge === 0 ? "deleted" : "learned", header, ignoredFields };
}

function reasonToIgnore(
  { url, certificateError, browser, version }: ReceivedFields,
  header: HstsHeader,
): IgnoredBecause | null {
  const protocol = parseUrl(url)?.protocol;
  if (protocol !== "https:" && protocol !== "wss:") return protocol === undefined ? "no-host" : "plain-http";
  if (certificateError) return "certificate-error";
  const host = canonicalHost(url);
  if (host === null) return "no-host";
  if (isIpLiteral(host)) return "ip-literal";
  if (ignoresLocalHost(host, browser, version)) return "localhost";
  return takesHeader(header, browser) ? null : "not-valid";
}

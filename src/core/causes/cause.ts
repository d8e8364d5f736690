/**
 * Who made a redirect, and why: told from what the browser reported of it, with the certainty that this allows.
 * The table behind it was measured in Chromium 156 and Firefox 153.
 */
import type { Chain, Hop } from "../chain.ts";
import type { Cause, Confidence, InternalCauseId } from "../explanation.ts";
import { evidenceOf } from "./evidence.ts";
import { plain } from "../marks.ts";
import { headerValue } from "../headers.ts";
import { policyOf, unknownPolicy } from "../hsts/policy.ts";
import { internalReason } from "../knowledge/internal-reasons.ts";
import { perHop } from "../per-hop.ts";
import { serverRedirectOf } from "./server-redirect.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import type { Sender } from "../summary.ts";
import { firefoxUpgradeCause, rewritingCause } from "./upgrade-cause.ts";
import { isSchemeUpgrade, sameTarget, strippedParameters } from "../url/url.ts";

export interface CauseName {
  readonly id: InternalCauseId;
  readonly confidence: Confidence;
}

/** Chromium's pseudo header. On a server's answer it is the server's own doing and says nothing. */
export function reasonOf(hop: Hop): string | null {
  return headerValue(hop.responseHeaders, "non-authoritative-reason");
}

/** The cause of an internal hop, without its evidence: cheap enough for every chain. null for any other hop. */
export const causeNameOf = perHop((hop, chain): CauseName | null => {
  // What a page's service worker answers looks like an internal redirect, and it can write any header.
  if (hop.kind === "server" || answeredByWorker(hop)) return null;
  const name = hop.observed === "inferred" ? inferredCause(hop, chain) : reportedCause(hop, chain);
  // An imported file cannot prove that nothing was sent.
  return chain.browser === "other" && name.confidence === "certain"
    ? { ...name, confidence: "likely" }
    : name;
});

/**
 * The cause of a hop with its evidence: of an internal one who made it and, for HSTS, the rule that covers the host; of
 * a server's what it is for. null where nothing tells.
 */
export function causeOf(hop: Hop, chain: Chain): Cause | null {
  const name = causeNameOf(hop, chain);
  if (name === null) return serverCause(hop, chain);
  return {
    ...name,
    evidence: evidenceOf(hop, chain).map(({ fact }) => plain(fact)),
    policy: name.id === "hsts" ? (policyOf(hop, chain) ?? unknownPolicy) : null,
  };
}

function serverCause(hop: Hop, chain: Chain): Cause | null {
  const { intent } = serverRedirectOf(hop, chain);
  if (intent === null) return null;
  const { id, confidence, evidence } = intent;
  return { id, confidence, evidence: evidence.map(({ fact }) => plain(fact)), policy: null };
}

/** Who made the hop. A page's own service worker counts as the page. */
export function senderOf(hop: Hop, chain: Chain): Sender {
  if (answeredByWorker(hop)) return "page";
  if (hop.kind === "server") return hop.fromCache ? "cache" : "server";
  return causeNameOf(hop, chain)?.id === "extension" ? "extension" : "browser";
}

function reportedCause(hop: Hop, chain: Chain): CauseName {
  if (hop.ip !== null) {
    // Answered over the wire, yet not with a redirect: only Firefox lets extensions redirect that late.
    return { id: "extension", confidence: "likely" };
  }
  return hop.status === null || chain.browser === "firefox" ? firefoxCause(hop, chain) : chromiumCause(hop);
}

function chromiumCause(hop: Hop): CauseName {
  const reason = reasonOf(hop);
  if (reason === null) {
    // Chromium restarts a request that lacked client hints as a redirect to the same URL.
    return sameTarget(hop.url, hop.to)
      ? { id: "critical-ch-restart", confidence: "certain" }
      : { id: "browser-throttle", confidence: "likely" };
  }
  const known = internalReason(reason);
  if (known === null) return { id: "internal-unknown", confidence: "certain" };
  if (known.cause === "https-upgrade" && hop.to.startsWith("http:")) {
    return { id: "https-upgrade-fallback", confidence: known.confidence };
  }
  return { id: known.cause, confidence: known.confidence };
}

function firefoxCause(hop: Hop, chain: Chain): CauseName {
  if (!isSchemeUpgrade(hop.url, hop.to)) {
    // Firefox's own SmartBlock redirects the same way, so it need not be one that the user installed.
    return { id: "extension", confidence: "likely" };
  }
  // An upgrade has no headers at all; an extension's redirect, even one to https, has an empty list.
  if (hop.responseHeaders !== null) return { id: "extension", confidence: "likely" };
  return firefoxUpgradeCause(hop, chain);
}

function inferredCause(hop: Hop, chain: Chain): CauseName {
  // Reports were lost: what looks hidden may be a redirect that was reported to nobody.
  if (chain.gap) return { id: "internal-unknown", confidence: "possible" };
  if (strippedParameters(hop.url, hop.to).length > 0 && chain.browser === "firefox")
    return { id: "embedder", confidence: "likely" };
  if (!isSchemeUpgrade(hop.url, hop.to)) return { id: "extension", confidence: "likely" };
  if (hop.rewritten === true && chain.browser === "chromium") return rewritingCause(hop, chain);
  // An extension's rule would be listed as such, with its own reason.
  if (hop.listedAsSelf === true) return { id: "hsts", confidence: "likely" };
  // Chromium reports HSTS and extensions on a first hop. What it leaves out there is its own upgrade.
  if (
    hop.index === 0 &&
    chain.complete &&
    chain.browser === "chromium" &&
    chain.resourceType === "main_frame"
  ) {
    return { id: "https-upgrade", confidence: "likely" };
  }
  if (policyOf(hop, chain) !== null) return { id: "hsts", confidence: "likely" };
  return { id: "security-upgrade", confidence: "likely" };
}

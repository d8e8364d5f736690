/**
 * Which of the reasons for an upgrade to https was at work, where the browser names none. Firefox asks them in this
 * order, and takes the first that applies: an extension; HSTS; upgrade-insecure-requests; mixed content; HTTPS-Only and
 * HTTPS-First; an HTTPS record in DNS (netwerk/base/nsNetUtil.cpp, NS_ShouldSecureUpgrade, and nsHttpChannel.cpp).
 */
import type { CauseName } from "./cause.ts";
import type { Chain, Hop } from "../chain.ts";
import { canonicalHost, isIpLiteral } from "../hsts/match.ts";
import { policyOf } from "../hsts/policy.ts";
import type { UpgradingPage } from "../seen/known.ts";
import { originOf, sameTarget } from "../url/url.ts";

/**
 * What a page on https has upgraded by itself (Mixed Content, "Upgrade a mixed content request"). Not what Firefox calls
 * imageset, from srcset and picture: that is blocked (nsMixedContentBlocker::IsUpgradableContentType).
 */
const upgradedTypes: ReadonlySet<string> = new Set(["image", "media"]);

/** The cause of an upgrade that Firefox reports without a reason. That it was one is certain; why, at most likely. */
export function firefoxUpgradeCause(hop: Hop, chain: Chain): CauseName {
  const saysHsts = hstsSaid(hop, chain);
  if (saysHsts ?? policyOf(hop, chain) !== null) return { id: "hsts", confidence: "likely" };
  if (upgradingPageOf(hop, chain) !== null) return { id: "csp-upgrade", confidence: "likely" };
  // HSTS comes before it, and a rule that nobody saw may cover the host of any image.
  if (isMixedContent(hop, chain))
    return { id: "mixed-content-upgrade", confidence: saysHsts === false ? "likely" : "possible" };
  if (isHttpsOnly(hop, chain) === true) return { id: "https-upgrade", confidence: "likely" };
  return { id: "security-upgrade", confidence: "certain" };
}

/** The cause of an upgrade that Chromium had made before it reported the redirect to that URL. */
export function rewritingCause(hop: Hop, chain: Chain): CauseName {
  if (!isMixedContent(hop, chain)) return { id: "csp-upgrade", confidence: "likely" };
  // Only the page's origin is told: it may be a later page of it than the one that had the policy.
  return upgradingPageOf(hop, chain) === null
    ? { id: "mixed-content-upgrade", confidence: "likely" }
    : { id: "csp-upgrade", confidence: "possible" };
}

/** What Firefox says of HSTS for the host that the hop led to; null when it was not asked. */
export function hstsSaid(hop: Hop, chain: Chain): boolean | null {
  const hint = chain.hints?.find(({ url, hsts }) => hsts !== null && sameTarget(url, hop.to));
  return hint?.hsts ?? null;
}

/** Whether HTTPS-Only Mode was on for this window; null when that is not known. */
export function isHttpsOnly(hop: Hop, chain: Chain): boolean | null {
  const mode = chain.hints?.find(
    ({ url, httpsOnly }) => httpsOnly !== null && (sameTarget(url, hop.to) || sameTarget(url, hop.url)),
  )?.httpsOnly;
  if (mode === undefined || mode === null) return null;
  return mode === "always" || (mode === "private_browsing" && chain.private);
}

/** The page that asked for the request, when its policy has such requests upgraded. */
export function upgradingPageOf(hop: Hop, chain: Chain): UpgradingPage | null {
  const { initiator } = chain;
  if (initiator === null) return null;
  const asked = ({ url }: UpgradingPage): boolean =>
    // Chromium names the page's origin only.
    chain.browser === "firefox" ? sameTarget(url, initiator) : originOf(url) === originOf(initiator);
  // A navigation is upgraded only where it stays on the page's host (Upgrade Insecure Requests, section 4.1).
  const inReach = ({ url }: UpgradingPage): boolean =>
    chain.resourceType !== "main_frame" || canonicalHost(url) === canonicalHost(hop.url);
  const pages = chain.known?.upgradingPages ?? [];
  return (
    pages.findLast((page) => page.seenAt <= hop.startedAt + clockSlack && asked(page) && inReach(page)) ??
    null
  );
}

/** A page's parts are asked for while its own answer is still coming in. */
const clockSlack = 1000;

/** An image, sound or film that a page on https asks for over http. */
export function isMixedContent(hop: Hop, chain: Chain): boolean {
  const host = canonicalHost(hop.url);
  return (
    upgradedTypes.has(chain.resourceType) &&
    chain.initiator?.startsWith("https:") === true &&
    host !== null &&
    !isIpLiteral(host)
  );
}

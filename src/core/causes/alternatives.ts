/** What else may have made an internal redirect, where the browser leaves it open. */
import type { CauseName } from "./cause.ts";
import type { Chain, Hop } from "../chain.ts";
import { isUnrecorded } from "../facts/unrecorded.ts";
import { hstsSaid, isHttpsOnly, isMixedContent } from "./upgrade-cause.ts";
import { hostOf, isLocalhost, isSchemeUpgrade } from "../url/url.ts";

/** One line each; empty when nothing else remains. */
export function alternativesOf(hop: Hop, chain: Chain, cause: CauseName): readonly string[] {
  // The upgrade of Firefox is certain, and its reason is open all the same.
  if (cause.confidence === "certain" && cause.id !== "security-upgrade") return [];
  if (isUnrecorded(hop, chain)) return ["A server's redirect", ...openCauses(hop, chain, cause)];
  return openCauses(hop, chain, cause);
}

function openCauses(hop: Hop, chain: Chain, cause: CauseName): readonly string[] {
  if (cause.id !== "extension") {
    if (isSchemeUpgrade(hop.url, hop.to)) return upgrades(hop, chain, cause);
    return ["An extension, or a filter built into the browser"];
  }
  // What leaves the marks of an extension leaves none of HSTS or another upgrade.
  return chain.browser === "firefox"
    ? ["SmartBlock, which Firefox builds in and which redirects like an extension"]
    : ["A filter built into the browser, such as Brave's"];
}

const DNS_RECORD = "An HTTPS record in DNS";

function upgrades(hop: Hop, chain: Chain, cause: CauseName): readonly string[] {
  // Chromium reports every other upgrade of a navigation's first URL, see cause.ts.
  if (cause.id === "https-upgrade" && chain.browser === "chromium") return [];
  // DevTools lists an extension's rule, and the browser's own attempt, with a reason.
  if (hop.listedAsSelf === true) return [DNS_RECORD];
  return hop.rewritten === true && chain.browser === "chromium"
    ? pageUpgrades(hop, chain, cause)
    : openUpgrades(hop, chain, cause);
}

function openUpgrades(hop: Hop, chain: Chain, cause: CauseName): readonly string[] {
  const firefox = chain.browser === "firefox";
  const page = chain.resourceType === "main_frame";
  const open: string[] = [];
  // Chromium from version 132 ignores HSTS for localhost, and Firefox 153 leaves localhost alone.
  const hsts = cause.id !== "hsts" && hstsSaid(hop, chain) !== false && !isLocalhost(hostOf(hop.url));
  if (hsts) open.push("HSTS: a header seen earlier on this host or a parent domain, or the preload list");
  if (firefox && cause.id !== "https-upgrade" && isHttpsOnly(hop, chain) !== false)
    open.push("HTTPS-Only Mode");
  if (page && cause.id !== "https-upgrade") {
    open.push(
      firefox ? "HTTPS-First, on by default since Firefox 136" : "The browser's own attempt at https first",
    );
  }
  // In Chromium a page's own upgrades come before the request, or change the redirect to it.
  if (chain.browser !== "chromium") open.push(...pageUpgrades(hop, chain, cause));
  open.push(DNS_RECORD, "An extension's upgrade rule");
  return open;
}

/** What the page that asked has upgraded. */
function pageUpgrades(hop: Hop, chain: Chain, cause: CauseName): readonly string[] {
  const open: string[] = [];
  // What a page's policy upgrades has a page that asked for it.
  const asked =
    chain.resourceType !== "main_frame" || (chain.browser === "firefox" && chain.initiator !== null);
  if (cause.id !== "csp-upgrade" && asked) open.push("upgrade-insecure-requests in the page's policy");
  if (cause.id !== "mixed-content-upgrade" && isMixedContent(hop, chain))
    open.push("The upgrade of images, audio and video on an https page");
  return open;
}

/** What else may have made an internal redirect, where the browser leaves it open. */
import type { CauseName } from "./cause.ts";
import type { Chain, Hop } from "./chain.ts";
import { hostOf, isLocalhost } from "./hsts.ts";
import { isUnrecorded } from "./unrecorded.ts";
import { isSchemeUpgrade } from "./url.ts";

const mixedTypes: ReadonlySet<string> = new Set(["image", "imageset", "media"]);

/** One line each; empty when nothing else remains. */
export function alternativesOf(hop: Hop, chain: Chain, cause: CauseName): readonly string[] {
  // The upgrade of Firefox is certain, and its reason is open all the same.
  if (cause.confidence === "certain" && cause.id !== "security-upgrade") return [];
  if (isUnrecorded(hop, chain)) return ["A server's redirect", ...openCauses(hop, chain, cause)];
  return openCauses(hop, chain, cause);
}

function openCauses(hop: Hop, chain: Chain, cause: CauseName): readonly string[] {
  if (isSchemeUpgrade(hop.url, hop.to)) return upgrades(hop, chain, cause);
  if (cause.id !== "extension") return ["An extension, or a filter built into the browser"];
  return chain.browser === "firefox"
    ? ["SmartBlock, which Firefox builds in and which redirects like an extension"]
    : ["A filter built into the browser, such as Brave's"];
}

function upgrades(hop: Hop, chain: Chain, cause: CauseName): readonly string[] {
  const firefox = chain.browser === "firefox";
  const page = chain.resourceType === "main_frame";
  const open: string[] = [];
  // Chromium from version 132 ignores HSTS for localhost.
  const hsts = cause.id !== "hsts" && (firefox || !isLocalhost(hostOf(hop.url)));
  if (hsts) open.push("HSTS: a header seen earlier on this host or a parent domain, or the preload list");
  if (firefox) open.push("HTTPS-Only Mode");
  if (page && cause.id !== "https-upgrade") {
    open.push(
      firefox ? "HTTPS-First, on by default since Firefox 136" : "The browser's own attempt at https first",
    );
  }
  // What a page's policy upgrades has a page that asked for it.
  if (!page || (firefox && chain.initiator !== null))
    open.push("upgrade-insecure-requests in the page's policy");
  if (mixedTypes.has(chain.resourceType))
    open.push("The upgrade of images, audio and video on an https page");
  if (firefox) open.push("An HTTPS record in DNS");
  if (cause.id !== "extension") open.push("An extension's upgrade rule");
  return open;
}

/** What Hopscope knows of a hop: facts, each with the source that gave it. Never a conclusion. */
import type { Chain, Hop } from "../chain.ts";
import type { Evidence } from "../explanation.ts";
import { headerValue } from "../headers.ts";
import { policyOf } from "../hsts/policy.ts";
import { timeSpan } from "../hsts/time-span.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import { asCode } from "../marks.ts";
import { quoted } from "../text.ts";
import { hstsSaid, isHttpsOnly, isMixedContent, upgradingPageOf } from "./upgrade-cause.ts";
import { isSchemeUpgrade, sameTarget, strippedParameters, upgradedTo } from "../url/url.ts";

/** Longest header value that a fact quotes. */
const longestValue = 120;

/** The facts that a statement about the hop stands on; never empty. */
export function evidenceOf(hop: Hop, chain: Chain): readonly Evidence[] {
  if (hop.observed === "inferred") return inferredFacts(hop, chain);
  return hop.kind === "internal" ? internalFacts(hop, chain) : serverFacts(hop);
}

function sourceOf(hop: Hop): Evidence["source"] {
  return hop.observed === "har" ? "DevTools" : "webRequest";
}

function headerFact(hop: Hop, name: string): readonly Evidence[] {
  const value = headerValue(hop.responseHeaders, name.toLowerCase());
  return value === null
    ? []
    : [{ fact: asCode(`${name}: ${quoted(value, longestValue)}`), source: "response header" }];
}

/** How the URL changed, where that narrows the cause down. */
function changeFact(hop: Hop): readonly Evidence[] {
  if (isSchemeUpgrade(hop.url, hop.to)) {
    const became = upgradedTo(hop) === "wss" ? "Only ws became wss" : "Only http became https";
    return [{ fact: became, source: sourceOf(hop) }];
  }
  const stripped = strippedParameters(hop.url, hop.to);
  if (stripped.length > 0) {
    return [
      { fact: `Query parameters removed: ${asCode(quoted(stripped.join(", "), 60))}`, source: sourceOf(hop) },
    ];
  }
  if (sameTarget(hop.url, hop.to)) return [{ fact: "The target is the same URL", source: sourceOf(hop) }];
  return [];
}

function internalFacts(hop: Hop, chain: Chain): readonly Evidence[] {
  const source = sourceOf(hop);
  const facts: Evidence[] = [...headerFact(hop, "Non-Authoritative-Reason")];
  if (hop.ip !== null) {
    facts.push({
      fact: `Answer ${hop.status ?? "without status"} from ${asCode(quoted(hop.ip, 45))}`,
      source,
    });
    if (headerValue(hop.responseHeaders, "location") === null)
      facts.push({ fact: "No `Location` header", source });
    return [...facts, ...changeFact(hop)];
  }
  facts.push({ fact: "No server IP address", source });
  if (hop.status === null) {
    facts.push({
      fact: hop.responseHeaders === null ? "No status, no headers" : "An empty header list",
      source,
    });
  }
  return [...facts, ...changeFact(hop), ...upgradeFacts(hop, chain)];
}

function inferredFacts(hop: Hop, chain: Chain): readonly Evidence[] {
  if (answeredByWorker(hop) && chain.browser === "chromium") {
    return [
      { fact: "The navigation began at this URL; the first request has another", source: "webNavigation" },
      { fact: "No request for this URL was reported", source: "webRequest" },
    ];
  }
  if (answeredByWorker(hop)) {
    return [
      { fact: "A service worker took the request", source: "webRequest" },
      { fact: "The next request of the same id has another URL", source: "webRequest" },
    ];
  }
  const listed: readonly Evidence[] =
    hop.listedAsSelf === true
      ? [{ fact: "Listed as a redirect to itself, without an address", source: "DevTools" }]
      : [];
  return [howNoticed(hop, chain), ...listed, ...changeFact(hop), ...upgradeFacts(hop, chain)];
}

/** What gave the hidden hop away. */
function howNoticed(hop: Hop, chain: Chain): Evidence {
  if (hop.rewritten === true)
    return { fact: "The redirect was reported with another target than its Location", source: "webRequest" };
  const began = hop.index === 0 && chain.resourceType === "main_frame" && chain.browser === "chromium";
  return began
    ? { fact: "The navigation began at this URL; the first request has another", source: "webNavigation" }
    : { fact: "The URL changed inside one request, and no redirect was reported", source: "webRequest" };
}

/** What is known around an upgrade, whether or not it turns out to be the reason. */
function upgradeFacts(hop: Hop, chain: Chain): readonly Evidence[] {
  if (!isSchemeUpgrade(hop.url, hop.to)) return [];
  return [...saidFacts(hop, chain), ...policyFacts(hop, chain), ...pageFacts(hop, chain)];
}

/** What Firefox said when it was asked. */
function saidFacts(hop: Hop, chain: Chain): readonly Evidence[] {
  const facts: Evidence[] = [];
  const hsts = hstsSaid(hop, chain);
  if (hsts !== null) {
    const covers = hsts ? "an HSTS rule covers this host" : "no HSTS rule covers this host";
    facts.push({ fact: `\`getSecurityInfo\`: ${covers}`, source: "webRequest" });
  }
  const only = isHttpsOnly(hop, chain);
  if (only !== null)
    facts.push({ fact: `HTTPS-Only Mode is ${only ? "on" : "off"} here`, source: "browser setting" });
  return facts;
}

function policyFacts(hop: Hop, chain: Chain): readonly Evidence[] {
  const policy = policyOf(hop, chain);
  if (policy === null) return [];
  const name = quoted(policy.host ?? "", 60);
  const host = asCode(name);
  if (policy.header === null) {
    const entry =
      policy.source === "preload-tld"
        ? `${asCode(`.${name}`)} is a preloaded top-level domain`
        : `${host} is on the preload list`;
    return [{ fact: entry, source: "built-in list" }];
  }
  const fact = `\`Strict-Transport-Security\` from ${host}: ${asCode(quoted(policy.header, longestValue))}`;
  const before = policy.seenAt === null ? null : Math.max(0, (hop.startedAt - policy.seenAt) / 1000);
  const seen = before === null || before < 1 ? "" : `, seen ${timeSpan(Math.round(before))} before`;
  return [{ fact: fact + seen, source: "response header" }];
}

function pageFacts(hop: Hop, chain: Chain): readonly Evidence[] {
  const page = upgradingPageOf(hop, chain);
  if (page !== null)
    return [
      {
        fact: `\`upgrade-insecure-requests\` in the policy of ${asCode(quoted(page.url, 80))}`,
        source: "response header",
      },
    ];
  return isMixedContent(hop, chain)
    ? [{ fact: "Asked for by a page on https: an image, audio or video", source: "webRequest" }]
    : [];
}

function serverFacts(hop: Hop): readonly Evidence[] {
  const source = sourceOf(hop);
  const facts: Evidence[] = [];
  if (hop.fromCache) facts.push({ fact: "Marked as served from the cache", source });
  if (hop.ip !== null) {
    const first = hop.fromCache ? "Server IP address of the first visit" : "Server IP address";
    facts.push({ fact: `${first}: ${asCode(quoted(hop.ip, 45))}`, source });
  }
  facts.push(...headerFact(hop, "Location"), ...headerFact(hop, "Non-Authoritative-Reason"));
  if (hop.fromCache) facts.push(...headerFact(hop, "Date"), ...headerFact(hop, "Cache-Control"));
  if (answeredByWorker(hop)) facts.push({ fact: "A service worker took the request", source });
  return facts.length > 0 ? facts : [{ fact: `Status ${hop.status ?? "unknown"}`, source }];
}

/** What Hopscope knows of a hop: facts, each with the source that gave it. Never a conclusion. */
import type { Chain, Hop } from "./chain.ts";
import type { Evidence } from "./explanation.ts";
import { headerValue } from "./headers.ts";
import { policyOf } from "./hsts.ts";
import { answeredByWorker } from "./service-worker.ts";
import { clip } from "./text.ts";
import { isSchemeUpgrade, sameTarget, strippedParameters } from "./url.ts";

/** Longest header value that a fact quotes. */
const quoted = 120;

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
  return value === null ? [] : [{ fact: `${name}: ${clip(value, quoted)}`, source: "response header" }];
}

/** How the URL changed, where that narrows the cause down. */
function changeFact(hop: Hop): readonly Evidence[] {
  if (isSchemeUpgrade(hop.url, hop.to)) return [{ fact: "Only http became https", source: sourceOf(hop) }];
  const stripped = strippedParameters(hop.url, hop.to);
  if (stripped.length > 0) {
    return [{ fact: `Query parameters removed: ${clip(stripped.join(", "), 60)}`, source: sourceOf(hop) }];
  }
  if (sameTarget(hop.url, hop.to)) return [{ fact: "The target is the same URL", source: sourceOf(hop) }];
  return [];
}

function internalFacts(hop: Hop, chain: Chain): readonly Evidence[] {
  const source = sourceOf(hop);
  const facts: Evidence[] = [...headerFact(hop, "Non-Authoritative-Reason")];
  if (hop.ip !== null) {
    facts.push({ fact: `Answer ${hop.status ?? "without status"} from ${clip(hop.ip, 45)}`, source });
    if (headerValue(hop.responseHeaders, "location") === null)
      facts.push({ fact: "No Location header", source });
    return [...facts, ...changeFact(hop)];
  }
  facts.push({ fact: "No server IP address", source });
  if (hop.status === null) {
    facts.push({
      fact: hop.responseHeaders === null ? "No status, no headers" : "An empty header list",
      source,
    });
  }
  return [...facts, ...changeFact(hop), ...policyFacts(hop, chain)];
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
  const began = hop.index === 0 && chain.resourceType === "main_frame" && chain.browser === "chromium";
  const seen: Evidence = began
    ? { fact: "The navigation began at this URL; the first request has another", source: "webNavigation" }
    : { fact: "The URL changed inside one request, and no redirect was reported", source: "webRequest" };
  return [seen, ...listed, ...changeFact(hop), ...policyFacts(hop, chain)];
}

function policyFacts(hop: Hop, chain: Chain): readonly Evidence[] {
  if (!isSchemeUpgrade(hop.url, hop.to)) return [];
  const policy = policyOf(hop, chain);
  if (policy === null) return [];
  if (policy.header === null) {
    return [{ fact: `.${policy.host ?? ""} is a preloaded top-level domain`, source: "built-in list" }];
  }
  const from = `Strict-Transport-Security from ${clip(policy.host ?? "", 60)}`;
  return [{ fact: `${from}: ${clip(policy.header, quoted)}`, source: "response header" }];
}

function serverFacts(hop: Hop): readonly Evidence[] {
  const source = sourceOf(hop);
  const facts: Evidence[] = [];
  if (hop.fromCache) facts.push({ fact: "Marked as served from the cache", source });
  if (hop.ip !== null) {
    const first = hop.fromCache ? "Server IP address of the first visit" : "Server IP address";
    facts.push({ fact: `${first}: ${clip(hop.ip, 45)}`, source });
  }
  facts.push(...headerFact(hop, "Location"), ...headerFact(hop, "Non-Authoritative-Reason"));
  if (hop.fromCache) facts.push(...headerFact(hop, "Date"), ...headerFact(hop, "Cache-Control"));
  if (answeredByWorker(hop)) facts.push({ fact: "A service worker took the request", source });
  return facts.length > 0 ? facts : [{ fact: `Status ${hop.status ?? "unknown"}`, source }];
}

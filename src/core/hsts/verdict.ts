/** What is known about a host: is http to it upgraded, by which rule, until when, and how sure that is. */
import type { BrowserName, Milliseconds } from "../event.ts";
import type { Confidence } from "../explanation.ts";
import { byScope, type Learned, learnedFrom, type LearnedState, type Scope } from "./learned.ts";
import { type CanonicalHost, ignoresLocalHost, isIpLiteral } from "./match.ts";
import type { PreloadCheck, PreloadStatus } from "./preload-check.ts";
import { answerAbout, type PreloadEntry, preloadEntry } from "./preload-entry.ts";
import type { HstsSighting } from "./sighting.ts";

export interface HstsFacts {
  /** Headers seen of the host and of its parents. */
  readonly sightings: readonly HstsSighting[];
  /** The answer of hstspreload.org about this host; null while nobody asked. */
  readonly preloadCheck: PreloadCheck | null;
  readonly browser: BrowserName;
  /** Major version; null when it is not known. */
  readonly version: number | null;
  readonly now: Milliseconds;
}

export interface HstsRule {
  readonly source: "header" | "parent-header" | "preload";
  /** The host whose entry it is. */
  readonly host: string;
  /** The header that gave it; null for the preload list. */
  readonly header: string | null;
  readonly seenAt: Milliseconds | null;
  /** null for the preload list, and for dates beyond any calendar. */
  readonly expiresAt: Milliseconds | null;
  /** null when it is not known: hstspreload.org does not say it of the host itself. */
  readonly includeSubDomains: boolean | null;
}

export interface HstsVerdict {
  readonly host: CanonicalHost;
  readonly outcome: "upgraded" | "not-upgraded" | "unknown";
  /** What decided. "deleted" is about the host itself, or about the preload list's entry for it; "expired" about the host. */
  readonly because:
    | "rule"
    | "ip-literal"
    | "localhost"
    | "deleted"
    | "expired"
    | "not-valid"
    | "nothing-seen";
  readonly rule: HstsRule | null;
  /** Where the rule counts. */
  readonly scope: Scope;
  /** Also when a learned rule decides: what is preloaded cannot be deleted. */
  readonly preloaded: PreloadEntry | null;
  /** What hstspreload.org answered about the host; null while it was not asked, or gave no answer. */
  readonly listStatus: PreloadStatus | null;
  /** What the host itself said last that browsers take. */
  readonly own: LearnedState | null;
  /** null where there is nothing to be sure of. */
  readonly confidence: Confidence | null;
}

const everywhere: Scope = { kind: "everywhere" };

/** Judges a host. A rule that was learned comes first, as in the browsers, then the preload list. */
export function hstsOf(host: CanonicalHost, facts: HstsFacts): HstsVerdict {
  const bare = {
    host,
    rule: null,
    scope: everywhere,
    preloaded: null,
    own: null,
    listStatus: answerAbout(host, facts.preloadCheck)?.status ?? null,
  };
  if (isIpLiteral(host))
    return { ...bare, outcome: "not-upgraded", because: "ip-literal", confidence: "certain" };
  if (ignoresLocalHost(host, facts.browser, facts.version)) {
    // Which version it is may not be known.
    const confidence = facts.version === null && facts.browser !== "firefox" ? "likely" : "certain";
    return { ...bare, outcome: "not-upgraded", because: "localhost", confidence };
  }
  const { scope, own, rule, deleted, ignored } = learnedSomewhere(host, facts);
  const preloaded = preloadEntry(host, facts.preloadCheck);
  const known = { ...bare, own, preloaded };
  if (rule !== null && scope.kind === "everywhere") return byHeader({ ...known, scope }, rule);
  // Firefox keeps a note of a preloaded entry's own max-age=0, and no longer goes by that entry.
  const knockedOut = preloaded !== null && facts.browser === "firefox" && deleted.has(preloaded.domain);
  if (preloaded !== null && !knockedOut) {
    const certainly = facts.browser === "chromium" || preloaded.inFirefox === true;
    const confidence = certainly ? "likely" : "possible";
    return { ...known, outcome: "upgraded", because: "rule", rule: preloadRule(preloaded, host), confidence };
  }
  if (rule !== null) return byHeader({ ...known, scope }, rule);
  const because = knockedOut ? "deleted" : (own?.state ?? "live");
  if (because !== "live") return { ...known, outcome: "not-upgraded", because, confidence: "possible" };
  return { ...known, outcome: "unknown", because: ignored ? "not-valid" : "nothing-seen", confidence: null };
}

/** That a rule was given is seen; that it is still there is not: somebody may have deleted it. */
function byHeader(
  known: Omit<HstsVerdict, "outcome" | "because" | "rule" | "confidence">,
  learned: LearnedState,
): HstsVerdict {
  const rule: HstsRule = {
    source: learned.host === known.host ? "header" : "parent-header",
    host: learned.host,
    header: learned.raw,
    seenAt: learned.seenAt,
    expiresAt: learned.expiresAt,
    includeSubDomains: learned.header.includeSubDomains,
  };
  return { ...known, outcome: "upgraded", because: "rule", rule, confidence: "likely" };
}

/** The rule that reaches furthest: one that counts everywhere before one that counts in some places. */
function learnedSomewhere(
  host: CanonicalHost,
  { sightings, browser, now }: HstsFacts,
): Learned & { readonly scope: Scope } {
  const places = byScope(sightings).map(({ scope, seen }) => ({
    scope,
    ...learnedFrom(seen, host, { browser, now }),
  }));
  const wide = places.find(({ scope }) => scope.kind === "everywhere") ?? {
    scope: everywhere,
    rule: null,
    own: null,
    ignored: false,
    deleted: new Set<string>(),
  };
  const found = wide.rule === null ? places.find(({ rule }) => rule !== null) : undefined;
  return found === undefined ? wide : { ...wide, rule: found.rule, scope: found.scope };
}

function preloadRule({ domain, kind }: PreloadEntry, host: CanonicalHost): HstsRule {
  return {
    source: "preload",
    host: domain,
    header: null,
    seenAt: null,
    expiresAt: null,
    includeSubDomains: kind === "list" && domain === host ? null : true,
  };
}

/** What a server's redirect is for: the first check that recognises it, from the most telling to the most general. */
import type { Chain, Hop } from "../chain.ts";
import type { Confidence } from "../explanation.ts";
import { hopFacts } from "../senders/hop-facts.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import { asWords } from "../marks.ts";
import { clip, fill } from "../text.ts";
import { hostCanonical, httpsEnforcement, pathCase, pathCleaning, trailingSlash } from "./canonical.ts";
import type { IntentCheck, IntentMatch, NamedIntent } from "./intent.ts";
import { login, loginReturn, logout } from "./login.ts";
import { abTest, cookieCheck, maintenance, postRedirectGet } from "./moments.ts";
import {
  apiMigration,
  dataNode,
  loadBalancing,
  signedDownload,
  standbyNode,
  storageRegion,
} from "./nodes.ts";
import { captivePortal, locale, mobileSite, queryForwarder, shortener, trackingHop } from "./places.ts";
import { intentWords } from "./words.ts";

const checks: readonly IntentCheck[] = [
  captivePortal,
  httpsEnforcement,
  hostCanonical,
  trailingSlash,
  pathCase,
  pathCleaning,
  cookieCheck,
  maintenance,
  login,
  loginReturn,
  logout,
  storageRegion,
  signedDownload,
  standbyNode,
  dataNode,
  shortener,
  trackingHop,
  locale,
  mobileSite,
  apiMigration,
  abTest,
  postRedirectGet,
  queryForwarder,
  loadBalancing,
];

/** The intent of a server's hop; null where nothing tells, and for hops that no server answered. Pure and total. */
export function intentOf(hop: Hop, chain: Chain): NamedIntent | null {
  if (hop.kind !== "server" || answeredByWorker(hop)) return null;
  const facts = hopFacts(hop, chain);
  if (facts?.change === null || facts === null) return null;
  const seen = { ...facts, change: facts.change, chain };
  for (const check of checks) {
    const match = check(seen);
    if (match !== null) return named(match, chain);
  }
  return null;
}

const adverbs: Readonly<Record<Confidence, string>> = {
  certain: "",
  likely: "probably ",
  possible: "perhaps ",
};

function named(match: IntentMatch, chain: Chain): NamedIntent {
  const { references, ...words } = intentWords[match.id];
  const detail = Object.fromEntries(
    Object.entries(match.detail ?? {}).map(([name, value]) => [name, asWords(clip(value, 60))]),
  );
  // An imported file cannot prove what was answered.
  const sure = chain.browser === "other" && match.confidence === "certain" ? "likely" : match.confidence;
  const did = fill(words.did, detail);
  return {
    id: match.id,
    confidence: sure,
    evidence: match.evidence,
    words: {
      name: words.name,
      ...(words.short !== undefined && { short: words.short }),
      did,
      claim: words.seen === true ? did : adverbs[sure] + did,
      why: fill(words.why, detail),
      act: fill(words.act, detail),
    },
    meant: words.meant === true,
    references,
  };
}

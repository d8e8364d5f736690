/** What a server's redirect is for, as far as the events show it. */
import type { Chain } from "../chain.ts";
import type { Confidence, Evidence, Reference } from "../explanation.ts";
import type { HopFacts } from "../senders/hop-facts.ts";
import type { UrlDifference } from "../senders/url-difference.ts";

/** Kebab case; stands in chain documents as the cause of a server's hop, and is never renamed. */
export type IntentId =
  | "captive-portal"
  | "login"
  | "session-expired"
  | "login-return"
  | "logout"
  | "maintenance"
  | "storage-region"
  | "signed-download"
  | "standby-node"
  | "data-node"
  | "shortener"
  | "tracking-hop"
  | "query-forwarder"
  | "cookie-check"
  | "https-enforcement"
  | "host-canonical"
  | "trailing-slash"
  | "path-case"
  | "path-cleaning"
  | "locale"
  | "mobile-site"
  | "api-migration"
  | "load-balancing"
  | "ab-test"
  | "post-redirect-get";

/** A hop as the checks of intents see it. */
export interface IntentHop extends HopFacts {
  readonly change: UrlDifference;
  readonly chain: Chain;
}

/** What a check found. `detail` fills the words: a host, a version, a language. */
export interface IntentMatch {
  readonly id: IntentId;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly detail?: Readonly<Record<string, string>>;
}

/** null: not this. Checks are pure and total. */
export type IntentCheck = (hop: IntentHop) => IntentMatch | null;

export interface IntentWords {
  /** A noun, as in "trailing slash, by FastAPI or Starlette (likely)". */
  readonly name: string;
  /** The same in at most 18 characters, for the list; left out where the name is as short. */
  readonly short?: string;
  /** Follows "The server": "adds a trailing slash". */
  readonly did: string;
  /** `did` says no more than what was seen, and takes no "probably". */
  readonly seen?: true;
  /** The redirect does what it is for: what to do follows from that, whatever product sent it. */
  readonly meant?: true;
  readonly why: string;
  readonly act: string;
  readonly references: readonly [Reference, ...Reference[]];
}

export interface NamedIntent {
  readonly id: IntentId;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  /** Filled in. `claim` is `did` as sure as the confidence allows: "probably sends you to log in at a.test". */
  readonly words: Pick<IntentWords, "name" | "short" | "did" | "why" | "act"> & { readonly claim: string };
  readonly meant: boolean;
  readonly references: readonly Reference[];
}

/** A fact about the URL, in the name of the source that reported the hop. */
export function urlFact(hop: HopFacts, fact: string): Evidence {
  return { fact, source: hop.hop.observed === "har" ? "DevTools" : "webRequest" };
}

export function headerFact(fact: string): Evidence {
  return { fact, source: "response header" };
}

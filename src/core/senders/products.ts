/** Which products probably sent a server's redirect, best first. */
import type { Chain, Hop } from "../chain.ts";
import type { Confidence, Evidence } from "../explanation.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import { FINGERPRINTS } from "./catalogue.ts";
import type { Fingerprint, NamedProduct } from "./fingerprint.ts";
import { type HopFacts, hopFacts } from "./hop-facts.ts";
import { evidenceOfSign } from "./signs.ts";

const order: readonly Confidence[] = ["certain", "likely", "possible"];

/** More than these are no help: the best are named. */
const LIMIT = 3;

/** Fingerprints by the header that their first sign asks for; "" holds those that ask for none. */
const byHeader = new Map<string, Fingerprint[]>();
for (const fingerprint of FINGERPRINTS) {
  const [first] = fingerprint.signs;
  const key = first.kind === "header" ? first.name : "";
  byHeader.set(key, [...(byHeader.get(key) ?? []), fingerprint]);
}

/**
 * Products that made the hop, or may have; two that look alike are both named. Empty where nothing tells, and for
 * hops that no server answered. Pure and total.
 */
export function productsOf(hop: Hop, chain: Chain): readonly NamedProduct[] {
  if (hop.kind !== "server" || answeredByWorker(hop)) return [];
  const facts = hopFacts(hop, chain);
  if (facts === null) return [];
  return best(candidates(facts).flatMap((fingerprint) => matched(fingerprint, facts) ?? [])).map((match) =>
    named(match, chain),
  );
}

/** Codes that a fingerprint asks for: told before any header is looked at. */
const codes = new Map<Fingerprint, ReadonlySet<number>>();
for (const fingerprint of FINGERPRINTS) {
  const asked = fingerprint.signs.flatMap((sign) => (sign.kind === "status" ? [sign.codes] : []));
  if (asked[0] !== undefined) codes.set(fingerprint, new Set(asked[0]));
}

interface Match {
  readonly fingerprint: Fingerprint;
  readonly evidence: readonly Evidence[];
}

function candidates(facts: HopFacts): readonly Fingerprint[] {
  const found: Fingerprint[] = [];
  for (const name of ["", ...facts.headers.keys()])
    for (const fingerprint of byHeader.get(name) ?? [])
      if (codes.get(fingerprint)?.has(facts.status) !== false) found.push(fingerprint);
  return found;
}

function matched(fingerprint: Fingerprint, facts: HopFacts): Match | null {
  const evidence: Evidence[] = [];
  for (const sign of fingerprint.signs) {
    const shown = evidenceOfSign(sign, facts);
    if (shown === null) return null;
    evidence.push(...shown);
  }
  const spoiled = fingerprint.unless?.some((sign) => evidenceOfSign(sign, facts) !== null) === true;
  return spoiled ? null : { fingerprint, evidence };
}

/**
 * Of a family the first in the catalogue; general ones only where nobody else is named; and of those the surest, for
 * a guess beside something likely helps nobody.
 */
function best(matches: readonly Match[]): readonly Match[] {
  const rank = (match: Match): number => FINGERPRINTS.indexOf(match.fingerprint);
  const families = new Set<string>();
  const firsts = matches
    .toSorted((a, b) => rank(a) - rank(b))
    .filter(({ fingerprint: { family } }) => !families.has(family) && families.add(family));
  const makers = firsts.filter(({ fingerprint }) => fingerprint.general !== true);
  const left = makers.length > 0 ? makers : firsts;
  const surest = order.find((confidence) =>
    left.some(({ fingerprint }) => fingerprint.confidence === confidence),
  );
  return left.filter(({ fingerprint }) => fingerprint.confidence === surest).slice(0, LIMIT);
}

function named({ fingerprint, evidence }: Match, chain: Chain): NamedProduct {
  const { id, product, confidence, trigger, option, references } = fingerprint;
  // An imported file cannot prove what was answered.
  const sure = chain.browser === "other" && confidence === "certain" ? "likely" : confidence;
  return { id, product, confidence: sure, evidence, trigger, option, references };
}

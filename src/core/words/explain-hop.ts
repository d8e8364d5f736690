/** What is said about one hop. */
import { alternativesOf } from "../causes/alternatives.ts";
import { causeNameOf, causeOf, reasonOf, senderOf } from "../causes/cause.ts";
import type { Chain, Hop } from "../chain.ts";
import { codeOf } from "./code.ts";
import { evidenceOf } from "../causes/evidence.ts";
import type { Confidence, Evidence, HopExplanation, Reference } from "../explanation.ts";
import { isInternalCause } from "../knowledge/cause-names.ts";
import { type CauseWords, causeWords } from "../knowledge/internal-causes.ts";
import {
  hiddenUpgradeWords,
  httpsOnlyWords,
  serviceWorkerWords,
  strippedWords,
  unrecordedWords,
} from "../knowledge/internal-situations.ts";
import { statusCode } from "../knowledge/status-codes.ts";
import { evidenceOfServer, type ServerRedirect, serverRedirectOf } from "../causes/server-redirect.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import { asCode, asWords } from "../marks.ts";
import { clip, fill } from "../text.ts";
import { isUnrecorded, UNRECORDED } from "../facts/unrecorded.ts";
import { strippedParameters, upgradedTo } from "../url/url.ts";
import { urlChange } from "../url/url-change.ts";
import { browserName, claim, codeName, protocolName } from "./wording.ts";

/** Words for the hop's cause, its placeholders still open; null for a server's hop. */
export function wordsOf(hop: Hop, chain: Chain): CauseWords | null {
  if (answeredByWorker(hop)) return serviceWorkerWords;
  if (isUnrecorded(hop, chain)) return unrecordedWords;
  if (isStripped(hop, chain)) return strippedWords;
  const cause = causeNameOf(hop, chain);
  if (cause?.id === "https-upgrade" && chain.browser === "firefox") return httpsOnlyWords;
  if (cause?.id === "security-upgrade" && hop.observed === "inferred") return hiddenUpgradeWords;
  return cause === null ? null : causeWords[cause.id];
}

/** Firefox removed query parameters from a redirect's target. */
function isStripped(hop: Hop, chain: Chain): boolean {
  return causeNameOf(hop, chain)?.id === "embedder" && strippedParameters(hop.url, hop.to).length > 0;
}

export function explainHop(hop: Hop, chain: Chain): HopExplanation {
  const cause = causeOf(hop, chain);
  const code = statusCode(hop.status);
  const server = serverRedirectOf(hop, chain);
  return {
    index: hop.index,
    sender: senderOf(hop, chain),
    cause,
    headline: headlineOfHop(hop, chain, server),
    codeName: isPlaceholder(hop) ? "no status" : codeName(hop.status, hop.statusText),
    permanence: code?.permanence ?? null,
    methodAndBody: methodAndBody(hop),
    rule: code?.methodRule ?? null,
    wire: wireOf(hop, chain),
    evidence: uniqueFacts([...evidenceOf(hop, chain), ...evidenceOfServer(server)]),
    products: server.products,
    alternatives:
      cause !== null && isInternalCause(cause.id)
        ? alternativesOf(hop, chain, { id: cause.id, confidence: cause.confidence })
        : [],
    references: [...referencesOf(hop, chain), ...(server.intent?.references ?? [])],
  };
}

/** Firefox gives an extension's redirect the status 200, although nobody answered. */
function isPlaceholder(hop: Hop): boolean {
  return hop.kind === "internal" && hop.ip === null && codeOf(hop) === "redirect";
}

/** How sure it is that this sender did it. */
export function confidenceOf(hop: Hop, chain: Chain): Confidence {
  if (answeredByWorker(hop)) return "likely";
  return causeNameOf(hop, chain)?.confidence ?? "certain";
}

/** "Location: /b" may tell several things. */
function uniqueFacts(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter((one, at) => evidence.findIndex(({ fact }) => fact === one.fact) === at);
}

function headlineOfHop(hop: Hop, chain: Chain, server: ServerRedirect): string {
  if (isUnrecorded(hop, chain)) return UNRECORDED;
  const sender = senderOf(hop, chain);
  const words = wordsOf(hop, chain);
  if (words !== null) {
    const actor = { browser: browserName(chain), extension: "An extension", page: "The page" }[
      sender === "page" || sender === "extension" ? sender : "browser"
    ];
    const reason = asWords(clip(reasonOf(hop) ?? "cause not known", 40));
    const did = upgradedTo(hop) === "wss" ? words.did.replace("http to https", "ws to wss") : words.did;
    return `${actor} ${claim(confidenceOf(hop, chain), fill(did, { reason }))}`;
  }
  if (sender === "cache") return "The browser's cache answered for the server";
  return server.sentence?.replace(/\.$/, "") ?? `The server redirected ${urlChange(hop.url, hop.to)}`;
}

function methodAndBody(hop: Hop): string {
  const method = asWords(clip(hop.method, 20));
  if (hop.nextMethod === null) return `${method}; no request to the target was seen`;
  const lost = hop.body === "sent" && hop.nextBody === "none";
  if (hop.nextMethod !== hop.method) {
    return `${method} became ${asWords(clip(hop.nextMethod, 20))}${lost ? ", body dropped" : ""}`;
  }
  if (lost) return `${method} kept, body dropped`;
  if (hop.body === "sent" && hop.nextBody === "sent") return `${method} and body kept`;
  return hop.body === "none" ? `${method} kept, no body` : `${method} kept, body not observable`;
}

function wireOf(hop: Hop, chain: Chain): string {
  if (answeredByWorker(hop)) return "answered by the page's service worker";
  if (isUnrecorded(hop, chain)) return "not recorded";
  if (hop.kind === "internal" && hop.ip === null) return "never on the network";
  if (hop.fromCache) return "from the browser's cache";
  if (hop.ip === null) return "no network address reported";
  const over = hop.protocol === null ? "" : `, ${protocolName(hop.protocol)}`;
  return asCode(clip(hop.ip, 45)) + over;
}

function referencesOf(hop: Hop, chain: Chain): readonly Reference[] {
  const fromCause = wordsOf(hop, chain)?.references ?? [];
  const fromCode = statusCode(hop.status)?.references ?? [];
  return [...fromCause, ...fromCode];
}

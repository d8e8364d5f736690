/** Verdict, what to do, and why, for one hop. */
import { valuesOf } from "./answer-values.ts";
import { causeNameOf, senderOf } from "../causes/cause.ts";
import type { Chain, Hop } from "../chain.ts";
import { codeOf } from "./code.ts";
import { confidenceOf, wordsOf } from "./explain-hop.ts";
import type { Confidence } from "../explanation.ts";
import { statusCode } from "../knowledge/status-codes.ts";
import { serverRedirectOf } from "../causes/server-redirect.ts";
import { answeredByWorker } from "../facts/service-worker.ts";
import { serverSentence } from "../intents/sentence.ts";
import { clip, fill } from "../text.ts";
import { isUnrecorded, UNRECORDED } from "../facts/unrecorded.ts";
import { isSchemeUpgrade, upgradedTo } from "../url/url.ts";
import { browserName, claim } from "./wording.ts";

/** Longest verdict, in characters. */
export const VERDICT_LIMIT = 75;

export interface Answer {
  readonly verdict: string;
  readonly confidence: Confidence | null;
  readonly act: string;
  readonly why: string;
}

const unasked = "No server was asked.";

/** The answer for a hop. */
export function answerForHop(hop: Hop, chain: Chain): Answer {
  const words = wordsOf(hop, chain);
  if (words === null) return hop.fromCache ? cachedAnswer(hop) : serverAnswer(hop, chain);
  const values = valuesOf(hop, chain);
  const confidence = verdictConfidence(hop, chain);
  const why = confidenceOf(hop, chain) === "certain" ? words.why : (words.whyUncertain ?? words.why);
  return {
    verdict: internalVerdict(hop, chain, confidence),
    confidence,
    act: fill(words.act, values),
    why: fill(why, values).trim(),
  };
}

/** That the browser upgraded can be certain while the reason for it is not. */
function verdictConfidence(hop: Hop, chain: Chain): Confidence {
  const reported = hop.observed !== "inferred" && chain.browser !== "other" && !answeredByWorker(hop);
  const upgrade = senderOf(hop, chain) === "browser" && isSchemeUpgrade(hop.url, hop.to);
  return reported && upgrade ? "certain" : confidenceOf(hop, chain);
}

function internalVerdict(hop: Hop, chain: Chain, confidence: Confidence): string {
  const browser = browserName(chain);
  const code = codeOf(hop);
  if (answeredByWorker(hop)) return `This page's service worker ${claim(confidence, "sent")} this ${code}.`;
  switch (causeNameOf(hop, chain)?.id) {
    case "extension":
      return hop.ip === null
        ? `One of your extensions ${claim(confidence, "made")} this ${code}. ${unasked}`
        : `One of your extensions ${claim(confidence, "replaced")} the server's answer.`;
    case "https-upgrade-fallback":
      return `${browser} tried https first, then went back to http.`;
    case "critical-ch-restart":
      return `${browser} ${claim(confidence, "restarted")} this request to add client hints.`;
    case "internal-unknown":
      if (isUnrecorded(hop, chain)) return `${UNRECORDED}.`;
      break;
    default:
      break;
  }
  if (code !== "redirect") return `${browser} ${claim(confidence, "made")} this ${code}. ${unasked}`;
  if (!isSchemeUpgrade(hop.url, hop.to))
    return `${browser} ${claim(confidence, "replaced")} this URL. ${unasked}`;
  // Where the reason is less sure than the upgrade, an extension may have asked for it.
  const cause = causeNameOf(hop, chain);
  const own = cause?.id === "security-upgrade" || cause?.confidence !== confidence ? "" : " itself";
  return `${browser} ${claim(confidence, "upgraded")} this to ${upgradedTo(hop)}${own}. ${unasked}`;
}

function cachedAnswer(hop: Hop): Answer {
  const stored = statusCode(hop.status)?.cacheableByDefault === true;
  const rule = stored
    ? `A ${codeOf(hop)} may be stored even without any cache header.`
    : `A ${codeOf(hop)} is stored only when its headers allow it.`;
  return {
    verdict: `Your browser replayed an old ${codeOf(hop)} from its cache.`,
    confidence: "certain",
    act: "Reload with “Disable cache” on in the Network panel. If the redirect is gone, the server is already right.",
    why: `The server was not asked this time. ${rule}`,
  };
}

function serverAnswer(hop: Hop, chain: Chain): Answer {
  const { intent, products, sentence, confidence } = serverRedirectOf(hop, chain);
  const [product] = products;
  const fits = sentence !== null && sentence.length <= VERDICT_LIMIT;
  const claimed = intent === null ? null : `The server ${intent.words.claim}.`;
  // A verdict without the product leaves it to the reason to say how sure that is.
  const unnamed = fits ? null : serverSentence(null, products);
  const permanent = statusCode(hop.status)?.permanence === "permanent";
  return {
    verdict: (fits ? sentence : claimed) ?? sentBy(hop),
    confidence: (fits ? confidence : intent?.confidence) ?? "certain",
    act:
      (intent?.meant === true ? intent.words.act : product?.option) ??
      intent?.words.act ??
      (permanent
        ? "Leave it, and change links that you control to the new URL to save this step."
        : "Leave it if this is where the request should go. Otherwise change the rule on this server."),
    why:
      [intent?.words.why, unnamed, product?.trigger].filter((part) => typeof part === "string").join(" ") ||
      meaningOf(hop),
  };
}

function sentBy(hop: Hop): string {
  const code = codeOf(hop);
  return hop.ip === null
    ? `A server sent this ${code}.`
    : `A server at ${clip(hop.ip, 45)} sent this ${code}.`;
}

function meaningOf(hop: Hop): string {
  const meaning = statusCode(hop.status)?.meaning ?? "The answer sent the browser on to another URL.";
  const followed =
    hop.nextMethod === null
      ? "The server chose the code and the target. No request to the target was seen."
      : "The server chose the code and the target; the browser followed.";
  return `${meaning} ${followed}`;
}

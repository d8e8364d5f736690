/** Verdict, what to do, and why, for one hop. */
import { causeNameOf, reasonOf, senderOf } from "./cause.ts";
import type { Chain, Hop } from "./chain.ts";
import { codeOf } from "./code.ts";
import { confidenceOf, wordsOf } from "./explain-hop.ts";
import type { Confidence } from "./explanation.ts";
import { hostOf, isLocalhost, policyOf } from "./hsts.ts";
import { statusCode } from "./knowledge/status-codes.ts";
import { answeredByWorker } from "./service-worker.ts";
import { clip, fill } from "./text.ts";
import { isUnrecorded, UNRECORDED } from "./unrecorded.ts";
import { isSchemeUpgrade } from "./url.ts";
import { browserInside, browserName, claim } from "./wording.ts";

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
  if (words === null) return hop.fromCache ? cachedAnswer(hop) : serverAnswer(hop);
  const values = {
    Browser: browserName(chain),
    browser: browserInside(chain),
    host: clip(hostOf(hop.url) || "this host", 60),
    reason: clip(reasonOf(hop) ?? "", 40),
    origin: hstsOrigin(hop, chain),
    mark: extensionMark(hop),
    others:
      chain.browser === "firefox"
        ? "Firefox's built-in SmartBlock redirects the same way."
        : "Filters built into a browser, such as Brave's, look the same.",
  };
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
  return `${browser} ${claim(confidence, "upgraded")} this to https itself. ${unasked}`;
}

function hstsOrigin(hop: Hop, chain: Chain): string {
  const policy = policyOf(hop, chain);
  const host = clip(policy?.host ?? "", 60);
  if (policy?.source === "preload-tld") return `.${host} is on the preload list that ships inside browsers.`;
  if (policy !== null) return `The rule came with an answer from ${host}, earlier in this chain.`;
  if (chain.browser === "chromium" && isLocalhost(hostOf(hop.url))) {
    return "Chromium from version 132 ignores such rules for localhost, so this browser is older or set otherwise.";
  }
  return "The rule comes from an earlier answer of this host or a parent domain, or from the preload list.";
}

function extensionMark(hop: Hop): string {
  const reason = reasonOf(hop);
  if (hop.ip !== null)
    return "A server answered without a redirect, and the browser went elsewhere all the same.";
  if (reason !== null) return `The browser gives the reason “${clip(reason, 40)}”.`;
  if (hop.observed === "inferred") return "The URL changed inside one request, and no redirect was reported.";
  return "The redirect came before anything was sent.";
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

function serverAnswer(hop: Hop): Answer {
  const code = codeOf(hop);
  const meaning = statusCode(hop.status)?.meaning ?? "The answer sent the browser on to another URL.";
  const permanent = statusCode(hop.status)?.permanence === "permanent";
  const followed =
    hop.nextMethod === null
      ? "The server chose the code and the target. No request to the target was seen."
      : "The server chose the code and the target; the browser followed.";
  return {
    verdict:
      hop.ip === null ? `A server sent this ${code}.` : `A server at ${clip(hop.ip, 45)} sent this ${code}.`,
    confidence: "certain",
    act: permanent
      ? "Leave it, and change links that you control to the new URL to save this step."
      : "Leave it if this is where the request should go. Otherwise change the rule on this server.",
    why: `${meaning} ${followed}`,
  };
}

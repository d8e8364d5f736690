/** The answer on a chain: verdict, what to do, and why, for the thing that its headline is about. */
import { type Answer, answerForHop } from "./answer-hop.ts";
import type { Chain, SeamBefore } from "../chain.ts";
import { explainSeam } from "./explain-seam.ts";
import type { Headline } from "../findings/headline.ts";
import { appNameOf } from "../knowledge/app-schemes.ts";
import { sayFinding } from "../findings/say-finding.ts";

/** The answer for the headline of the chain. */
export function answerOf(headline: Headline, chain: Chain): Answer {
  switch (headline.kind) {
    case "hop":
      return answerForHop(headline.hop, chain);
    case "handed-off":
      return handedOffAnswer(headline.url, chain);
    case "seam":
      return seamAnswer(headline.seam, chain);
    case "outcome":
      return outcomeAnswer(chain);
    case "finding": {
      const { shown, verdict } = sayFinding(headline.finding);
      const said = verdict ?? shown.title;
      // A finding that is not sure says so itself.
      const confidence = /\bprobably\b/.test(said) ? "likely" : "certain";
      return { verdict: said, confidence, act: shown.fix, why: shown.why };
    }
    default:
      headline satisfies never;
      return outcomeAnswer(chain);
  }
}

function handedOffAnswer(url: string, chain: Chain): Answer {
  const name = appNameOf(url);
  const page = chain.resourceType === "main_frame" || chain.resourceType === "sub_frame";
  return {
    verdict: `The server sent this ${page ? "navigation" : "request"} to ${name}.`,
    confidence: "certain",
    act: "Leave it if this is meant. If people see nothing happen, offer the target as a link on a page instead.",
    why: "The target is not an http or https URL, so no request goes to a server. Whether anything opened it, Hopscope cannot see.",
  };
}

/** No redirect, but a way here: that is then the answer. */
function seamAnswer(seam: SeamBefore, chain: Chain): Answer {
  const { headline, confidence, act, why } = explainSeam(seam, chain);
  return { verdict: `${headline}.`, confidence, act, why };
}

function outcomeAnswer({ outcome }: Chain): Answer {
  const leave = "Leave it: nothing was redirected.";
  if (outcome.kind === "response" && outcome.status === null) {
    return {
      verdict: "A service worker may have answered. No redirect was seen.",
      confidence: "possible",
      act: leave,
      why: "The page was shown, but the browser reported no answer from a server.",
    };
  }
  if (outcome.kind === "pending") {
    return {
      verdict: "No answer has come yet.",
      confidence: null,
      act: "Wait for the answer.",
      why: "The request is still under way.",
    };
  }
  return {
    verdict: "No redirect was seen.",
    confidence: null,
    act: leave,
    why: "The first URL gave the answer itself.",
  };
}

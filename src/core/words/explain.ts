/** The words for a chain. Pure and total: any chain has an explanation, and the same chain always has the same. */
import { answerOf } from "./answer.ts";
import { VERDICT_LIMIT } from "./answer-hop.ts";
import type { Chain } from "../chain.ts";
import type { ChainExplanation } from "../explanation.ts";
import { explainHop } from "./explain-hop.ts";
import { explainSeam } from "./explain-seam.ts";
import { contextOf, findingsOf } from "../findings/findings.ts";
import { type Headline, headlineOf, headlineSender, severityOf, shortCauseOf } from "../findings/headline.ts";
import { outcomeWords } from "./outcome-words.ts";
import { sayFinding } from "../findings/say-finding.ts";
import { clip } from "../text.ts";
import type { Thresholds } from "../settings/thresholds.ts";

/** @param thresholds from where on rules speak; the defaults when left out. */
export function explain(chain: Chain, thresholds?: Thresholds): ChainExplanation {
  const found = findingsOf(chain, contextOf(chain, thresholds));
  const headline = headlineOf(chain, found);
  const answer = answerOf(headline, chain);
  return {
    verdict: clip(answer.verdict, VERDICT_LIMIT),
    confidence: answer.confidence,
    act: answer.act,
    why: answer.why,
    sender: headlineSender(headline, chain),
    shortCause: shortCauseOf(chain, headline),
    headlineHop: headlineHop(headline),
    seam: chain.seam === null ? null : explainSeam(chain.seam, chain),
    hops: chain.hops.map((hop) => explainHop(hop, chain)),
    outcome: outcomeWords(chain),
    findings: found.map((finding) => sayFinding(finding).shown),
    severity: severityOf(chain, found),
  };
}

function headlineHop(headline: Headline): number | null {
  if (headline.kind === "outcome" || headline.kind === "seam") return null;
  return headline.kind === "finding" ? (headline.finding.hops[0] ?? null) : headline.hop.index;
}

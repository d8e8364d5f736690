/** A chain as plain text: the verdict and the route, for the clipboard. */
import type { Chain } from "../../core/chain.ts";
import { seamToken } from "../../core/seams/seam-token.ts";
import { plain } from "../../core/marks.ts";
import { hopToken, outcomeToken } from "../../core/lines/strip.ts";
import { timeSpent } from "../../core/time/time-spent.ts";
import { stripText } from "../../core/lines/strip-parts.ts";
import type { ReadChain } from "../state/opened.ts";
import { say } from "../words.ts";
import { duration, shortTime } from "./measures.ts";
import { visible } from "./visible.ts";

/** The last station of a route: the method it was asked with, and its URL; "" for what is not known. */
export function endOf(chain: Chain, method: string): { readonly url: string; readonly method: string } {
  const last = chain.hops.at(-1);
  const url = chain.outcome.kind === "pending" ? (last?.to ?? "") : chain.outcome.url;
  return { url, method: last === undefined ? method : (last.nextMethod ?? "") };
}

/** A sentence of core: nothing sets code off in plain text. */
function words(sentence: string): string {
  return visible(plain(sentence));
}

/** Verdict and advice, then each URL with the redirect that leads on from it. `method`: of a chain without hops. */
export function chainInText({ chain, explanation }: ReadChain, method: string): string {
  const sure = explanation.confidence === null ? "" : ` (${say(`confidence_${explanation.confidence}`)})`;
  const lines = [`${words(explanation.verdict)}${sure}`, `${say("do")}: ${words(explanation.act)}`, ""];
  if (chain.seam !== null && explanation.seam !== null) {
    const { headline, since } = explanation.seam;
    const delay = chain.seam.delayMs === null ? "" : `, ${duration(chain.seam.delayMs)} ${since}`;
    lines.push(`  ${stripText([seamToken(chain.seam)])}  ${words(headline)}${delay}`);
  }
  const { steps } = timeSpent([chain]);
  for (const hop of chain.hops) {
    const headline = explanation.hops[hop.index]?.headline ?? "";
    lines.push(`${visible(hop.method)} ${visible(hop.url)}`);
    const ms = steps[hop.index]?.ms ?? null;
    const took = ms === null ? [] : [shortTime(ms)];
    lines.push(`  ${[stripText([hopToken(hop, chain)]), words(headline), ...took].join("  ")}`);
  }
  const end = endOf(chain, method);
  if (end.url !== "") lines.push(`${visible(end.method)} ${visible(end.url)}`.trim());
  lines.push(`  ${stripText([outcomeToken(chain)])}  ${words(explanation.outcome)}`);
  return `${lines.join("\n")}\n`;
}

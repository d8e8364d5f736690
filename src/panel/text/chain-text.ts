/** A chain as plain text: the verdict and the route, for the clipboard. */
import type { Chain } from "../../core/chain.ts";
import { seamToken } from "../../core/seams/seam-token.ts";
import { hopToken, outcomeToken } from "../../core/lines/strip.ts";
import { stripText } from "../../core/lines/strip-parts.ts";
import type { ReadChain } from "../state/opened.ts";
import { say } from "../words.ts";
import { duration } from "./measures.ts";
import { visible } from "./visible.ts";

/** The last station of a route: the method it was asked with, and its URL; "" for what is not known. */
export function endOf(chain: Chain, method: string): { readonly url: string; readonly method: string } {
  const last = chain.hops.at(-1);
  const url = chain.outcome.kind === "pending" ? (last?.to ?? "") : chain.outcome.url;
  return { url, method: last === undefined ? method : (last.nextMethod ?? "") };
}

/** Verdict and advice, then each URL with the redirect that leads on from it. `method`: of a chain without hops. */
export function chainInText({ chain, explanation }: ReadChain, method: string): string {
  const sure = explanation.confidence === null ? "" : ` (${say(`confidence_${explanation.confidence}`)})`;
  const lines = [`${visible(explanation.verdict)}${sure}`, `${say("do")}: ${visible(explanation.act)}`, ""];
  if (chain.seam !== null && explanation.seam !== null) {
    const { headline, since } = explanation.seam;
    const delay = chain.seam.delayMs === null ? "" : `, ${duration(chain.seam.delayMs)} ${since}`;
    lines.push(`  ${stripText([seamToken(chain.seam)])}  ${visible(headline)}${delay}`);
  }
  for (const hop of chain.hops) {
    const headline = explanation.hops[hop.index]?.headline ?? "";
    lines.push(`${visible(hop.method)} ${visible(hop.url)}`);
    const took = hop.durationMs === null ? [] : [duration(hop.durationMs)];
    lines.push(`  ${[stripText([hopToken(hop, chain)]), visible(headline), ...took].join("  ")}`);
  }
  const end = endOf(chain, method);
  if (end.url !== "") lines.push(`${visible(end.method)} ${visible(end.url)}`.trim());
  lines.push(`  ${stripText([outcomeToken(chain)])}  ${visible(explanation.outcome)}`);
  return `${lines.join("\n")}\n`;
}

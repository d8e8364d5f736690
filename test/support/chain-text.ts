/** A chain as a few lines that say everything the fold found out: for golden files and failed tests. */
import type { Chain, Hop } from "../../src/core/chain.ts";

export function chainText(chain: Chain): string {
  const marks = [
    chain.tabId < 0 ? "no tab" : "",
    chain.speculative ? "speculative" : "",
    chain.private ? "private" : "",
    chain.complete ? "" : "incomplete",
    chain.gap ? "gap" : "",
    chain.pageError === null ? "" : `page ${chain.pageError}`,
  ].filter((mark) => mark !== "");
  const head = [`${chain.id} ${chain.resourceType}`, ...marks].join(", ");
  return [head, ...seamText(chain), ...chain.hops.map(hopText), `  = ${outcomeText(chain)}`].join("\n");
}

function seamText({ seam }: Chain): readonly string[] {
  if (seam === null) return [];
  const delay = seam.delayMs === null ? "" : `, ${Math.round(seam.delayMs)} ms later`;
  return [`  ~ ${seam.kind} (${seam.confidence}) after ${seam.previous}${delay}`];
}

function hopText(hop: Hop): string {
  const facts = [
    hop.kind,
    hop.observed === "event" ? "" : hop.observed,
    hop.listedAsSelf === true ? "listed as a redirect to itself" : "",
    hop.fromCache ? "cached" : "",
    hop.viaServiceWorker ? "via service worker" : "",
    hop.ip === null ? "" : `ip ${hop.ip}`,
    hop.requestHeaders === null ? "" : `${hop.requestHeaders.length} sent`,
    hop.responseHeaders === null ? "" : `${hop.responseHeaders.length} received`,
  ].filter((fact) => fact !== "");
  const status = hop.status === null ? "---" : `${hop.status} ${hop.statusText ?? ""}`.trim();
  const sent = `${hop.method}${hop.body === "none" ? "" : ` (body ${hop.body})`}`;
  const next =
    hop.nextMethod === null
      ? "nothing"
      : `${hop.nextMethod}${hop.nextBody === "none" ? "" : ` (body ${hop.nextBody})`}`;
  const methods = sent === next ? sent : `${sent} → ${next}`;
  return `  ${status} | ${methods} | ${shorten(hop.url)}\n      → ${shorten(hop.to)} [${facts.join(", ")}]`;
}

function outcomeText({ outcome }: Chain): string {
  switch (outcome.kind) {
    case "response":
      return `${outcome.status ?? "shown"} ${shorten(outcome.url)}${outcome.fromCache ? " [cached]" : ""}`;
    case "failure": {
      const refused =
        outcome.status === null ? "" : ` [${outcome.status} to ${shorten(outcome.refusedTo ?? "nowhere")}]`;
      return `${outcome.error} ${shorten(outcome.url)}${refused}`;
    }
    case "handed-off":
      return `handed off ${shorten(outcome.url)}`;
    case "pending":
      return "pending";
    default:
      outcome satisfies never;
      return "";
  }
}

function shorten(url: string): string {
  return url.length > 160 ? `${url.slice(0, 100)}…${url.slice(-40)}` : url;
}

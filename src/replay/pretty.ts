/** A chain document for people: one block a chain, one line a hop. */
import type { ChainDocument, ChainEntry } from "../core/document/document.ts";

export function prettyDocument(document: ChainDocument, name: string): string {
  const browser =
    document.browser === null ? "unknown browser" : `${document.browser.name} ${document.browser.version}`;
  const head = `${name} (${browser}, ${document.chains.length} ${document.chains.length === 1 ? "chain" : "chains"})`;
  return `${[head, ...document.chains.map(prettyChain)].join("\n")}\n\n`;
}

function prettyChain(chain: ChainEntry): string {
  const marks = [chain.speculative ? "speculative" : "", chain.complete ? "" : "incomplete"].filter(Boolean);
  const head = `  ${chain.id} ${chain.resourceType}${marks.map((mark) => `, ${mark}`).join("")}`;
  const hops = chain.hops.map((hop) => {
    const status = hop.status === null ? "---" : String(hop.status);
    const by =
      hop.cause === null ? (hop.fromCache ? "cache" : hop.kind) : `${hop.cause.id} (${hop.cause.confidence})`;
    const found = hop.observed === "inferred" ? ", inferred" : "";
    return `    ${status} ${hop.method} ${visible(hop.url)}\n        → ${visible(hop.to)}   [${by}${found}]`;
  });
  const findings = chain.findings.map((finding) => `    ${finding.severity}: ${finding.rule}`);
  return [head, ...hops, `    = ${visible(prettyOutcome(chain))}`, ...findings].join("\n");
}

function prettyOutcome({ outcome }: ChainEntry): string {
  switch (outcome.kind) {
    case "response":
      return `${outcome.status ?? "shown"} ${outcome.url}`;
    case "failure": {
      const refused = outcome.refusedTo === null ? "" : `, refused ${outcome.status} to ${outcome.refusedTo}`;
      return `${outcome.error} at ${outcome.url}${refused}`;
    }
    case "handed-off":
      return `handed off to ${outcome.url}`;
    case "pending":
      return "pending";
    default:
      outcome satisfies never;
      return "";
  }
}

/** Control and bidirectional characters written out: a terminal must not obey a page. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/**
 * A summary as one short line: what is stored and what travels. Ten thousand small strings cross a port in a fraction
 * of the time that as many nested objects take, and each stays within 300 bytes for usual addresses.
 */
import { sharing } from "../shared.ts";
import { packFacts, senderCodes, unpackFacts } from "./summary-facts-pack.ts";
import type { Severity, StripPart, Summary, Token, TokenShape } from "../summary.ts";
import { DEFAULT_THRESHOLDS, stampOf, type Thresholds } from "../settings/thresholds.ts";

/** Fields divided by tabs. */
export type PackedSummary = string;

/** Positions stand for the members. Add at the end only: stored summaries count on the order. */
const severities: readonly Severity[] = ["problem", "advice", "note"];

const shapes = new Map<string, TokenShape>([
  ["s", "server"],
  ["b", "browser"],
  ["e", "extension"],
  ["c", "cache"],
  ["p", "page"],
  ["r", "response"],
  ["f", "failed"],
  ["h", "handed-off"],
  ["w", "pending"],
  ["u", "unknown-start"],
  ["t", "seam"],
]);
const letters = new Map([...shapes].map(([letter, shape]) => [shape, letter]));

const flags = ["pending", "failed", "gap", "speculative", "paused"] as const;

/** Tenths of a millisecond are more than anybody sees. */
function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

/** "41.5", or with what redirects inside the browser took "41.5+2"; "" while pending. */
function packCost({ costMs, insideMs = 0 }: Summary): string {
  const cost = costMs === null ? "" : String(tenths(costMs));
  return tenths(insideMs) === 0 ? cost : `${cost}+${tenths(insideMs)}`;
}

/** No field may hold what divides fields, nor what divides the strip's signs. */
function plain(text: string): string {
  return text.replaceAll(/[\t\n\r]/g, " ");
}

/** @param thresholds those that it was made with: a page with others makes it anew. */
export function packSummary(summary: Summary, thresholds = DEFAULT_THRESHOLDS): PackedSummary {
  return [
    summary.id,
    summary.seq,
    summary.tabId,
    summary.frameId,
    tenths(summary.startedAt),
    summary.method,
    summary.resourceType,
    summary.firstUrl,
    summary.lastUrl === summary.firstUrl ? "" : summary.lastUrl,
    summary.strip.map(packPart).join(" "),
    summary.hops,
    senderCodes.indexOf(summary.sender),
    summary.cause,
    summary.severity === null ? "" : severities.indexOf(summary.severity),
    packCost(summary),
    flags.reduce((bits, flag, at) => bits + (summary[flag] === true ? 2 ** at : 0), 0),
    summary.after ?? "",
    packFacts(summary.facts),
    stampOf(thresholds),
  ]
    .map((field) => plain(String(field)))
    .join("\t");
}

const fieldCount = 19;

/** True when a line was made with these thresholds. */
export function isMadeWith(line: PackedSummary, thresholds: Thresholds): boolean {
  return line.endsWith(`\t${stampOf(thresholds)}`);
}

/** null when the line is no packed summary: damaged, or of another version. */
export function unpackSummary(line: PackedSummary): Summary | null {
  const fields = line.split("\t");
  if (fields.length !== fieldCount) return null;
  const [
    id = "",
    seq,
    tabId,
    frameId,
    startedAt,
    method = "",
    resourceType = "",
    firstUrl = "",
    lastUrl = "",
  ] = fields;
  const [strip = "", hops, sender, cause = "", severity, costs = "", bits, after = "", facts = ""] =
    fields.slice(9);
  const [cost, inside] = costs.split("+", 2);
  const numbers = [seq, tabId, frameId, startedAt, hops, bits].map(Number);
  const knownSender = senderCodes[Number(sender)];
  if (numbers.some((number) => !Number.isFinite(number)) || knownSender === undefined) return null;
  const set = Number(bits);
  const has = (flag: (typeof flags)[number]): boolean => Math.floor(set / 2 ** flags.indexOf(flag)) % 2 === 1;
  return {
    id,
    seq: Number(seq),
    tabId: Number(tabId),
    frameId: Number(frameId),
    startedAt: Number(startedAt),
    method,
    resourceType,
    firstUrl,
    lastUrl: lastUrl === "" ? firstUrl : lastUrl,
    strip: unpackStrip(strip),
    hops: Number(hops),
    sender: knownSender,
    cause,
    severity: severity === "" ? null : (severities[Number(severity)] ?? null),
    costMs: cost === "" ? null : Number(cost),
    ...(inside !== undefined && { insideMs: Number(inside) }),
    pending: has("pending"),
    failed: has("failed"),
    gap: has("gap"),
    speculative: has("speculative"),
    ...(has("paused") && { paused: true as const }),
    after: after === "" ? null : after,
    facts: unpackFacts(facts),
  };
}

// A strip's signs are divided by blanks: "b307 s301 r200+", a cycle is "(s302 s302)10", left out are "&4".

function packPart(part: StripPart): string {
  if ("more" in part) return `&${part.more}`;
  if ("times" in part) return `(${part.tokens.map(packToken).join(",")})${part.times}`;
  return packToken(part);
}

const toneSigns = { good: "+", bad: "-" } as const;

function packToken(token: Token): string {
  // Labels come from addresses: an app scheme may hold "+" and "-", so the mark stands in front.
  const mark = token.inferred === true ? "?" : token.tone === undefined ? "" : toneSigns[token.tone];
  return `${letters.get(token.shape) ?? "s"}${mark}:${token.label.replaceAll(/[\s,()]/g, "_")}`;
}

const unpackStrip = sharing((text: string): readonly StripPart[] => text.split(" ").flatMap(unpackPart));

function unpackPart(part: string): readonly StripPart[] {
  if (part.startsWith("&")) return [{ more: Number(part.slice(1)) }];
  const cycle = /^\((.*)\)(\d+)$/.exec(part);
  if (cycle === null) return unpackToken(part);
  return [{ times: Number(cycle[2]), tokens: (cycle[1] ?? "").split(",").flatMap(unpackToken) }];
}

function unpackToken(text: string): readonly Token[] {
  const [, letter = "", mark, packed = ""] = /^([a-z])([?+-]?):(.*)$/.exec(text) ?? [];
  const shape = shapes.get(letter);
  // No label has an underscore of its own: no scheme may, and no word does.
  const label = packed.replaceAll("_", " ");
  if (shape === undefined) return [];
  if (mark === "?") return [{ shape, label, inferred: true }];
  if (mark === "+") return [{ shape, label, tone: "good" }];
  return [mark === "-" ? { shape, label, tone: "bad" } : { shape, label }];
}

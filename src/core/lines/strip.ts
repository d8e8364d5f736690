/** The hop strip: a chain as a few signs, cycles folded, always short. */
import { senderOf } from "../causes/cause.ts";
import type { Chain, Hop } from "../chain.ts";
import { refusalOf } from "../facts/failure.ts";
import { isLoop } from "../facts/cycle.ts";
import { failureWord } from "./failure-word.ts";
import { seamToken } from "../seams/seam-token.ts";
import { shortened } from "./strip-parts.ts";
import type { StripPart, Token } from "../summary.ts";
import { isSchemeUpgrade, schemeOf } from "../url/url.ts";

/** At most six parts: cycles are folded first, then the middle is left out. */
export function stripOf(chain: Chain): readonly StripPart[] {
  const hops = foldCycles(chain.hops.map((hop) => ({ token: hopToken(hop, chain), place: placeOf(hop) })));
  const parts: StripPart[] = [...hops, outcomeToken(chain)];
  if (!chain.complete) parts.unshift({ shape: "unknown-start", label: "?" });
  if (chain.seam !== null) parts.unshift(seamToken(chain.seam));
  return shortened(parts);
}

/** The token of one hop: who made it, and its status. */
export function hopToken(hop: Hop, chain: Chain): Token {
  const shape = senderOf(hop, chain);
  const token = { shape, label: hop.status === null ? labelWithoutStatus(hop, shape) : String(hop.status) };
  return hop.observed === "inferred" ? { ...token, inferred: true } : token;
}

function labelWithoutStatus(hop: Hop, shape: Token["shape"]): string {
  if (isSchemeUpgrade(hop.url, hop.to)) return "↑https";
  if (shape === "page") return "worker";
  return shape === "extension" ? "moved" : "hop";
}

/** The token a chain ends in. */
export function outcomeToken(chain: Chain): Token {
  const { outcome } = chain;
  switch (outcome.kind) {
    case "response":
      return responseToken(outcome.status);
    case "failure":
      return { shape: "failed", label: isLoop(chain) ? "loop" : failureWord(outcome.error) };
    case "handed-off":
      return refusalOf(chain) === null
        ? { shape: "handed-off", label: `${schemeOf(outcome.url).slice(0, 12) || "app"}:` }
        : { shape: "failed", label: "refused" };
    case "pending":
      return { shape: "pending", label: "…" };
    default:
      outcome satisfies never;
      return { shape: "pending", label: "…" };
  }
}

function responseToken(status: number | null): Token {
  const label = status === null ? "shown" : String(status);
  if (status !== null && status >= 400) return { shape: "response", label, tone: "bad" };
  const good = status === null || (status >= 200 && status < 300);
  return good ? { shape: "response", label, tone: "good" } : { shape: "response", label };
}

interface Step {
  readonly token: Token;
  readonly place: string;
}

/** Where a hop starts, without query and fragment: a login loop changes those from round to round. */
function placeOf(hop: Hop): string {
  return `${hop.method} ${hop.url.split(/[?#]/, 1)[0] ?? ""}`;
}

function foldCycles(steps: readonly Step[]): StripPart[] {
  const parts: StripPart[] = [];
  let at = 0;
  while (at < steps.length) {
    const cycle = cycleAt(steps, at);
    if (cycle === null) {
      const step = steps[at];
      if (step !== undefined) parts.push(step.token);
      at += 1;
    } else {
      parts.push({
        times: cycle.times,
        tokens: steps.slice(at, at + cycle.length).map(({ token }) => token),
      });
      at += cycle.length * cycle.times;
    }
  }
  return parts;
}

/** The shortest run of up to three steps that stands at least three times (two for longer runs) from `at` on. */
function cycleAt(
  steps: readonly Step[],
  at: number,
): { readonly length: number; readonly times: number } | null {
  for (let length = 1; length <= 3; length += 1) {
    let times = 1;
    while (isRepeat(steps, at, at + times * length, length)) times += 1;
    if (times >= (length === 1 ? 3 : 2)) return { length, times };
  }
  return null;
}

function isRepeat(steps: readonly Step[], from: number, to: number, length: number): boolean {
  for (let offset = 0; offset < length; offset += 1) {
    const a = steps[from + offset];
    const b = steps[to + offset];
    if (a === undefined || b === undefined || a.place !== b.place || a.token.label !== b.token.label)
      return false;
  }
  return true;
}

/** What a chain is, as the steps of the guide need it. */
import { type CauseName, causeNameOf, senderOf } from "../causes/cause.ts";
import type { Chain, Hop } from "../chain.ts";
import { type Cycle, cycleOf } from "../facts/cycle.ts";
import { ranIntoLimit, refusalOf } from "../facts/failure.ts";
import type { Sender } from "../summary.ts";
import { hasHeader } from "../headers.ts";
import { isOrdinaryMethod } from "./command.ts";
import { Masked } from "./masked.ts";

/** A redirect with its sender. */
export interface Step {
  readonly hop: Hop;
  readonly sender: Sender;
  /** null where no browser and no extension made it. */
  readonly cause: CauseName | null;
  /** The URL for a command; null where it is no http or https URL. */
  readonly url: string | null;
}

export interface Subject {
  readonly chain: Chain;
  readonly masked: Masked;
  /** Every redirect; of a loop those before it and one round. */
  readonly steps: readonly Step[];
  /** Of a chain that ran into the browser's limit. */
  readonly loop: Cycle | null;
  readonly looping: boolean;
  /** The last redirect leads to what curl does not open either: an app, or a target that the browser refused. */
  readonly leavesWeb: boolean;
  /** Where a server was asked first (or would have been, had the cache not answered); null where none was. */
  readonly first: Step | null;
  /** Where it led; null where it led to no http or https URL, or to none at all. */
  readonly target: string | null;
  /** The method of the first request; null for one that no command line should hold. */
  readonly method: string | null;
  readonly setsCookies: boolean;
}

export function subjectOf(chain: Chain): Subject {
  const masked = new Masked(chain);
  const looping = ranIntoLimit(chain);
  const loop = looping ? cycleOf(chain) : null;
  const told = loop === null ? chain.hops : chain.hops.slice(0, loop.from + loop.length);
  const steps = told.map((hop) => ({
    hop,
    sender: senderOf(hop, chain),
    cause: causeNameOf(hop, chain),
    url: masked.url(hop.url),
  }));
  return {
    chain,
    masked,
    steps,
    loop,
    looping,
    leavesWeb: chain.outcome.kind === "handed-off" || refusalOf(chain) !== null,
    first: steps.find(isAsked) ?? null,
    target: looping ? null : masked.url(endOf(chain)),
    method: isOrdinaryMethod(chain.method) ? chain.method : null,
    setsCookies: chain.hops.some((hop) => hasHeader(hop.responseHeaders, "set-cookie")),
  };
}

/** True for what a command can ask a server for: its own redirects, and its old ones out of the cache. */
export function isAsked({ sender, url }: Step): boolean {
  return (sender === "server" || sender === "cache") && url !== null;
}

function endOf({ outcome, hops, url }: Chain): string {
  return outcome.kind === "pending" ? (hops.at(-1)?.to ?? url) : outcome.url;
}

/** "redirect 2", counted as people count. */
export function numberOf({ hop }: Step): string {
  return `redirect ${hop.index + 1}`;
}

/** The same at the beginning of a sentence. */
export function numberFirst(step: Step): string {
  return `Redirect ${step.hop.index + 1}`;
}

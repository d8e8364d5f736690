/** From the stored events of one chain back to its state. */
import type { Chain } from "../chain.ts";
import type { BrowserName, CaptureEvent, ChainJoined, HarEntrySeen, NavigationEvent } from "../event.ts";
import { advance, beginFold, type Fold, withJoin, withNavigation, withRestart } from "./fold.ts";
import { foldOfHar, withHar } from "./fold-listed.ts";
import { chainOf } from "./view.ts";

/** null when the list tells of no request. */
export function foldOf(id: string, events: readonly CaptureEvent[], browser: BrowserName): Fold | null {
  let fold: Fold | null = null;
  let joined: ChainJoined | null = null;
  const early: NavigationEvent[] = [];
  const har: HarEntrySeen[] = [];
  for (const event of events) {
    if ("requestId" in event) fold = advance(fold ?? beginFold(id, event, browser), event);
    else if (event.kind === "worker-started") fold = fold === null ? null : withRestart(fold);
    else if (event.kind === "har-entry-seen") har.push(event);
    else if (event.kind === "chain-joined") joined = event;
    else if (isAboutFrame(event)) {
      if (fold === null) early.push(event);
      else fold = withNavigation(fold, event);
    }
  }
  fold = fold === null ? foldOfHar(id, har, browser) : withHar(fold, har);
  return fold === null ? null : withJoin(early.reduce(withNavigation, fold), joined);
}

export function isAboutFrame(event: CaptureEvent): event is NavigationEvent {
  return event.kind.startsWith("navigation-");
}

/** The chain that a stored event list amounts to; null when it holds no report of a request. */
export function foldChain(id: string, events: readonly CaptureEvent[], browser: BrowserName): Chain | null {
  const fold = foldOf(id, events, browser);
  return fold === null ? null : chainOf(fold);
}

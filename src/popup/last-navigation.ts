/** The navigation that the popup speaks of. */
import type { Chain } from "../core/chain.ts";
import { type Navigation, navigationsIn } from "../panel/state/navigations.ts";
import type { ChainRows } from "../panel/state/list.ts";

/** Seldom do more chains make up one navigation; the search looks no further back. */
const lookedAt = 50;

/** The newest navigation of the tab itself, whatever its frames and guesses of the browser did since; null without one. */
export function lastNavigation(rows: ChainRows): Navigation | null {
  // The rows themselves subscribe to nothing.
  void rows.moves.value;
  const pages = rows.all().filter((row) => {
    const { resourceType, speculative } = row.summary.value;
    return resourceType === "main_frame" && !speculative;
  });
  return navigationsIn(pages.slice(-lookedAt), new Map()).at(-1) ?? null;
}

function withoutFragment(url: string): string {
  return url.split("#", 1)[0] ?? url;
}

/** True when the tab shows something else than where a chain ended. An error page may bear any of the chain's URLs. */
export function isElsewhere(tabUrl: string | null, { hops, outcome }: Chain): boolean {
  if (tabUrl === null || outcome.kind === "pending") return false;
  const passed = outcome.kind === "response" ? [] : hops.map(({ url }) => url);
  return ![...passed, outcome.url].some((url) => withoutFragment(url) === withoutFragment(tabUrl));
}

/** What the toolbar button says of a navigation. */
import type { Chain } from "../chain.ts";
import { contextOf, findingsOf } from "../findings/findings.ts";
import { severityOf } from "../findings/headline.ts";
import type { BadgeMode } from "../protocol.ts";
import type { Thresholds } from "../settings/thresholds.ts";

export interface Badge {
  /** At most four characters; "" for none. */
  readonly text: string;
  readonly redirects: number;
  /** True when a finding of the navigation is a problem. */
  readonly problem: boolean;
}

/** More than these have no room. */
const mostShown = 999;

/** @param navigation its chains, in order. */
export function badgeOf(navigation: readonly Chain[], mode: BadgeMode, thresholds: Thresholds): Badge {
  const redirects = navigation.reduce((count, { hops }) => count + hops.length, 0);
  const problem = navigation.some(
    (chain) => severityOf(chain, findingsOf(chain, contextOf(chain, thresholds))) === "problem",
  );
  return { text: textOf(mode, redirects, problem), redirects, problem };
}

function textOf(mode: BadgeMode, redirects: number, problem: boolean): string {
  if (mode === "redirects" && redirects > 0)
    return redirects > mostShown ? `${mostShown}+` : String(redirects);
  return mode === "problems" && problem ? "!" : "";
}

/** Redirects that fell into a gap of the recording. */
import { causeNameOf } from "../causes/cause.ts";
import type { Chain, Hop } from "../chain.ts";

/** What is said of such a hop, without a full stop. */
export const UNRECORDED = "A redirect happened here that was not recorded";

/** The URL changed while reports were lost. What looks hidden may then be anyone's redirect, a server's too. */
export function isUnrecorded(hop: Hop, chain: Chain): boolean {
  return hop.observed === "inferred" && causeNameOf(hop, chain)?.id === "internal-unknown";
}

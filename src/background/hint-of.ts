/**
 * Firefox: what it says, beyond its reports, of a host that it upgraded to https. Asked for only after an upgrade, and
 * only with permissions that the user has given; nothing is ever blocked or changed.
 */
import type { UpgradeHint } from "../core/event.ts";
import { isDetails, requestOf } from "./capture.ts";

/** @param info what webRequest.getSecurityInfo gives, or the recorder's copy of it. null when it is of no use. */
export function hintOf(details: unknown, info: unknown, httpsOnly: unknown): UpgradeHint | null {
  const request = isDetails(details) ? requestOf(details) : null;
  const hsts = isDetails(info) && typeof info["hsts"] === "boolean" ? info["hsts"] : null;
  const mode = typeof httpsOnly === "string" ? httpsOnly : null;
  if (request === null || (hsts === null && mode === null)) return null;
  return { kind: "upgrade-hint", ...request, hsts, httpsOnly: mode };
}

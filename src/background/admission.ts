/** Which reports belong to pages, and not to Hopscope itself or to the browser's own business. */
import type { Details } from "./capture.ts";
import { frameTypes } from "./listeners.ts";

/**
 * @param ownOrigin of the extension's pages, with a slash at the end.
 * @returns false for requests of no tab (service workers, the browser) and for those that Hopscope's own pages make.
 *   Frames always belong: they are navigations, whoever began them.
 */
export function belongsToPages(details: Details, ownOrigin: string): boolean {
  const { type, tabId, initiator, originUrl } = details;
  if (typeof type !== "string" || frameTypes.includes(type)) return true;
  if (tabId === -1) return false;
  const from = initiator ?? originUrl;
  // Chromium gives the origin without the slash.
  return typeof from !== "string" || !`${from}/`.startsWith(ownOrigin);
}

/** The last request of a chain: what came back for it, as far as that is known. */
import type { Chain } from "../chain.ts";

/** Status of the answer that ended the chain; null where there was none. */
export function finalStatus(chain: Chain): number | null {
  return chain.outcome.kind === "response" ? chain.outcome.status : null;
}

/** Method of the last request. */
export function finalMethod(chain: Chain): string {
  const last = chain.hops.at(-1);
  return last?.nextMethod ?? last?.method ?? chain.method;
}

/** True for requests that scripts make and whose answer a script reads: fetch() and XMLHttpRequest. */
export function isScriptRequest(chain: Chain): boolean {
  return chain.resourceType === "xmlhttprequest";
}

/** True for a page or a frame. */
export function isPage(chain: Chain): boolean {
  return chain.resourceType === "main_frame" || chain.resourceType === "sub_frame";
}

/** Where a statement about a redirect is told in full: ids alone, so that no content is loaded to make a link. */
import type { InternalCauseId } from "../../explanation.ts";

/** The article on a status code; null for codes that have none. */
export function articleIdForCode(status: number): string | null {
  return Number.isInteger(status) && status >= 300 && status <= 308 ? `code-${status}` : null;
}

/** The article on a cause of internal redirects. */
export function articleIdForCause(cause: InternalCauseId): string {
  return cause === "hsts" ? "guide-hsts" : "internal-reasons";
}

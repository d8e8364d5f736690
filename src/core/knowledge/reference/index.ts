/** The reference, put together. Large: import it only where it is shown. */
import type { InternalCauseId } from "../../explanation.ts";
import { codeArticles } from "./codes/index.ts";
import { guideArticles } from "./guides/index.ts";
import { catalogueOf, type Entry } from "./select.ts";
import { codeReferences } from "./send/index.ts";
import { articleIdForCause, articleIdForCode } from "./targets.ts";

export const reference = catalogueOf([...codeArticles, ...guideArticles], codeReferences);

/** The entry of that id: "code-307", "send-nginx". */
export function entryOf(id: string): Entry | null {
  return reference.byId.get(id) ?? null;
}

/** The article on a status code; null for codes that have none. */
export function articleForCode(status: number): Entry | null {
  const id = articleIdForCode(status);
  return id === null ? null : entryOf(id);
}

/** The article on a cause of internal redirects. */
export function articleForCause(cause: InternalCauseId): Entry | null {
  return entryOf(articleIdForCause(cause));
}

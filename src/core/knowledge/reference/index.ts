/** The reference, put together. Large: import it only where it is shown. */
import { codeArticles } from "./codes/index.ts";
import { guideArticles } from "./guides/index.ts";
import { catalogueOf, type Entry } from "./select.ts";
import { codeReferences } from "./send/index.ts";

export const reference = catalogueOf([...codeArticles, ...guideArticles], codeReferences);

/** The entry of that id: "code-307", "send-nginx". */
export function entryOf(id: string): Entry | null {
  return reference.byId.get(id) ?? null;
}

/** Chains of one navigation as plain text. Loaded when somebody copies it. */
import type { Row } from "./state/list.ts";
import type { Opened } from "./state/opened.ts";
import { chainInText } from "./text/chain-text.ts";

/**
 * Verdict and route of each, one below the other; "" when the background has none of them any more.
 * Rejects when one of them cannot be read.
 */
export async function navigationText(opened: Opened, rows: readonly Row[]): Promise<string> {
  const texts = await Promise.all(
    rows.map(async ({ id, summary }) => {
      const read = await opened.readOf(id);
      return read === null ? [] : [chainInText(read, summary.peek().method)];
    }),
  );
  return texts.flat().join("\n");
}

/** The signs of the hop strip in the article on who sent a 307: the same shapes that the list shows. */
import type { Sender, Token } from "../../core/summary.ts";

/** How the name of a row begins, and what it stands for. The first that fits. */
const senders: readonly (readonly [words: RegExp, sender: Sender])[] = [
  [/\bextension/i, "extension"],
  [/\bcache/i, "cache"],
  [/\bservice worker|\bpage\b/i, "page"],
  [/\bbrowser|\bHSTS/i, "browser"],
  [/\bserver|\bframework|\bproxy|\bCDN|\bnetwork|\bown code/i, "server"],
];

/** The sign for a row of that name; null for a row that is about no sender. */
export function senderToken(rowName: string): Token | null {
  const found = senders.find(([words]) => words.test(rowName));
  if (found === undefined) return null;
  const [, shape] = found;
  return { shape, label: shape === "page" ? "worker" : "307" };
}

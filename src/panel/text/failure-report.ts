/** What a person can send when a part of the panel failed. */
import { visible } from "./visible.ts";

/** Longer stacks repeat themselves. */
const mostLines = 20;

/** Name and message, then from where: Chromium's stack begins with the message, Firefox's has none of it. */
function wordsOf(failure: unknown): readonly string[] {
  if (!(failure instanceof Error)) return [String(failure)];
  const head = `${failure.name}: ${failure.message}`;
  const stack = failure.stack ?? "";
  return [head, ...(stack.startsWith(head) ? stack.slice(head.length) : stack).split("\n").filter(Boolean)];
}

/** `about`: the versions. What a page may have written into a message is shown as everywhere. */
export function failureReport(part: string, failure: unknown, about: string): string {
  const lines = [about, part, ...wordsOf(failure).slice(0, mostLines)];
  return `${lines.map((line) => visible(line)).join("\n")}\n`;
}

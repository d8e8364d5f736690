/** A sentence of core, which is English: text between backticks is code. Whatever a page put into it stays text. */
import { visible } from "../text/visible.ts";

export function Prose({ text }: { readonly text: string }) {
  return (
    <span lang="en">
      {visible(text)
        .split("`")
        .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
    </span>
  );
}

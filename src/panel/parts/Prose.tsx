/** A sentence of core, which is English: text between backticks is code. Whatever a page put into it stays text. */
import { proseParts } from "../../core/marks.ts";
import { visible } from "../text/visible.ts";
import { Breakable } from "./Breakable.tsx";

export function Prose({ text }: { readonly text: string }) {
  return (
    <span lang="en">
      {proseParts(text).map((part, index) =>
        index % 2 === 1 ? (
          <code key={index}>
            <Breakable text={visible(part)} as="value" />
          </code>
        ) : (
          // Long names, as of errors, break after an underscore and not inside a word.
          <Breakable key={index} text={visible(part)} as="prose" />
        ),
      )}
    </span>
  );
}

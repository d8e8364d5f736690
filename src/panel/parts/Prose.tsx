/** A sentence of core, which is English: text between backticks is code. Whatever a page put into it stays text. */
import { visible } from "../text/visible.ts";

/** Long names, as of errors, break after an underscore and not inside a word. */
function Breakable({ text }: { readonly text: string }) {
  const [first, ...others] = text.split(/(?<=_)/);
  return (
    <>
      {first}
      {others.map((part) => [<wbr />, part])}
    </>
  );
}

export function Prose({ text }: { readonly text: string }) {
  return (
    <span lang="en">
      {visible(text)
        .split("`")
        .map((part, index) => {
          const words = <Breakable key={index} text={part} />;
          return index % 2 === 1 ? <code key={index}>{words}</code> : words;
        })}
    </span>
  );
}

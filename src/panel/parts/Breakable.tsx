/** Text of one long word, with places where a line may end. What is copied of it is the text as it stands. */
import "./Breakable.css";

/**
 * Where a line ends without tearing a word: of a URL behind a slash, and before "?", "&" and "#"; of another value
 * behind a comma or semicolon; of the name of an error behind an underscore.
 */
const between = {
  prose: /(?<=_)/,
  url: /(?<=[^/]\/)(?!\/)|(?=[?&#])|(?<=[,;])(?! )/,
  value: /(?<=[,;])(?! )|(?<=_)/,
} as const;

/** A header or parameter that holds a URL, or is a path. */
const holdsUrl = /:\/\/|^[/?]/;

/** A page may write thousands of commas: what stands behind so many breaks where it must. */
const mostBreaks = 100;

function Part({ text }: { readonly text: string }) {
  // Other signs may begin what must stay whole, such as a run from right to left.
  if (!/^\?[!-~]/.test(text)) return <>{text}</>;
  return (
    <>
      <span class="joined">{text.slice(0, 2)}</span>
      {text.slice(2)}
    </>
  );
}

interface Props {
  /** Made visible already. */
  readonly text: string;
  /** "value": whatever a page wrote; it is looked at. */
  readonly as: keyof typeof between;
}

export function Breakable({ text, as }: Props) {
  const parts = text.split(between[as === "value" && holdsUrl.test(text) ? "url" : as]);
  return (
    <>
      {parts
        .slice(0, mostBreaks)
        .map((part, index) => [index > 0 && <wbr />, <Part key={index} text={part} />])}
      {parts.slice(mostBreaks).join("")}
    </>
  );
}

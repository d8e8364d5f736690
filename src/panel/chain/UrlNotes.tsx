/** What a URL looks like and is not, in a line each. */
import "./UrlNotes.css";
import { urlNotes } from "../text/url-notes.ts";
import { Icon } from "../parts/Icon.tsx";

export function UrlNotes({ url }: { readonly url: string }) {
  return urlNotes(url).map(({ warns, words }) => (
    <p key={words} class={warns ? "url-note url-note--warns" : "url-note"}>
      <Icon name={warns ? "advice" : "note"} small />
      <span>{words}</span>
    </p>
  ));
}

/** First → last URL of a chain. The middle gives way first, then the end, and the host last; in full in the title. */
import "./UrlPair.css";
import { middleOf, urlPair } from "../text/url-pair.ts";
import { visible } from "../text/visible.ts";
import { say } from "../words.ts";

interface Props {
  readonly first: string;
  readonly last: string;
  readonly pending: boolean;
}

interface ShortenedProps {
  readonly text: string;
  readonly last?: boolean;
  /** Words of ours around a host, and not a URL. */
  readonly words?: boolean;
}

/** Of the room beside the arrow: a long first URL takes nothing from a short target. */
const half = "50% - 0.5ch - 5px";

function Shortened({ text, last = false, words = false }: ShortenedProps) {
  const { origin, middle, tail } = words ? { origin: text, middle: "", tail: "" } : middleOf(text);
  return (
    <span
      class={last ? "url-text url-last" : "url-text"}
      translate={words}
      style={last ? { minWidth: `min(${text.length}ch, ${half})` } : undefined}
    >
      {origin !== "" && <span class="url-origin">{origin}</span>}
      {middle !== "" && <span class="url-middle">{middle}</span>}
      {tail !== "" && <span class="url-tail">{tail}</span>}
    </span>
  );
}

export function UrlPair({ first, last, pending }: Props) {
  const pair = urlPair(first, last);
  return (
    <span class="cell-urls" role="gridcell" title={pair.full}>
      <Shortened text={pair.first} />
      {pair.last !== null && (
        <>
          <span class="url-arrow" role="img" aria-label={say("url_to")}>
            →
          </span>
          <Shortened text={pending ? waitingFor(last, pair.last) : pair.last} last words={pending} />
        </>
      )}
    </span>
  );
}

function waitingFor(url: string, short: string): string {
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(url)?.[1];
  return say("waiting_for", host === undefined ? short : visible(host));
}

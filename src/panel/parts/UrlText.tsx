/** A URL with what differs from the one before it. A long one has gaps that open. */
import "./UrlText.css";
import { useSignal } from "@preact/signals";
import type { Piece } from "../text/pieces.ts";
import { type Gap, isLong, shortenedPieces } from "../text/shortened-url.ts";
import { urlPieces } from "../text/url-changes.ts";
import { clipped, visible } from "../text/visible.ts";
import { Breakable } from "./Breakable.tsx";
import { say, type WordKey } from "../words.ts";

/** What fell away is cut sooner: the station before has it whole. */
const longRemoved = 60;

interface Mark {
  readonly element: "mark" | "ins" | "del";
  readonly words: WordKey;
}

const marks: Readonly<Record<Exclude<Piece["change"], "same">, Mark>> = {
  changed: { element: "mark", words: "url_changed" },
  added: { element: "ins", words: "url_added" },
  moved: { element: "mark", words: "url_moved" },
  removed: { element: "del", words: "url_removed" },
};

/** A piece of a URL, at whose own ends the line may end, too. */
function Edge({ text }: { readonly text: string }) {
  return (
    <>
      {/^[?&#]/.test(text) && <wbr />}
      <Breakable text={visible(text)} as="url" />
      {/[^/:]\/$/.test(text) && <wbr />}
    </>
  );
}

export function UrlPiece({ text, change }: Piece) {
  if (change === "same") return <Edge text={text} />;
  const { element: Element, words } = marks[change];
  const isCut = change === "removed" && text.length > longRemoved;
  return (
    <Element class={`url-${change}`}>
      <span class="unseen">{say(words)} </span>
      <Edge text={isCut ? clipped(text, longRemoved) : text} />
      {isCut && "…"}
    </Element>
  );
}

function UrlGap({ gap, onOpen }: { readonly gap: Gap; readonly onOpen: () => void }) {
  return (
    <button type="button" class="url-gap" translate={true} onClick={onOpen}>
      {say(gap.differs ? "url_gap_differs" : "url_gap", gap.hidden)}
    </button>
  );
}

interface Props {
  readonly url: string;
  /** The URL of the station before, if there is one. */
  readonly before: string | null;
}

export function UrlText({ url, before }: Props) {
  const whole = useSignal(false);
  const pieces = urlPieces(before, url);
  const long = isLong(url);
  const shown = long && !whole.value ? shortenedPieces(url, pieces) : pieces;
  return (
    <span class="url">
      {shown.map((piece, index) =>
        "hidden" in piece ? (
          <UrlGap key={index} gap={piece} onOpen={() => (whole.value = true)} />
        ) : (
          <UrlPiece key={index} {...piece} />
        ),
      )}
      {long && whole.value && (
        <>
          {" "}
          <button type="button" class="url-gap" translate={true} onClick={() => (whole.value = false)}>
            {say("url_shorten")}
          </button>
        </>
      )}
    </span>
  );
}

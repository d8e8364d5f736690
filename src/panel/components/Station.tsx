/** A URL on the route: what changed against the one before it, and what fell away. */
import "./Station.css";
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { type Piece, urlPieces } from "../text/url-changes.ts";
import { clipped, visible } from "../text/visible.ts";
import { say } from "../words.ts";

/** A URL longer than this is cut until somebody asks for all of it. */
const longUrl = 400;
/** What fell away is cut sooner: the station before has it whole. */
const longRemoved = 60;

function UrlPiece({ piece }: { readonly piece: Piece }) {
  const text = visible(piece.text);
  if (piece.change === "changed") {
    return (
      <mark>
        <span class="unseen">{say("url_changed")} </span>
        {text}
      </mark>
    );
  }
  if (piece.change === "removed") {
    return (
      <del>
        <span class="unseen">{say("url_removed")} </span>
        {text}
      </del>
    );
  }
  return <>{text}</>;
}

function clipPieces(pieces: readonly Piece[], limit: number): readonly Piece[] {
  const kept: Piece[] = [];
  let left = limit;
  for (const piece of pieces) {
    if (left <= 0) break;
    const text = clipped(piece.text, left);
    kept.push({ ...piece, text });
    left -= text.length;
  }
  return kept;
}

interface UrlProps {
  readonly url: string;
  /** The URL of the station before, if there is one. */
  readonly before: string | null;
}

function StationUrl({ url, before }: UrlProps) {
  const whole = useSignal(false);
  const cut = url.length > longUrl && !whole.value;
  const pieces = urlPieces(before, url).map((piece) =>
    piece.change === "removed" && piece.text.length > longRemoved
      ? { ...piece, text: `${clipped(piece.text, longRemoved)}…` }
      : piece,
  );
  const shown = cut ? clipPieces(pieces, longUrl) : pieces;
  return (
    <>
      {shown.map((piece, index) => (
        <UrlPiece key={index} piece={piece} />
      ))}
      {cut && (
        <>
          {"… "}
          <button type="button" class="link" onClick={() => (whole.value = true)}>
            {say("url_show_all", url.length)}
          </button>
        </>
      )}
    </>
  );
}

interface Props extends UrlProps {
  readonly method: string;
  readonly last?: boolean;
  readonly children?: ComponentChildren;
}

export function Station({ url, before, method, last = false, children }: Props) {
  return (
    <li class={last ? "station station--last" : "station"}>
      <span class="station-dot" />
      <div>
        <p class="station-url" translate={false}>
          {method !== "" && <b>{visible(method)}</b>}
          <StationUrl url={url} before={before} />
        </p>
        {children}
      </div>
    </li>
  );
}

/** A station that is not known, or a place where reports are missing. */
export function BlankStation({ children }: { readonly children: ComponentChildren }) {
  return (
    <li class="station station--blank">
      <span class="station-dot" />
      <p>{children}</p>
    </li>
  );
}

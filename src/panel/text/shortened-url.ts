/** A URL of thousands of characters, with gaps in it: never in its host, and never so that the host is out of sight. */
import type { Piece } from "./pieces.ts";
import { urlPartsOf } from "./url-parts.ts";

/** Characters left out. */
export interface Gap {
  readonly hidden: number;
  /** True where something in it differs from the URL before. */
  readonly differs: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What of a part stays at its head and its tail, where it is longer than `limit`. */
interface Cut {
  readonly limit: number;
  readonly head: number;
  readonly tail: number;
}

const userinfoCut: Cut = { limit: 100, head: 60, tail: 20 };
/** The end of a host says whose it is. No resolver takes one of more than 253 characters. */
const hostCut: Cut = { limit: 260, head: 60, tail: 200 };
const restCut: Cut = { limit: 400, head: 240, tail: 80 };

function gapIn(from: number, length: number, { limit, head, tail }: Cut): readonly Range[] {
  return length <= limit ? [] : [{ from: from + head, to: from + length - tail }];
}

/** Where the text of a URL is left out. */
function gapsIn(url: string): readonly Range[] {
  const { scheme, separator, userinfo, host, port } = urlPartsOf(url);
  const hostAt = scheme.length + separator.length + userinfo.length;
  const restAt = hostAt + host.length + port.length;
  return [
    ...gapIn(hostAt - userinfo.length, userinfo.length, userinfoCut),
    ...gapIn(hostAt, host.length, hostCut),
    ...gapIn(restAt, url.length - restAt, restCut),
  ];
}

/** True where the URL is shown with gaps. */
export function isLong(url: string): boolean {
  return gapsIn(url).length > 0;
}

/** The pieces of a URL with its gaps. What was removed is not part of it, and goes with what it stands beside. */
export function shortenedPieces(url: string, pieces: readonly Piece[]): readonly (Piece | Gap)[] {
  const shown: (Piece | Gap)[] = [];
  let at = 0;
  let gap: { hidden: number; differs: boolean } | null = null;
  const gaps = gapsIn(url);
  for (const { text, change } of pieces) {
    const end = change === "removed" ? at : at + text.length;
    let place = at;
    for (const { from, to } of gaps) {
      const [start, stop] = [Math.max(from, at), Math.min(to, end)];
      const isInside = change === "removed" ? from < at && at < to : start < stop;
      if (!isInside) continue;
      if (place < start) shown.push({ text: text.slice(place - at, start - at), change });
      if (start === from || gap === null) shown.push((gap = { hidden: 0, differs: false }));
      gap.hidden += stop - start;
      gap.differs ||= change !== "same";
      place = change === "removed" ? Infinity : stop;
    }
    const left = change === "removed" && place === at ? text : text.slice(place - at);
    if (left !== "") shown.push({ text: left, change });
    at = end;
  }
  return shown;
}

/** How the list writes a chain's first and last URL: short, but never so that http hides behind https. */
import { splitVisible, visible } from "./visible.ts";

export interface UrlPair {
  readonly first: string;
  /** null: nothing else was reached. */
  readonly last: string | null;
  /** Both in full, for the title. */
  readonly full: string;
}

/** A text in two parts, so that the middle can give way: `tail` is always shown. */
export interface Middle {
  readonly head: string;
  readonly tail: string;
}

interface Parts {
  readonly origin: string;
  readonly rest: string;
}

const tailLength = 10;
/** Below this a tail of its own would leave nothing to shorten. */
const splitFrom = 26;

function partsOf(url: string): Parts | null {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(.*)$/is.exec(url);
  return match === null ? null : { origin: match[1] ?? "", rest: match[2] ?? "" };
}

function withoutScheme(url: string): string {
  return url.slice("https://".length);
}

function isHttps(url: string): boolean {
  return /^https:\/\//i.test(url);
}

/** What of `last` is new against `first`: the rest on the same origin; where the rest is the same, the origin. */
function news(first: string, last: string, short: (url: string) => string): string {
  const from = partsOf(first);
  const to = partsOf(last);
  if (from === null || to === null) return short(last);
  if (from.origin === to.origin) return to.rest === "" ? "/" : to.rest;
  // A URL that the summary shortened may hide a difference: then nothing is left out.
  const certain = !to.rest.includes("…");
  if (!certain || from.rest !== to.rest) return short(last);
  // The origin alone would look as if the path were lost.
  return short(to.origin) + (to.rest.length > 1 ? "/…" : to.rest);
}

/** First → last URL as the list shows them. */
export function urlPair(first: string, last: string): UrlPair {
  const secure = isHttps(first) && isHttps(last);
  const short = (url: string): string => (secure ? withoutScheme(url) : url);
  const full = first === last ? visible(first) : `${visible(first)} → ${visible(last)}`;
  return {
    first: visible(short(first)),
    last: first === last ? null : visible(news(first, last, short)),
    full,
  };
}

/** Splits a text so that its last ten characters stay when it is shortened. */
export function middleOf(text: string): Middle {
  if (text.length < splitFrom) return { head: text, tail: "" };
  const [head, tail] = splitVisible(text, tailLength);
  return { head, tail };
}

/** Host of a URL for reading aloud; the scheme where there is no host ("mailto:"). */
export function spokenHost(url: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url);
  if (match?.[1] !== undefined) return visible(match[1]);
  return visible(/^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0] ?? url.slice(0, 40));
}

/** How the list writes a chain's first and last URL: short, but never so that http hides behind https. */
import { splitVisible, visible } from "./visible.ts";

export interface UrlPair {
  readonly first: string;
  /** null: nothing else was reached. */
  readonly last: string | null;
  /** Both in full, for the title. */
  readonly full: string;
}

/** A URL in three parts, so that the middle gives way first: who was asked, and what for, are told by its ends. */
export interface Middle {
  /** Scheme, host and port, as far as they are written; "" for a path alone. */
  readonly origin: string;
  readonly middle: string;
  readonly tail: string;
}

interface Parts {
  readonly origin: string;
  readonly rest: string;
}

const tailLength = 10;
/** Below this a tail of its own would leave nothing to shorten. */
const splitFrom = 14;

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

/** What of `last` is new against `first`: on the same origin what is behind it. */
function news(first: string, last: string, short: (url: string) => string): string {
  const from = partsOf(first);
  const to = partsOf(last);
  if (from === null || to === null || from.origin !== to.origin) return short(last);
  return to.rest === "" ? "/" : to.rest;
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

/** Splits what the list shows of a URL; the tail has ten characters. */
export function middleOf(text: string): Middle {
  // The slash of a bare host is no part of its own.
  const origin =
    /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]+\/$|^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*/i.exec(text)?.[0] ?? "";
  const rest = text.slice(origin.length);
  if (rest.length < splitFrom) return { origin, middle: "", tail: rest };
  const [middle, tail] = splitVisible(rest, tailLength);
  return { origin, middle, tail };
}

/** Host of a URL for reading aloud; the scheme where there is no host ("mailto:"). */
export function spokenHost(url: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url);
  if (match?.[1] !== undefined) return visible(match[1]);
  return visible(/^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0] ?? url.slice(0, 40));
}

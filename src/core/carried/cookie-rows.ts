/** Cookies: what this answer sets, and what the next request carries. */
import { cookiesSent, cookiesSet, goesTo, rejectionOf, type SetCookie } from "../facts/cookies.ts";
import { cookieWords } from "../knowledge/cookie-reasons.ts";
import { MDN_COOKIE_ATTRIBUTES, RFC6265_5_3, RFC6265_5_4 } from "../knowledge/references.ts";
import { type LostCookie, lostCookies } from "../facts/lost-cookies.ts";
import { clip } from "../text.ts";
import { parseUrl } from "../url/url.ts";
import { type CarriedRow, changeOf, type Did, fateOf, type Must, type Passage, wasSeen } from "./row.ts";

/** A hostile answer may set thousands. */
const most = 20;

/** The Cookie header as a whole, then each cookie that the answer sets. */
export function cookieRows(passage: Passage): readonly CarriedRow[] {
  const set = passage.hop.kind === "server" ? cookiesSet(passage.hop.responseHeaders).slice(0, most) : [];
  // Where a name is set twice, the later one counts.
  const named = new Map(set.map((cookie) => [cookie.name, cookie]));
  const lost = set.length === 0 ? [] : lostCookies(passage.chain, false);
  const rows = [...named.values()].map((cookie) => setRow(cookie, passage, lost));
  const whole = headerRow(passage);
  return whole === null ? rows : [whole, ...rows];
}

function headerRow(passage: Passage): CarriedRow | null {
  const fate = fateOf("cookie", passage);
  if (!wasSeen(fate)) return null;
  const [before, after] = [namesIn(fate.before), namesIn(fate.after)];
  const detail = before === after || after === "" ? before : before === "" ? after : `${before} → ${after}`;
  return {
    id: "cookie",
    what: "Cookie",
    must: {
      words: "Cookies are chosen anew for every URL, by host, path and Secure.",
      reference: RFC6265_5_4,
    },
    did: fate.did,
    detail,
    agrees: null,
  };
}

function namesIn(header: string | null): string {
  const names = (header ?? "").split(";").map((pair) => pair.slice(0, Math.max(0, pair.indexOf("="))).trim());
  return clip(names.filter((name) => name !== "").join(", "), 120);
}

const sentWords = {
  with: "The next request carries a cookie of this name.",
  without: "The next request goes without it.",
} as const;

/** Why a cookie does or does not go along. */
interface Ruling {
  readonly must: Must;
  /** null: it may go along, or may not. */
  readonly goes: boolean | null;
}

function setRow(cookie: SetCookie, passage: Passage, lost: readonly LostCookie[]): CarriedRow {
  const { chain, hop, next } = passage;
  const before = cookiesSent(hop, chain.browser);
  const after = next === null ? null : cookiesSent(next, chain.browser);
  const { must, goes } = rulingOf(cookie, passage, lost);
  const did: Did =
    before === null || after === null
      ? "not observable"
      : changeOf(before.has(cookie.name) ? "" : null, after.has(cookie.name) ? "" : null);
  const sent = after?.has(cookie.name) ?? null;
  return {
    id: `cookie:${clip(cookie.name, 80)}`,
    what: `cookie ${clip(cookie.name, 40)}`,
    must,
    did,
    detail: sent === null ? "" : sentWords[sent ? "with" : "without"],
    // Another cookie of that name may go along, and settings may keep this one back.
    agrees: sent !== null && sent === goes ? true : null,
  };
}

function rulingOf(cookie: SetCookie, { chain, hop }: Passage, lost: readonly LostCookie[]): Ruling {
  const [from, to] = [parseUrl(hop.url), parseUrl(hop.to)];
  if (from === null || to === null) return ruling("Nothing is known of the next URL.", null, null);
  const rejected = rejectionOf(cookie, from, chain.browser);
  if (rejected !== null) {
    // RFC 6265 knows nothing of Secure over http.
    const reference = rejected === "domain" ? RFC6265_5_3 : MDN_COOKIE_ATTRIBUTES;
    return ruling(`It is not stored. ${cookieWords(rejected).mechanism}`, reference, false);
  }
  if (cookie.deletes) return ruling("It has expired already: this answer deletes it.", RFC6265_5_3, false);
  if (!goesTo({ ...cookie, secure: false, path: "/" }, from, to))
    return ruling("It is not meant for the next host.", RFC6265_5_4, false);
  if (!goesTo({ ...cookie, path: "/" }, from, to))
    return ruling("It has Secure, and the next URL is http.", RFC6265_5_4, false);
  if (!goesTo(cookie, from, to)) return ruling("Its Path does not cover the next URL.", RFC6265_5_4, false);
  if (
    lost.some(
      ({ reason, set, cookie: { name } }) => reason === "same-site" && set === hop && name === cookie.name,
    )
  )
    return ruling(
      "Another site began this request, and its SameSite keeps it back.",
      MDN_COOKIE_ATTRIBUTES,
      false,
    );
  return ruling(
    "Domain, Path and Secure let it go along; SameSite and settings may not.",
    MDN_COOKIE_ATTRIBUTES,
    true,
  );
}

function ruling(words: string, reference: Must["reference"], goes: boolean | null): Ruling {
  return { must: { words, reference }, goes };
}

/** Cookies of a hop: what was set, what was sent, and what a browser stores. RFC 6265 §5. */
import type { Hop } from "../chain.ts";
import type { BrowserName, Header } from "../event.ts";
import { isLoopback } from "./hop-change.ts";
import { withheldFromRequest } from "./withheld.ts";

export interface SetCookie {
  readonly name: string;
  readonly value: string;
  readonly secure: boolean;
  /** Without the leading dot; null where none was given. */
  readonly domain: string | null;
  readonly path: string | null;
  readonly sameSite: "strict" | "lax" | "none" | null;
  /** Max-Age of 0 or less: the answer deletes it. */
  readonly deletes: boolean;
}

/** Why a browser does not store a cookie. */
export type Rejection = "secure" | "domain" | "none-insecure" | "prefix";

/** Cookies that an answer sets. Firefox joins the lines of repeated headers with a line feed. */
export function cookiesSet(headers: readonly Header[] | null): readonly SetCookie[] {
  if (headers === null) return [];
  const cookies: SetCookie[] = [];
  for (const [name, value] of headers) {
    if (name.length !== 10 || name.toLowerCase() !== "set-cookie") continue;
    for (const line of value.split("\n")) {
      const cookie = readCookie(line);
      if (cookie !== null) cookies.push(cookie);
    }
  }
  return cookies;
}

function readCookie(line: string): SetCookie | null {
  const [pair = "", ...attributes] = line.split(";");
  const equals = pair.indexOf("=");
  const name = pair.slice(0, Math.max(0, equals)).trim();
  if (name === "") return null;
  const given = new Map<string, string>();
  for (const attribute of attributes) {
    const at = attribute.indexOf("=");
    const key = (at < 0 ? attribute : attribute.slice(0, at)).trim().toLowerCase();
    given.set(key, at < 0 ? "" : attribute.slice(at + 1).trim());
  }
  const domain = given.get("domain")?.replace(/^\./, "").toLowerCase() ?? "";
  const path = given.get("path") ?? "";
  return {
    name,
    value: pair.slice(equals + 1).trim(),
    secure: given.has("secure"),
    domain: domain === "" ? null : domain,
    path: path.startsWith("/") ? path : null,
    sameSite: sameSiteOf(given.get("samesite")),
    deletes: isPast(given.get("max-age"), given.get("expires")),
  };
}

function sameSiteOf(value: string | undefined): SetCookie["sameSite"] {
  const lower = value?.toLowerCase();
  return lower === "strict" || lower === "lax" || lower === "none" ? lower : null;
}

/** Servers delete a cookie with Max-Age=0 or with the first second of time. */
function isPast(maxAge: string | undefined, expires: string | undefined): boolean {
  if (maxAge !== undefined) return /^(?:-\d+|0+)$/.test(maxAge);
  return expires !== undefined && /\b19[67]\d\b/.test(expires);
}

/** Names of the cookies that the request carried; null where the source does not show them. */
export function cookiesSent(hop: Hop, browser: BrowserName): ReadonlySet<string> | null {
  if (hop.requestHeaders === null || hop.headersDropped === true) return null;
  if (withheldFromRequest(hop, browser).includes("Cookie")) return null;
  const names = new Set<string>();
  for (const [name, value] of hop.requestHeaders) {
    if (name.length !== 6 || name.toLowerCase() !== "cookie") continue;
    for (const part of value.split(";")) names.add(part.slice(0, Math.max(0, part.indexOf("="))).trim());
  }
  return names;
}

/** Why the browser ignores the cookie of an answer from `url`; null where nothing shows that it does. */
export function rejectionOf(cookie: SetCookie, url: URL, browser: BrowserName): Rejection | null {
  const secure = url.protocol === "https:" || isLoopback(url.hostname);
  if (cookie.secure && !secure) return "secure";
  if (cookie.domain !== null && !isWithin(url.hostname, cookie.domain)) return "domain";
  // Chromium 156 and Firefox 153 insist on it, as observed; others may not.
  if (cookie.sameSite === "none" && !cookie.secure && browser !== "other") return "none-insecure";
  const host = cookie.name.startsWith("__Host-");
  if (!host && !cookie.name.startsWith("__Secure-")) return null;
  const bound = cookie.domain === null && cookie.path === "/";
  return cookie.secure && (!host || bound) ? null : "prefix";
}

/** True where a cookie set by `from` goes along to `to`, as far as Domain, Path and Secure decide. */
export function goesTo(cookie: SetCookie, from: URL, to: URL): boolean {
  const host = cookie.domain === null ? from.hostname === to.hostname : isWithin(to.hostname, cookie.domain);
  const secure = !cookie.secure || to.protocol === "https:" || isLoopback(to.hostname);
  return host && secure && isUnder(to.pathname, cookie.path ?? defaultPath(from.pathname));
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** RFC 6265 §5.1.4. */
function defaultPath(path: string): string {
  const end = path.lastIndexOf("/");
  return end <= 0 ? "/" : path.slice(0, end);
}

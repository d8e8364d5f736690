/** Redirects that a server answers, made from the URL alone. */
import { hangUp, html, pathOf, type HeaderLine, type Reply, type SiteRequest } from "./request.ts";

const noStore: HeaderLine = ["Cache-Control", "no-store"];

const location = (to: string): HeaderLine => ["Location", to];

/**
 * `/redirect/STATUS?to=…`: several `to` give several Location headers, none gives none.
 * Nothing is cached unless `cache` says for how many seconds.
 */
export function redirect(request: SiteRequest): Reply {
  const status = Number(request.path.split("/")[2]);
  const { query } = request;
  const seconds = query.get("cache");
  const reason = query.get("reason");
  return {
    status,
    ...(reason === null ? {} : { reason }),
    headers: [
      ...query.getAll("to").map(location),
      seconds === null ? noStore : ["Cache-Control", `max-age=${seconds}`],
      ["Content-Type", "text/html; charset=utf-8"],
    ],
    body:
      status === 304 ? "" : `<!doctype html><title>${status}</title><p>This page is a redirect's body.</p>`,
  };
}

/** `/chain/N`: N redirects to the page `/arrived`, or to `to`. */
export function chain(request: SiteRequest): Reply {
  const left = Number(request.path.split("/")[2]);
  const end = request.query.get("to");
  const next = left > 1 ? pathOf(`/chain/${left - 1}`, end === null ? {} : { to: end }) : (end ?? "/arrived");
  return { status: 302, headers: [location(next), noStore], body: "" };
}

/** `/loop/self`, `/loop/there` and `/loop/back`, `/loop/cookie` (ends after three rounds), `/loop/counted`. */
export function loop(request: SiteRequest): Reply {
  const kind = request.path.split("/")[2];
  if (kind === "cookie") return cookieGate(request);
  if (kind === "counted") return countedRound(request);
  const next = { there: "/loop/back", back: "/loop/there" }[kind ?? ""] ?? "/loop/self";
  return { status: 302, headers: [location(next), noStore], body: "" };
}

/** Sends the same address again until the cookie has counted to three: the same URL twice is no endless loop. */
function cookieGate(request: SiteRequest): Reply {
  const seen = Number(/visits=(\d+)/.exec(request.headers.cookie ?? "")?.[1] ?? "0");
  if (seen >= 3)
    return html("<!doctype html><title>Let in</title><p>The cookie was sent back.</p>", [forget, noStore]);
  return {
    status: 302,
    headers: [location(request.path), noStore, ["Set-Cookie", `visits=${seen + 1}; Path=/loop`]],
    body: "",
  };
}

/** Never ends. Each answer says twice the how-manieth it is: as a header, and as the cookie that counts. */
function countedRound(request: SiteRequest): Reply {
  const round = String(Number(/round=(\d+)/.exec(request.headers.cookie ?? "")?.[1] ?? "0") + 1);
  return {
    status: 302,
    headers: [
      location(request.path),
      noStore,
      ["X-Round", round],
      ["Set-Cookie", `round=${round}; Path=/loop`],
    ],
    body: "",
  };
}

const forget: HeaderLine = ["Set-Cookie", "visits=0; Path=/loop; Max-Age=0"];

export const close = (): Reply => hangUp;

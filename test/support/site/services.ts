/** Applications and proxies as people run them, with the mistakes that people ask about. */
import { arrived } from "./pages.ts";
import { html, text, type Answer, type HeaderLine, type SiteRequest } from "./request.ts";
import { hosts, httpOf } from "./hosts.ts";

const redirectTo = (status: number, to: string, headers: readonly HeaderLine[] = []): Answer => ({
  status,
  headers: [["Location", to], ...headers],
  body: "",
});

const sends = ({ headers }: SiteRequest, cookie: string): boolean =>
  headers.cookie?.split("; ").includes(cookie) === true;

/** `/slash/NAME`: FastAPI behind a proxy that ends TLS. It believes that it is asked over http, and says so. */
export function slash(request: SiteRequest): Answer {
  if (request.path.endsWith("/")) return arrived(request);
  return redirectTo(307, httpOf(request.host, `${request.path}/`), [["server", "uvicorn"]]);
}

/** `/forces-https/SERVER`: redirects to https what already is https, because the proxy before it does not tell. */
export function forcesHttps({ host, path }: SiteRequest): Answer {
  const server = path.split("/")[2] ?? "";
  return redirectTo(301, `https://${host}${path}`, [
    ["Server", server],
    ["Cache-Control", "no-store"],
  ]);
}

/** `/old-api`: what scripts ask for has moved to another host, where `/guarded` wants to know who asks. */
export const oldApi = (): Answer => redirectTo(307, httpOf(hosts.other, "/guarded"));

/** `/guarded`: 401 without Authorization. Pages of the demo host may ask, and may send it. */
export function guarded({ method, headers }: SiteRequest): Answer {
  const allowing: readonly HeaderLine[] = [
    ...allowingDemo,
    ["Access-Control-Allow-Headers", "Authorization"],
  ];
  if (method === "OPTIONS") return text(204, "", allowing);
  return text(headers.authorization === undefined ? 401 : 200, "", allowing);
}

/** `/secure-only`: over http a redirect to the same URL over https. Pages of the demo host may read both. */
export function secureOnly({ scheme, host, path }: SiteRequest): Answer {
  if (scheme === "http") return redirectTo(301, `https://${host}${path}`, allowingDemo);
  return text(200, "Read.", allowingDemo);
}

const allowingDemo: readonly HeaderLine[] = [["Access-Control-Allow-Origin", `http://${hosts.demo}`]];

/** `/orders`: data for a script, until the session is over; then the way to an identity provider. */
export function orders(request: SiteRequest): Answer {
  if (sends(request, "session=open"))
    return { status: 200, headers: [["Content-Type", "application/json"]], body: "[]" };
  const back = encodeURIComponent(httpOf(hosts.demo, "/arrived"));
  return redirectTo(
    302,
    httpOf(hosts.other, `/authorize?client_id=demo&response_type=code&redirect_uri=${back}`),
  );
}

/** Where `/orders` sends people: a page, which knows nothing of CORS. */
export const authorize = (): Answer => html("<!doctype html><title>Sign in</title><p>Who are you?</p>");

/**
 * `/members/cookie/page` lets in whoever sends the cookie that its login sets; only https may set it.
 * `/members/middleware/page` guards its login like any other page, so nobody ever gets a cookie.
 */
export function members(request: SiteRequest): Answer {
  const [, , kind = "", step] = request.path.split("/");
  if (step === "login") {
    const cookie: HeaderLine = ["Set-Cookie", "__Secure-member=yes; Secure; HttpOnly; Path=/members"];
    return redirectTo(307, `/members/${kind}/page`, kind === "cookie" ? [cookie] : []);
  }
  if (sends(request, "__Secure-member=yes")) return arrived(request);
  return redirectTo(307, `/members/${kind}/login`, [["X-Powered-By", "Next.js"]]);
}

/** `/moved`: a permanent redirect that browsers may keep, until the cookie `moved=back` says that it was a mistake. */
export function moved(request: SiteRequest): Answer {
  if (sends(request, "moved=back")) return text(200, "Here again.", [["Cache-Control", "no-store"]]);
  return redirectTo(301, "/arrived?moved", [["Cache-Control", "max-age=600"]]);
}

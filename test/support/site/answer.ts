/** From a request to its answer. Everything the site does stands in the URL. */
import { hosts } from "./hosts.ts";
import * as pages from "./pages.ts";
import { preloadStatus } from "./preload-service.ts";
import * as redirects from "./redirects.ts";
import { headerLine, text, type Answer, type HeaderLine, type Reply, type SiteRequest } from "./request.ts";
import * as services from "./services.ts";
import { worker } from "./workers.ts";

type Route = (request: SiteRequest) => Reply;

const routes: Record<string, Route> = {
  arrived: pages.arrived,
  redirect: redirects.redirect,
  chain: redirects.chain,
  loop: redirects.loop,
  "hang-up": redirects.close,
  resource: pages.resource,
  worker,
  "sign-in": signIn,
  slash: services.slash,
  "forces-https": services.forcesHttps,
  "old-api": services.oldApi,
  guarded: services.guarded,
  "secure-only": services.secureOnly,
  orders: services.orders,
  authorize: services.authorize,
  members: services.members,
  moved: services.moved,
  status: (request) => text(Number(request.path.split("/")[2]), "As asked for."),
};

const pageRoutes: Record<string, Route> = {
  "meta-refresh": pages.metaRefresh,
  "refresh-header": pages.refreshHeader,
  script: pages.script,
  link: pages.link,
  popup: pages.popup,
  upgrade: pages.upgrade,
  subresources: pages.subresources,
  fetch: pages.fetching,
};

function signIn(request: SiteRequest): Answer {
  if (request.headers.authorization !== undefined) return pages.arrived(request);
  return text(401, "Sign in first.", [["WWW-Authenticate", 'Basic realm="Hopscope demo"']]);
}

const routeOf = ({ path }: SiteRequest): Route | undefined => {
  const [, first = "", second = ""] = path.split("/");
  return first === "page" ? pageRoutes[second] : routes[first];
};

/** `header=Name: value`, as often as wanted, and `cors` on any URL. */
function extraHeaders({ query, headers }: SiteRequest): readonly HeaderLine[] {
  const named = query.getAll("header").map(headerLine);
  const cors: readonly HeaderLine[] = query.has("cors")
    ? [
        ["Access-Control-Allow-Origin", headers.origin ?? "*"],
        ["Access-Control-Allow-Credentials", "true"],
      ]
    : [];
  return [...named, ...cors];
}

/** @param home The page at the root of the demo host. */
export function answer(request: SiteRequest, home: string): Reply {
  if (request.path === "/" && request.host === hosts.demo) {
    return { status: 200, headers: [["Content-Type", "text/html; charset=utf-8"]], body: home };
  }
  if (request.host === hosts.preloadService) return preloadStatus(request);
  if (request.path === "/favicon.ico") return text(204, "", [["Cache-Control", "max-age=86400"]]);
  const route = request.path === "/" ? pages.arrived : routeOf(request);
  const reply = route?.(request) ?? text(404, "Nothing here.");
  return typeof reply === "symbol"
    ? reply
    : { ...reply, headers: [...reply.headers, ...extraHeaders(request)] };
}

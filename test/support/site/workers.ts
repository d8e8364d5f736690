/** Service workers: they may pass a redirect on, make one, or forge the look of the browser's own. */
import { page } from "./pages.ts";
import { html, text, type Answer, type SiteRequest } from "./request.ts";

const start = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(clients.claim()));
`;

const answering = (code: string): string =>
  `${start}self.addEventListener("fetch", (event) => {
  if (new URL(event.request.url).pathname.includes("/inside/")) event.respondWith(${code});
});`;

const scripts: Record<string, string> = {
  /** The network's redirect goes through the worker untouched. */
  pass: answering("fetch(event.request)"),
  /** The worker itself redirects. */
  redirect: answering(`Response.redirect("/arrived?by=worker", 302)`),
  /** Looks like the browser's own HSTS answer, but is none. */
  forge: answering(`new Response("", { status: 307, statusText: "Internal Redirect",
    headers: { Location: "/arrived?by=forger", "Non-Authoritative-Reason": "HSTS" } })`),
};

const registering = `<p id="state">waiting</p><script>
navigator.serviceWorker.register("script.js").then(() => navigator.serviceWorker.ready)
  .then(() => navigator.serviceWorker.controller ?? new Promise((resolve) =>
    navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true })))
  .then(() => "in control", String)
  .then((state) => {
    document.getElementById("state").textContent = state;
    if (location.search === "?go" && state === "in control") location.assign("inside/page");
  });</script>`;

/** `/worker/KIND/` registers the worker (and with `?go` goes on to where it answers), `/worker/KIND/script.js` is it, `/worker/KIND/inside/…` is answered by it. */
export function worker(request: SiteRequest): Answer {
  const [, , kind = "", rest] = request.path.split("/");
  const script = scripts[kind];
  if (script === undefined) return text(404, "No such worker.");
  if (rest === "script.js")
    return { status: 200, headers: [["Content-Type", "text/javascript"]], body: script };
  if (rest === "inside") return text(302, "", [["Location", "/arrived?by=server"]]);
  return html(page("A service worker is in control here", registering));
}

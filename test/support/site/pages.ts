/** Pages that redirect by themselves, and pages that arrive somewhere. */
import { headerLine, html, pathOf, text, type Answer, type SiteRequest } from "./request.ts";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (value: string): string =>
  value.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** A small page in the look of the demo. `head` and `body` are markup. */
export const page = (title: string, body: string, head = ""): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${look}</style>${head}</head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;

const look = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;display:grid;min-height:100vh;place-content:center;background:light-dark(#f6f7fb,#1b1b1f);color:light-dark(#1f1f2b,#e6e6ec)}
main{max-width:36rem;padding:2rem}h1{font-size:1.75rem;margin:0 0 .5rem}code{font-size:.9em;overflow-wrap:anywhere}
a{color:light-dark(#0b57d0,#a8c7fa)}`;

const homeLink = `<p><a href="http://demo.example/">Back to the demo</a></p>`;

export function arrived(request: SiteRequest): Answer {
  const what = `<p>You asked with <code>${escapeHtml(request.method)}</code> for
<code>${escapeHtml(`${request.scheme}://${request.host}${request.path}`)}</code>.</p>`;
  const sent =
    request.body === ""
      ? ""
      : `<p>With this body: <code>${escapeHtml(request.body.slice(0, 200))}</code></p>`;
  return html(page("You have arrived", `${what}${sent}${homeLink}`));
}

const toOf = (request: SiteRequest): string => request.query.get("to") ?? "/arrived";
const afterOf = (request: SiteRequest): string => request.query.get("after") ?? "0";

/** `/page/meta-refresh?to=…&after=seconds` */
export function metaRefresh(request: SiteRequest): Answer {
  const content = escapeHtml(`${afterOf(request)};url=${toOf(request)}`);
  return html(page("This page moves on", "", `<meta http-equiv="refresh" content="${content}">`));
}

/** `/page/refresh-header?to=…&after=seconds` */
export const refreshHeader = (request: SiteRequest): Answer =>
  html(page("This page moves on", ""), [["Refresh", `${afterOf(request)};url=${toOf(request)}`]]);

/** JSON inside a script element: only "<" could end the element early. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll("<", String.raw`\u003c`);

/** `/page/script?to=…`: location.replace while the page still loads. */
export function script(request: SiteRequest): Answer {
  return html(
    page("This page moves on", "", `<script>location.replace(${inScript(toOf(request))})</script>`),
  );
}

/** `/page/link?to=…`: one link, to be clicked; in a window of its own with `target=_blank`. */
export function link(request: SiteRequest): Answer {
  const { query } = request;
  const [to, target] = [toOf(request), query.get("target") ?? "_self"].map(escapeHtml);
  return html(
    page("This page has a link", `<p><a id="go" href="${to}" target="${target}">Go on</a></p>${homeLink}`),
  );
}

/** `/page/popup?to=…`: a button whose script opens a window. */
export const popup = (request: SiteRequest): Answer =>
  html(
    page(
      "This page opens a window",
      `<p><button id="go">Sign in</button></p>
<script>document.getElementById("go").onclick = () => { open(${inScript(toOf(request))}, "", "popup"); };</script>${homeLink}`,
    ),
  );

/** `/page/upgrade`: a page whose own policy turns http images into https. */
export const upgrade = (request: SiteRequest): Answer =>
  html(page("This page upgrades its images", `<img alt="" src="${escapeHtml(toOf(request))}">${homeLink}`), [
    ["Content-Security-Policy", "upgrade-insecure-requests"],
  ]);

const redirectedResource = (kind: string): string =>
  escapeHtml(pathOf("/redirect/302", { to: `/resource/${kind}` }));

/** `/page/subresources`: an image, a style sheet, a script and a fetch, each behind one redirect. */
export function subresources(): Answer {
  const call = `fetch(${inScript(pathOf("/redirect/307", { to: "/resource/data.json" }))})`;
  return html(
    page(
      "Four parts of this page were redirected",
      `<img alt="A dot" width="24" height="24" src="${redirectedResource("dot.svg")}"><script>${call}</script>${homeLink}`,
      `<link rel="stylesheet" href="${redirectedResource("style.css")}"><script src="${redirectedResource("script.js")}"></script>`,
    ),
  );
}

/** `/page/fetch?url=…&redirect=…&method=…&cache=…&body=…&send=Name: value`: fetches on its own and says in its title how that ended. */
export function fetching(request: SiteRequest): Answer {
  const { query } = request;
  const init = {
    redirect: query.get("redirect") ?? "follow",
    method: query.get("method") ?? "GET",
    cache: query.get("cache") ?? "default",
    headers: query.getAll("send").map(headerLine),
    ...(query.has("body") ? { body: query.get("body") } : {}),
  };
  return html(
    page(
      "This page fetches",
      `<p id="end">…</p><script>fetch(${inScript(query.get("url") ?? "/")}, ${inScript(init)})
.then((answer) => answer.type + " " + answer.status, (error) => String(error))
.then((end) => { document.getElementById("end").textContent = end; });</script>${homeLink}`,
    ),
  );
}

const resources: Record<string, readonly [type: string, body: string]> = {
  "dot.svg": [
    "image/svg+xml",
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="#7a1fb8"/></svg>`,
  ],
  "style.css": ["text/css", "img { vertical-align: middle }"],
  "script.js": ["text/javascript", "globalThis.scriptRan = true;"],
  "data.json": ["application/json", `{"answer":42}`],
};

/** `/resource/NAME`, never cached, so that every use is a request. */
export function resource(request: SiteRequest): Answer {
  const found = resources[request.path.split("/")[2] ?? ""];
  if (found === undefined) return text(404, "No such resource.");
  const [type, body] = found;
  return {
    status: 200,
    headers: [
      ["Content-Type", type],
      ["Cache-Control", "no-store"],
    ],
    body,
  };
}

/** The demo page: all links, grouped, in plain words. */
import { escapeHtml } from "../support/site/pages.ts";
import { demoGroups, linkId, type DemoGroup, type DemoLink } from "./links.ts";

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif;
  --ground: light-dark(#f5f6fa, #19191d); --card: light-dark(#fff, #232328); --line: light-dark(#e2e4ec, #3a3a42);
  --text: light-dark(#1d1d26, #ececf1); --quiet: light-dark(#5a5c68, #a9abb6); --accent: light-dark(#7a1fb8, #e2b6ff); }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text) }
.page { max-width: 76rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem }
h1 { font-size: clamp(1.75rem, 4vw, 2.5rem); line-height: 1.15; letter-spacing: -.02em; margin: 0 0 .5rem }
.lead { max-width: 44rem; margin: 0 0 2rem; color: var(--quiet); font-size: 1.0625rem }
.groups { columns: 20rem auto; column-gap: 1.25rem }
section { break-inside: avoid; margin: 0 0 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden }
h2 { font-size: 1.0625rem; margin: 0; padding: 1rem 1.125rem 0 }
section > p { margin: .125rem 0 .625rem; padding: 0 1.125rem; color: var(--quiet); font-size: .875rem }
ul { list-style: none; margin: 0; padding: 0 }
li { border-top: 1px solid var(--line) }
li > a, li button { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; align-items: center; width: 100%;
  padding: .625rem 1.125rem; border: 0; background: none; color: inherit; font: inherit; text-align: left; text-decoration: none; cursor: pointer }
li > a::after, li button::after { content: "→"; color: var(--quiet); grid-row: 1 / span 2; grid-column: 2 }
li button::after { content: "POST"; font: 600 .6875rem/1 ui-monospace, monospace; border: 1px solid currentColor; border-radius: 4px; padding: .2rem .3rem }
b { font-weight: 550 } small { color: var(--quiet); font-size: .8125rem }
li > a:hover, li button:hover { background: color-mix(in srgb, var(--accent) 8%, transparent) }
li > a:hover b, li button:hover b { color: var(--accent) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -3px }
form { margin: 0 }`;

function item(link: DemoLink, id: string): string {
  const words = `<b>${escapeHtml(link.label)}</b><small>${escapeHtml(link.says)}</small>`;
  const url = escapeHtml(link.url);
  if (link.method === undefined) return `<li><a id="${id}" href="${url}">${words}</a></li>`;
  return `<li><form method="post" action="${url}"><input type="hidden" name="parcel" value="42">
<button id="${id}">${words}</button></form></li>`;
}

const section = (group: DemoGroup, index: number): string => `<section aria-labelledby="group-${index}">
<h2 id="group-${index}">${escapeHtml(group.title)}</h2><p>${escapeHtml(group.says)}</p>
<ul>${group.links.map((link, position) => item(link, linkId(index, position))).join("\n")}</ul></section>`;

export const demoPage = (closedPort: number): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Where does this link take you?</title><style>${style}</style></head>
<body><div class="page"><h1>Where does this link take you?</h1>
<p class="lead">Every link here is redirected, each in its own way. Follow one, and look at the <strong>Redirects</strong>
panel in DevTools: it shows each step on the way, and who made it.</p>
<main class="groups">${demoGroups(closedPort).map(section).join("\n")}</main></div></body></html>`;

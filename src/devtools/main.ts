/**
 * Loaded at every opening of DevTools, so next to nothing: makes the panel, tells the background which tab is
 * looked at, and keeps it awake meanwhile.
 */
import { browser, portLink } from "../browser.ts";
import type { Link, Notice, PortName, Request } from "../core/protocol.ts";

/** A worker stops after 30 s without an event; an open port alone does not count as one. */
const pingEvery = 20_000;

/** A background that fails at once would otherwise be started again and again without a pause. */
const shortLife = 1_000;

const name: PortName = "devtools";
const { tabId } = browser.devtools.inspectedWindow;

let link: Link<Request, Notice> | null = null;

function connect(): void {
  const since = Date.now();
  link = portLink<Request, Notice>(browser.runtime.connect({ name }));
  link.onClose(() => {
    link = null;
    // At once: until the new background knows this tab, its requests go unrecorded.
    if (Date.now() - since > shortLife) connect();
    else setTimeout(connect, shortLife);
  });
  link.send({ kind: "watch", tabId });
}

connect();
setInterval(() => link?.send({ kind: "ping" }), pingEvery);
void browser.devtools.panels.create("Redirects", "icons/panel.svg", "panel.html");

/**
 * Loaded at every opening of DevTools, so next to nothing: makes the panel, tells the background which tab is
 * looked at, passes on what DevTools lists of redirects, and keeps the background awake meanwhile.
 */
import { browser, portLink } from "../browser.ts";
import type { DevtoolsEvent } from "../core/event.ts";
import type { Link, Notice, PortName, Request } from "../core/protocol.ts";
import { listen } from "./entries.ts";

/** A worker stops after 30 s without an event; an open port alone does not count as one. */
const pingEvery = 20_000;

/** A background that fails at once would otherwise be started again and again without a pause. */
const shortLife = 1_000;

/** Entries that wait for a background at most. */
const maxUnsent = 500;

/** Milliseconds in which entries gather: they come one by one, and a message for each would slow the page's load. */
const gather = 100;

const name: PortName = "devtools";
const { tabId } = browser.devtools.inspectedWindow;

let link: Link<Request, Notice> | null = null;
let unsent: DevtoolsEvent[] = [];

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
  flush();
}

function pass(event: DevtoolsEvent): void {
  if (unsent.length === 0) setTimeout(flush, gather);
  unsent = [...unsent.slice(1 - maxUnsent), event];
}

function flush(): void {
  if (link === null || unsent.length === 0) return;
  const events = unsent;
  unsent = [];
  try {
    link.send({ kind: "listed", events });
  } catch {
    // The port died and its end has not been reported yet.
    unsent = events;
  }
}

connect();
listen(tabId, pass);
setInterval(() => link?.send({ kind: "ping" }), pingEvery);
void browser.devtools.panels.create(browser.i18n.getMessage("panel_panel"), "icons/panel.svg", "panel.html");

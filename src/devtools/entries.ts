/** What DevTools lists of redirects, and what its documents say of refreshes. */
import { browser } from "../browser.ts";
import type { DevtoolsEvent, HarEntrySeen } from "../core/event.ts";
import { harEntryOf } from "../core/har/har-entry.ts";
import { WantedEntries } from "../core/har/wanted-entries.ts";
import { leadingTags } from "./leading-tags.ts";

interface Listed {
  /** Chromium gives the content to a callback, Firefox as a promise. */
  getContent?(callback: (content: string) => void): unknown;
}

/** A page may be any size; a refresh stands in its head. */
const searched = 100_000;

export function listen(tabId: number, pass: (event: DevtoolsEvent) => void): void {
  const wanted = new WantedEntries();
  const take = (raw: unknown): void => {
    const entry = harEntryOf(raw, tabId);
    if (entry === null) return;
    if (wanted.wants(entry)) pass(entry);
    if (isPage(entry)) void readRefresh(raw, entry, pass).catch(() => undefined);
  };
  const { network } = browser.devtools;
  network.onRequestFinished.addListener(take);
  // What DevTools listed before this page was there.
  void Promise.resolve(network.getHAR())
    .then((log) => takeAll(log, take))
    .catch(() => undefined);
}

function takeAll(log: unknown, take: (raw: unknown) => void): void {
  if (typeof log !== "object" || log === null || !("entries" in log) || !Array.isArray(log.entries)) return;
  for (const entry of log.entries) take(entry);
}

function isPage({ type, status }: HarEntrySeen): boolean {
  return type === "document" && status === 200;
}

/** Only these tags are parsed: nothing runs or loads, and no style of the page offends the policy of this one. */
async function readRefresh(
  raw: unknown,
  entry: HarEntrySeen,
  pass: (event: DevtoolsEvent) => void,
): Promise<void> {
  const text = (await contentOf(raw)).slice(0, searched);
  if (!/http-equiv/i.test(text)) return;
  const page = new DOMParser().parseFromString(leadingTags(text), "text/html");
  const content = page.querySelector('meta[http-equiv="refresh" i]')?.getAttribute("content");
  if (typeof content !== "string") return;
  const href = page.querySelector("base[href]")?.getAttribute("href") ?? null;
  const base = href !== null && URL.canParse(href, entry.url) ? { base: new URL(href, entry.url).href } : {};
  pass({ kind: "meta-refresh-seen", time: entry.time, tabId: entry.tabId, url: entry.url, ...base, content });
}

function contentOf(raw: unknown): Promise<string> {
  return new Promise((resolve) => {
    if (!hasContent(raw)) resolve("");
    else raw.getContent((content) => resolve(typeof content === "string" ? content : ""));
  });
}

function hasContent(raw: unknown): raw is Required<Listed> {
  return (
    typeof raw === "object" && raw !== null && "getContent" in raw && typeof raw.getContent === "function"
  );
}

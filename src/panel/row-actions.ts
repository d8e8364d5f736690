/** What the menu of a row does with its chain. Loaded when something of it is picked. */
import type { Chain } from "../core/chain.ts";
import { curlOfFirst } from "../core/curl-of-first.ts";
import { shownHost } from "../core/filter/host.ts";
import { printTerm } from "../core/filter/print.ts";
import { commandLine } from "../core/guide/quote.ts";
import { hostOf } from "../core/url.ts";
import type { Panel } from "./context.ts";
import { endOf } from "./text/chain-text.ts";
import { usualShell } from "./usual-shell.ts";
import { say, sayCount } from "./words.ts";

/** The chain, read from its events: the list holds its URLs shortened. */
async function chainOf(panel: Panel, id: string): Promise<Chain | null> {
  const [chain] = await panel.store.chains([id]);
  if (chain === undefined) panel.tell(say("chain_gone"));
  return chain ?? null;
}

async function copy(panel: Panel, text: string, done: string): Promise<void> {
  panel.tell((await panel.host.copy(text)) ? done : say("copy_refused"));
}

/** The URL where it began. */
export async function copyUrl(panel: Panel, id: string): Promise<void> {
  const chain = await chainOf(panel, id);
  if (chain !== null) await copy(panel, chain.url, sayCount("copied_urls", 1));
}

/** Every URL of the route, one a line. */
export async function copyUrls(panel: Panel, id: string): Promise<void> {
  const chain = await chainOf(panel, id);
  if (chain === null) return;
  const urls = [...chain.hops.map(({ url }) => url), endOf(chain, chain.method).url].filter(Boolean);
  await copy(panel, urls.join("\n"), sayCount("copied_urls", urls.length));
}

/** A call of curl that asks for the same, for the shell of this system. */
export async function copyCurl(panel: Panel, id: string): Promise<void> {
  const chain = await chainOf(panel, id);
  if (chain === null) return;
  const curl = curlOfFirst(chain);
  const line = curl === null ? null : commandLine(curl.argv, usualShell());
  if (curl === null || line === null) panel.tell(say("curl_impossible"));
  else await copy(panel, line, say(curl.withheld ? "copied_curl_without" : "copied_curl"));
}

/** What is known of HSTS for the host where it began. */
export async function showHsts(panel: Panel, id: string): Promise<void> {
  const chain = await chainOf(panel, id);
  if (chain !== null) panel.store.views.openHsts(hostOf(chain.url));
}

/** Leaves the chains that went over this one's first host, or one below it. */
export function filterByHost(panel: Panel, id: string): void {
  addHostTerm(panel, id, false);
}

/** Leaves the others. */
export function excludeHost(panel: Panel, id: string): void {
  addHostTerm(panel, id, true);
}

function addHostTerm({ store }: Panel, id: string, negated: boolean): void {
  const host = shownHost(store.rows.get(id)?.summary.peek().firstUrl ?? "");
  if (host !== "") store.filter.add([printTerm({ key: "domain", negated, values: [host] })]);
}

/** What the menu of a row, and its keys, do with the chains of its line. Loaded when something of it is picked. */
import type { Chain } from "../core/chain.ts";
import { type CurlOfFirst, curlOfFirst } from "../core/document/curl-of-first.ts";
import { shownHost } from "../core/filter/host.ts";
import { printTerm } from "../core/filter/print.ts";
import { commandLine } from "../core/guide/quote.ts";
import { hostOf } from "../core/url/url.ts";
import type { Panel } from "./context.ts";
import { navigationText } from "./navigation-text.ts";
import { endOf } from "./text/chain-text.ts";
import { usualShell } from "./usual-shell.ts";
import { say, sayCount, type WordKey } from "./words.ts";

/** Chains of a line: the one that it begins with, and those that followed it, when they are folded into it. */
type LineIds = readonly [string, ...string[]];

/** The chains, read from their events: the list holds their URLs shortened. */
async function chainsOf(panel: Panel, ids: readonly string[]): Promise<readonly Chain[]> {
  const chains = await panel.store.chains(ids);
  if (chains.length === 0) panel.tell(say("chain_gone"));
  return chains;
}

async function copy(panel: Panel, text: string, done: string): Promise<void> {
  panel.tell((await panel.host.copy(text)) ? done : say("copy_refused"));
}

/** The URL where it began. */
export async function copyUrl(panel: Panel, [first]: LineIds): Promise<void> {
  const [chain] = await chainsOf(panel, [first]);
  if (chain !== undefined) await copy(panel, chain.url, sayCount("copied_urls", 1));
}

/** Every URL of the route, one a line. */
export async function copyUrls(panel: Panel, ids: LineIds): Promise<void> {
  const chains = await chainsOf(panel, ids);
  if (chains.length === 0) return;
  const urls = chains.flatMap((chain) =>
    [...chain.hops.map(({ url }) => url), endOf(chain, chain.method).url].filter(Boolean),
  );
  await copy(panel, urls.join("\n"), sayCount("copied_urls", urls.length));
}

/** A call of curl that asks for the same, for the shell of this system. */
export async function copyCurl(panel: Panel, [first]: LineIds): Promise<void> {
  const [chain] = await chainsOf(panel, [first]);
  if (chain === undefined) return;
  const curl = curlOfFirst(chain);
  const line = curl === null ? null : commandLine(curl.argv, usualShell());
  if (curl === null || line === null) panel.tell(say("curl_impossible"));
  else await copy(panel, line, say(copiedCurl(curl)));
}

/** What stands in the command instead of what was sent, or not at all. */
function copiedCurl({ sampled, withheld }: CurlOfFirst): WordKey {
  if (sampled) return withheld ? "copied_curl_sample_without" : "copied_curl_sample";
  return withheld ? "copied_curl_without" : "copied_curl";
}

/** Verdict and route. */
export async function copyText(panel: Panel, ids: LineIds): Promise<void> {
  const { rows, opened } = panel.store;
  const text = await navigationText(
    opened,
    ids.flatMap((id) => rows.get(id) ?? []),
  );
  if (text === "") panel.tell(say("chain_gone"));
  else await copy(panel, text, say("copied_text"));
}

/** What is known of HSTS for the host where it began. */
export async function showHsts(panel: Panel, [first]: LineIds): Promise<void> {
  const [chain] = await chainsOf(panel, [first]);
  if (chain !== undefined) panel.store.views.openHsts(hostOf(chain.url));
}

/** Leaves the lines that went over this one's first host, or one below it. */
export function filterByHost(panel: Panel, [first]: LineIds): void {
  addHostTerm(panel, first, false);
}

/** Leaves the others. */
export function excludeHost(panel: Panel, [first]: LineIds): void {
  addHostTerm(panel, first, true);
}

function addHostTerm({ store }: Panel, id: string, negated: boolean): void {
  const host = shownHost(store.rows.get(id)?.summary.peek().firstUrl ?? "");
  if (host !== "") store.filter.add([printTerm({ key: "domain", negated, values: [host] })]);
}

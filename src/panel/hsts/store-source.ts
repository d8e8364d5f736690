/** What the HSTS tab asks about, out of what the panel knows anyway. Only the check of the preload list leaves it. */
import { namesToAsk } from "../../core/hsts/match.ts";
import { hostOf } from "../../core/url/url.ts";
import type { Store } from "../store.ts";
import { askPreloadList } from "./preload-fetch.ts";
import type { HstsSource } from "./source.ts";

/** Hosts that are offered: a list to choose from, and no archive. */
const maxHosts = 50;

export function storeSource(store: Store): HstsSource {
  return {
    sightings(host) {
      const names = namesToAsk(host);
      return Promise.resolve(store.known.peek().hsts.filter((sighting) => names.includes(sighting.host)));
    },
    hosts() {
      const redirected = store.rows.all().map(({ summary }) => hostOf(summary.peek().firstUrl));
      const seen = store.known.peek().hsts.map(({ host }) => host);
      const hosts = new Set([...redirected.toReversed(), ...seen.toReversed()].filter((host) => host !== ""));
      return Promise.resolve([...hosts].slice(0, maxHosts));
    },
    async firstRedirect(host) {
      const rows = store.rows.all().map(({ summary }) => summary.peek());
      const row = rows.findLast(
        ({ firstUrl, hops }) => hops > 0 && firstUrl.startsWith("http:") && hostOf(firstUrl) === host,
      );
      const [chain] = row === undefined ? [] : await store.chains([row.id]);
      const first = chain?.hops[0];
      return first?.kind === "server" ? first.to : null;
    },
    checkPreload: (host) => askPreloadList(host),
  };
}

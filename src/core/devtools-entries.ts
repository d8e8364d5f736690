/**
 * Which chain each DevTools entry belongs to. Entries and reports come over different roads and in any order, so
 * entries without a chain wait here; those whose redirect no report ever mentions become chains of their own.
 */
import type { BrowserName, HarEntrySeen, Milliseconds } from "./event.ts";
import type { Fold } from "./fold.ts";
import { byTime, entryTarget, harKey, harSlack, isSelfRedirect, paired } from "./har-join.ts";
import { leadsTo } from "./har-merge.ts";
import { legsOf } from "./view.ts";

/** New lists of entries by chain id; an empty list for a chain that only DevTools knew, and that is gone. */
export type EntryChanges = ReadonlyMap<string, readonly HarEntrySeen[]>;

const noChanges: EntryChanges = new Map();

/** Bounds: what no chain claims is forgotten, and only the newest chains of a tab are looked through. */
const looseFor: Milliseconds = 10_000;
const maxLoose = 300;
const maxLookedAt = 3000;
/** Older entries, as DevTools gives them when it opens, complete chains but make none: those are not held any more. */
const freshFor: Milliseconds = 30_000;

/** Requests of no tab: a service worker's. */
const noTab = -1;

interface Tab {
  /** Chains that requests reported, in order of their beginning. */
  chains: string[];
  loose: readonly HarEntrySeen[];
  /** Chains that only DevTools knows. */
  readonly own: Map<string, readonly HarEntrySeen[]>;
  newest: Milliseconds;
}

export class DevtoolsEntries {
  readonly #browser: BrowserName;
  readonly #foldOf: (id: string) => Fold | undefined;
  readonly #tabs = new Map<number, Tab>();
  /** Chains begun here, so that no two of a millisecond share an id. */
  #begun = 0;
  #changes = new Map<string, readonly HarEntrySeen[]>();

  constructor(browser: BrowserName, foldOf: (id: string) => Fold | undefined) {
    this.#browser = browser;
    this.#foldOf = foldOf;
  }

  /**
   * A chain began, or was taken back from storage.
   * @param tabId as the requests reported it: a service worker's fetch stays with those of no tab, although DevTools
   *   tells for which tab it works.
   */
  enter({ request, har }: Fold, tabId: number): void {
    if (request.requestId === "") this.#tab(tabId).own.set(request.id, har);
    else this.#tab(tabId).chains.push(request.id);
  }

  forget({ request }: Fold): void {
    for (const tabId of [request.tabId, noTab]) {
      const tab = this.#tabs.get(tabId);
      tab?.own.delete(request.id);
      const at = tab?.chains.lastIndexOf(request.id) ?? -1;
      if (at >= 0) tab?.chains.splice(at, 1);
    }
  }

  /** Entries without a chain so far, for the recording that goes on after a restart. */
  waiting(): readonly HarEntrySeen[] {
    return [...this.#tabs.values()].flatMap(({ loose }) => loose);
  }

  forgetTab(tabId: number): void {
    this.#tabs.delete(tabId);
  }

  add(entry: HarEntrySeen): EntryChanges {
    const tab = this.#tab(entry.tabId);
    tab.newest = Math.max(tab.newest, entry.time);
    if (!this.#isTwin(entry, tab)) this.#place(entry, tab);
    this.#absorb(tab);
    return this.#taken();
  }

  /** A report changed the chain: entries that found none may belong to it. */
  requestChanged(fold: Fold): EntryChanges {
    const tab = this.#tabs.get(fold.request.tabId);
    if (tab === undefined || (tab.loose.length === 0 && tab.own.size === 0)) return noChanges;
    tab.newest = Math.max(tab.newest, fold.request.startedAt);
    for (const [id, entries] of tab.own) {
      if (entries.some((entry) => this.#isAbout(entry, fold))) this.#dissolve(id, entries, tab);
    }
    const waiting = tab.loose.filter(({ time }) => time > tab.newest - looseFor);
    tab.loose = [];
    for (const entry of waiting) this.#place(entry, tab);
    this.#absorb(tab);
    return this.#taken();
  }

  /** The same entry once more, as DevTools gives it when it is asked for all: sometimes with more headers than at first. */
  #isTwin(entry: HarEntrySeen, tab: Tab): boolean {
    const isIn = (entries: readonly HarEntrySeen[]): boolean =>
      entries.some((one) => isSameEntry(one, entry));
    const better = (entries: readonly HarEntrySeen[]): readonly HarEntrySeen[] =>
      entries.map((one) => (isSameEntry(one, entry) && headersOf(entry) > headersOf(one) ? entry : one));
    if (isIn(tab.loose)) {
      tab.loose = better(tab.loose);
      return true;
    }
    for (const [id, entries] of tab.own) if (isIn(entries)) return this.#setOwn(id, better(entries), tab);
    for (const list of [tab, this.#tab(noTab)]) {
      for (const fold of this.#recent(list)) {
        if (!isIn(fold.har)) continue;
        this.#give(fold, better(fold.har));
        return true;
      }
    }
    return false;
  }

  #tab(tabId: number): Tab {
    let tab = this.#tabs.get(tabId);
    if (tab === undefined) {
      tab = { chains: [], loose: [], own: new Map(), newest: -Infinity };
      this.#tabs.set(tabId, tab);
    }
    return tab;
  }

  #taken(): EntryChanges {
    const taken = this.#changes;
    this.#changes = new Map();
    return taken;
  }

  #place(entry: HarEntrySeen, tab: Tab): void {
    const claimed = this.#claimers(entry, tab);
    if (claimed.length > 0) this.#realign(entry, claimed, tab);
    else if (!this.#lead(entry, tab) && !this.#own(entry, tab)) this.#wait(entry, tab);
  }

  #wait(entry: HarEntrySeen, tab: Tab): void {
    tab.loose = [...tab.loose.slice(1 - maxLoose), entry];
  }

  /** Entries of the chain as they stand with the changes that are not taken yet. */
  #entriesOf(fold: Fold): readonly HarEntrySeen[] {
    return this.#changes.get(fold.request.id) ?? fold.har;
  }

  *#recent({ chains }: Tab): Iterable<Fold> {
    for (let at = chains.length - 1; at >= Math.max(0, chains.length - maxLookedAt); at -= 1) {
      const fold = this.#foldOf(chains[at] ?? "");
      if (fold !== undefined) yield fold;
    }
  }

  /** Chains that asked for the entry's URL at about its time. Chromium reports nothing of what a worker answers. */
  #claimers(entry: HarEntrySeen, tab: Tab): readonly Fold[] {
    if (entry.viaServiceWorker && this.#browser === "chromium") return [];
    const own = [...this.#recent(tab)].filter((fold) => this.#isAbout(entry, fold));
    if (own.length > 0) return own;
    const others = this.#tabs.get(noTab);
    return others === undefined ? [] : [...this.#recent(others)].filter((fold) => this.#isAbout(entry, fold));
  }

  #isAbout(entry: HarEntrySeen, fold: Fold): boolean {
    if (entry.viaServiceWorker && this.#browser === "chromium") return leadsToFirst(entry, fold);
    const { request, end } = fold;
    if (entry.time < request.startedAt - 2 * harSlack) return leadsToFirst(entry, fold);
    if (end !== null && entry.time > end.finishedAt + harSlack) return false;
    const key = harKey(entry);
    const near = legsOf(fold).some(
      (leg) => harKey(leg) === key && Math.abs(leg.startedAt - entry.time) <= harSlack,
    );
    return near || leadsToFirst(entry, fold);
  }

  /** Pairs all requests to the entry's URL with all entries for it anew: a late one may shift the others. */
  #realign(entry: HarEntrySeen, folds: readonly Fold[], tab: Tab): void {
    const key = harKey(entry);
    const legs = folds
      .flatMap((fold) =>
        legsOf(fold)
          .filter((leg) => harKey(leg) === key)
          .map((leg) => ({ fold, time: leg.startedAt })),
      )
      .toSorted(byTime);
    if (legs.length === 0) {
      this.#lead(entry, tab);
      return;
    }
    const held = folds.flatMap((fold) => this.#entriesOf(fold)).filter((other) => harKey(other) === key);
    const entries = [...held, entry].toSorted(byTime);
    const pairs = paired(
      legs.map(({ time }) => time),
      entries.map(({ time }) => time),
    );
    for (const fold of folds) {
      const now = legs.flatMap((leg, at) => (leg.fold === fold ? (entries[pairs[at] ?? -1] ?? []) : []));
      const others = this.#entriesOf(fold).filter((other) => harKey(other) !== key);
      this.#give(fold, [...others, ...now]);
    }
    for (const [at, left] of entries.entries()) if (!pairs.includes(at)) this.#wait(left, tab);
  }

  #give(fold: Fold, entries: readonly HarEntrySeen[]): void {
    this.#changes.set(fold.request.id, entries.toSorted(byTime));
  }

  /** A redirect that leads to the first request that was reported. */
  #lead(entry: HarEntrySeen, tab: Tab): boolean {
    if (entryTarget(entry) === null || isSelfRedirect(entry)) return false;
    for (const fold of this.#recent(tab)) {
      if (!leadsToFirst(entry, fold)) continue;
      this.#give(fold, [...this.#entriesOf(fold), entry]);
      return true;
    }
    return false;
  }

  /** Chains that got entries now may go on with others that no report mentions: hidden hops that were several. */
  #absorb(tab: Tab): void {
    for (const [id, entries] of this.#changes) {
      const fold = this.#foldOf(id);
      if (fold === undefined || tab.own.has(id)) continue;
      for (const [ownId, [first, ...rest]] of tab.own) {
        const goesOn = first !== undefined && entries.some((entry) => leadsTo(entry, first.url, first.time));
        if (!goesOn) continue;
        tab.own.delete(ownId);
        this.#changes.set(ownId, []);
        this.#give(fold, [...this.#entriesOf(fold), first, ...rest]);
      }
    }
  }

  /** Goes on with a hidden hop of a chain, or with a chain that only DevTools knows, or begins one. */
  #own(entry: HarEntrySeen, tab: Tab): boolean {
    for (const fold of this.#recent(tab)) {
      const held = this.#entriesOf(fold);
      if (!held.some((before) => leadsTo(before, entry.url, entry.time))) continue;
      this.#give(fold, [...held, entry]);
      return true;
    }
    for (const [id, entries] of tab.own) {
      const [first, last] = [entries[0], entries.at(-1)];
      if (first === undefined || last === undefined || first.type !== entry.type) continue;
      if (leadsTo(last, entry.url, entry.time)) return this.#setOwn(id, [...entries, entry], tab);
      if (leadsTo(entry, first.url, first.time)) return this.#setOwn(id, [entry, ...entries], tab);
    }
    const redirects = entryTarget(entry) !== null && !isSelfRedirect(entry);
    if (!redirects || entry.time < tab.newest - freshFor) return false;
    return this.#setOwn(`har-${entry.tabId}-${entry.time}-${(this.#begun += 1)}`, [entry], tab);
  }

  #setOwn(id: string, entries: readonly HarEntrySeen[], tab: Tab): true {
    tab.own.set(id, entries);
    this.#changes.set(id, entries);
    return true;
  }

  #dissolve(id: string, entries: readonly HarEntrySeen[], tab: Tab): void {
    tab.own.delete(id);
    this.#changes.set(id, []);
    for (const entry of entries) this.#wait(entry, tab);
  }
}

/** Does this redirect lead to the chain's first request, or to one that DevTools listed before it? */
function leadsToFirst(entry: HarEntrySeen, fold: Fold): boolean {
  const [reported] = legsOf(fold);
  if (reported === undefined || isSelfRedirect(entry)) return false;
  const before = fold.har.find(({ time, url }) => time < reported.startedAt && url !== reported.url);
  return (
    leadsTo(entry, reported.url, reported.startedAt) ||
    (before !== undefined && leadsTo(entry, before.url, before.time))
  );
}

function headersOf({ requestHeaders, responseHeaders }: HarEntrySeen): number {
  return requestHeaders.length + responseHeaders.length;
}

function isSameEntry(a: HarEntrySeen, b: HarEntrySeen): boolean {
  return (
    a.time === b.time &&
    a.durationMs === b.durationMs &&
    a.url === b.url &&
    a.method === b.method &&
    a.type === b.type
  );
}

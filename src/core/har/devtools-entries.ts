/**
 * Which chain each DevTools entry belongs to. Entries and reports come over different roads and in any order, so
 * entries without a chain wait here; those whose redirect no report ever mentions become chains of their own.
 * Called for every report of every request: a tab that DevTools has listed nothing of costs nothing here.
 */
import { dropOldest } from "../bounded.ts";
import { isChromium } from "../built-for.ts";
import type { HarEntrySeen, Milliseconds } from "../event.ts";
import type { Fold } from "../fold/fold.ts";
import {
  byTime,
  entryTarget,
  fitsLeg,
  harKey,
  harSlack,
  isOfType,
  isSelfRedirect,
  paired,
  type RequestLeg,
} from "./har-join.ts";
import { leadsTo } from "./har-merge.ts";
import { targetKey } from "../url/url.ts";
import { UrlIndex } from "../url/url-index.ts";
import { legsOf } from "../fold/view.ts";

/** New lists of entries by chain id; an empty list for a chain that only DevTools knew, and that is gone. */
export type EntryChanges = ReadonlyMap<string, readonly HarEntrySeen[]>;

const noChanges: EntryChanges = new Map();

/** Bounds: what no chain claims is forgotten, and a chain that only DevTools knows is soon left as it is. */
const looseFor: Milliseconds = 10_000;
const maxLoose = 100;
const maxOwn = 50;
/** Loose redirects that are stored for a recording that goes on after a restart. */
const maxStored = 20;

/** What two entries of one request have in common, however often and completely DevTools gives them. */
const identity = ["time", "durationMs", "url", "method", "type", "status"] as const;

/** Requests of no tab: a service worker's. */
const noTab = -1;

/** A tab that DevTools has listed an entry of. */
interface Tab {
  readonly index: UrlIndex;
  loose: readonly HarEntrySeen[];
  /** Chains that only DevTools knows, and that may still change. */
  readonly own: Map<string, readonly HarEntrySeen[]>;
  /** Keys of all URLs that loose entries and own chains name. */
  named: ReadonlySet<string>;
  newest: Milliseconds;
}

/** The chains that are held. */
interface Held {
  foldOf(id: string): Fold | undefined;
  ids(): Iterable<string>;
}

export class DevtoolsEntries {
  readonly #held: Held;
  readonly #tabs = new Map<number, Tab>();
  /** What began earlier in a tab (null: in any) was recorded, or was not to be: it makes no chain. */
  readonly #notBefore = new Map<number | null, Milliseconds>();
  /** Chains begun here, so that no two of a millisecond share an id. */
  #begun = 0;
  #changes = new Map<string, readonly HarEntrySeen[]>();

  constructor(held: Held) {
    this.#held = held;
  }

  /** A chain began, or was taken back from storage. */
  enter(fold: Fold): void {
    const { request, har } = fold;
    if (request.requestId === "") {
      const tab = this.#tab(request.tabId);
      tab.own.set(request.id, har);
      this.#rename(tab);
      return;
    }
    const tab = this.#tabs.get(request.tabId);
    if (tab !== undefined) index(tab, fold);
  }

  forget({ request }: Fold): void {
    for (const tabId of [request.tabId, noTab]) {
      const tab = this.#tabs.get(tabId);
      tab?.index.forget(request.id);
      if (tab?.own.delete(request.id) === true) this.#rename(tab);
    }
  }

  /** Entries without a chain so far, for the recording that goes on after a restart. */
  waiting(): readonly HarEntrySeen[] {
    const loose = [...this.#tabs.values()].flatMap((tab) => tab.loose);
    return loose.filter((entry) => entryTarget(entry) !== null).slice(-maxStored);
  }

  forgetTab(tabId: number): void {
    this.#tabs.delete(tabId);
    this.#notBefore.delete(tabId);
  }

  /** Entries that began before make no chains: their requests were cleared, or not to be recorded, or forgotten. */
  refuseBefore(time: Milliseconds, tabId: number | null): void {
    this.#notBefore.set(tabId, time);
  }

  add(entry: HarEntrySeen): EntryChanges {
    const tab = this.#tab(entry.tabId);
    tab.newest = Math.max(tab.newest, entry.time);
    if (!this.#isTwin(entry, tab)) this.#place(entry, tab);
    this.#absorb(tab);
    return this.#taken(tab);
  }

  /** A report changed the chain: entries that found none may belong to it. */
  requestChanged(fold: Fold): EntryChanges {
    const { id, tabId } = fold.request;
    const tab = this.#tabs.get(tabId);
    const url = fold.target ?? fold.leg?.url;
    if (tab === undefined || url === undefined) return noChanges;
    tab.index.add(url, id);
    if (tab.named.size === 0 || !tab.named.has(targetKey(url))) return noChanges;
    for (const [ownId, entries] of tab.own) {
      const answered = entries.at(-1)?.viaServiceWorker === true && !goesOn(entries);
      if (!answered && entries.some((entry) => this.#isAbout(entry, fold)))
        this.#dissolve(ownId, entries, tab);
    }
    const waiting = tab.loose.filter(({ time }) => time > tab.newest - looseFor);
    tab.loose = [];
    for (const entry of waiting) this.#place(entry, tab);
    this.#absorb(tab);
    return this.#taken(tab);
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
    for (const fold of this.#through(entry, tab)) {
      if (!isIn(fold.har)) continue;
      this.#give(fold, better(fold.har), tab);
      return true;
    }
    return false;
  }

  #tab(tabId: number): Tab {
    let tab = this.#tabs.get(tabId);
    if (tab === undefined) {
      tab = { index: new UrlIndex(), loose: [], own: new Map(), named: new Set(), newest: -Infinity };
      this.#tabs.set(tabId, tab);
      for (const id of this.#held.ids()) {
        const fold = this.#held.foldOf(id);
        if (fold?.request.tabId === tabId) index(tab, fold);
      }
    }
    return tab;
  }

  #taken(tab: Tab): EntryChanges {
    const taken = this.#changes;
    this.#changes = new Map();
    this.#rename(tab);
    return taken;
  }

  #rename(tab: Tab): void {
    const entries = [...tab.loose, ...[...tab.own.values()].flat()];
    const urls = entries.flatMap((entry) => [entry.url, entryTarget(entry) ?? entry.url]);
    tab.named = new Set(urls.map(targetKey));
  }

  /** Chains that went through the entry's URL, or to its target: of the tab, else of no tab. */
  *#through(entry: HarEntrySeen, tab: Tab): Iterable<Fold> {
    const target = entryTarget(entry);
    for (const list of new Set([tab, this.#tab(noTab)])) {
      const ids = new Set([...list.index.of(entry.url), ...(target === null ? [] : list.index.of(target))]);
      for (const id of ids) {
        const fold = this.#held.foldOf(id);
        if (fold !== undefined) yield fold;
      }
    }
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

  /** Chains that asked for the entry's URL at about its time. */
  #claimers(entry: HarEntrySeen, tab: Tab): readonly Fold[] {
    const found = [...this.#through(entry, tab)].filter((fold) => this.#isAbout(entry, fold));
    const own = found.filter(({ request }) => request.tabId === entry.tabId);
    return own.length > 0 ? own : found;
  }

  #isAbout(entry: HarEntrySeen, fold: Fold): boolean {
    const { request, end } = fold;
    if (!isOfType(entry, request)) return false;
    if (entry.time < request.startedAt - 2 * harSlack) return leadsToFirst(entry, fold);
    if (end !== null && entry.time > end.finishedAt + harSlack) return false;
    // Chromium reports nothing of what a worker answers: there only an inferred hop can be meant.
    const hidden = entry.viaServiceWorker && isChromium(request.browser);
    const asked = askedBy(fold, entry).some(
      (leg) => fitsLeg(leg, entry) && (!hidden || leg.viaServiceWorker === true),
    );
    return asked || leadsToFirst(entry, fold);
  }

  /** Pairs all requests to the entry's URL with all entries for it anew: a late one may shift the others. */
  #realign(entry: HarEntrySeen, folds: readonly Fold[], tab: Tab): void {
    const key = harKey(entry);
    const legs = folds
      .flatMap((fold) =>
        legsOf(fold)
          .filter((leg) => harKey(leg) === key)
          .map((leg) => ({ fold, leg, time: leg.startedAt })),
      )
      .toSorted(byTime);
    if (legs.length === 0) {
      this.#lead(entry, tab);
      return;
    }
    const held = folds.flatMap((fold) => this.#entriesOf(fold)).filter((other) => harKey(other) === key);
    const entries = [...held, entry].toSorted(byTime);
    const pairs = paired(
      legs.map(({ leg }) => leg),
      entries,
    );
    for (const fold of folds) {
      const now = legs.flatMap((leg, at) => (leg.fold === fold ? (entries[pairs[at] ?? -1] ?? []) : []));
      const others = this.#entriesOf(fold).filter((other) => harKey(other) !== key);
      this.#give(fold, [...others, ...now], tab);
    }
    for (const [at, left] of entries.entries()) if (!pairs.includes(at)) this.#wait(left, tab);
  }

  #give(fold: Fold, entries: readonly HarEntrySeen[], tab: Tab): void {
    const { id } = fold.request;
    this.#changes.set(id, entries.toSorted(byTime));
    // A hidden hop may go on where only an entry leads.
    for (const entry of entries) {
      const target = entryTarget(entry);
      if (target !== null) tab.index.add(target, id);
    }
  }

  /** A redirect that leads to the first request that was reported. */
  #lead(entry: HarEntrySeen, tab: Tab): boolean {
    if (entryTarget(entry) === null || isSelfRedirect(entry)) return false;
    for (const fold of this.#through(entry, tab)) {
      if (!isOfType(entry, fold.request) || !leadsToFirst(entry, fold)) continue;
      this.#give(fold, [...this.#entriesOf(fold), entry], tab);
      return true;
    }
    return false;
  }

  /** Chains that got entries now may go on with others that no report mentions: hidden hops that were several. */
  #absorb(tab: Tab): void {
    for (const [id, entries] of this.#changes) {
      const fold = this.#held.foldOf(id);
      if (fold === undefined || tab.own.has(id)) continue;
      for (const [ownId, [first, ...rest]] of tab.own) {
        const leads =
          first !== undefined &&
          isOfType(first, fold.request) &&
          entries.some((entry) => leadsTo(entry, first.url, first.time));
        if (!leads) continue;
        tab.own.delete(ownId);
        this.#changes.set(ownId, []);
        this.#give(fold, [...this.#entriesOf(fold), first, ...rest], tab);
      }
    }
  }

  /** Goes on with a hidden hop of a chain, or with a chain that only DevTools knows, or begins one. */
  #own(entry: HarEntrySeen, tab: Tab): boolean {
    for (const fold of this.#through(entry, tab)) {
      const held = this.#entriesOf(fold);
      if (!isOfType(entry, fold.request)) continue;
      if (!held.some((before) => leadsTo(before, entry.url, entry.time))) continue;
      this.#give(fold, [...held, entry], tab);
      return true;
    }
    for (const [id, entries] of tab.own) {
      const [first, last] = [entries[0], entries.at(-1)];
      if (first === undefined || last === undefined || first.type !== entry.type) continue;
      if (leadsTo(last, entry.url, entry.time)) return this.#setOwn(id, [...entries, entry], tab);
      if (leadsTo(entry, first.url, first.time)) return this.#setOwn(id, [entry, ...entries], tab);
    }
    const redirects = entryTarget(entry) !== null && !isSelfRedirect(entry);
    if (!redirects || this.#isReported(entry, tab) || this.#isRefused(entry)) return false;
    return this.#setOwn(`har-${entry.tabId}-${entry.time}-${(this.#begun += 1)}`, [entry], tab);
  }

  /**
   * Was this very request reported, though with another answer? DevTools that opens in the middle of a chain lists the
   * redirect that led to a page as the answer of the page.
   */
  #isReported(entry: HarEntrySeen, tab: Tab): boolean {
    if (entry.viaServiceWorker) return false;
    return [...this.#through(entry, tab)].some((fold) => askedBy(fold, entry).length > 0);
  }

  #isRefused({ time, tabId }: HarEntrySeen): boolean {
    return [tabId, null].some((key) => time < (this.#notBefore.get(key) ?? -Infinity));
  }

  #setOwn(id: string, entries: readonly HarEntrySeen[], tab: Tab): true {
    tab.own.set(id, entries);
    this.#changes.set(id, entries);
    dropOldest(tab.own, maxOwn);
    return true;
  }

  #dissolve(id: string, entries: readonly HarEntrySeen[], tab: Tab): void {
    tab.own.delete(id);
    this.#changes.set(id, []);
    for (const entry of entries) this.#wait(entry, tab);
  }
}

/** Enters the URLs that a chain has gone through. */
function index(tab: Tab, { request, hops, leg, target }: Fold): void {
  if (request.requestId === "") return;
  for (const { url } of hops) tab.index.add(url, request.id);
  tab.index.add(target ?? leg?.url ?? request.url, request.id);
}

/** The chain's requests for the entry's URL at about its time. */
function askedBy(fold: Fold, entry: HarEntrySeen): readonly RequestLeg[] {
  const key = harKey(entry);
  return legsOf(fold).filter(
    (leg) => harKey(leg) === key && Math.abs(leg.startedAt - entry.time) <= harSlack,
  );
}

function goesOn(entries: readonly HarEntrySeen[]): boolean {
  const last = entries.at(-1);
  return last !== undefined && entryTarget(last) !== null;
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
  return identity.every((key) => a[key] === b[key]);
}

/**
 * The fold of a whole log: finds the chain that an event belongs to, and folds it in. One chain is replaced, never
 * one big map. Reports may come in the order that browsers deliver them in, which is not always that of their time.
 */
import type { Chain } from "../chain.ts";
import { DevtoolsEntries, type EntryChanges } from "../har/devtools-entries.ts";
import type {
  BrowserName,
  CaptureEvent,
  HarEntrySeen,
  MetaRefreshSeen,
  Milliseconds,
  NavigationEvent,
  RequestEvent,
  TabOpened,
  WorkerStarted,
} from "../event.ts";
import { advance, beginFold, type Fold, isHandedOff, withJoin, withNavigation, withRestart } from "./fold.ts";
import { foldOf, isAboutFrame } from "./fold-events.ts";
import { foldOfHar, withHar } from "./fold-listed.ts";
import { FrameTimeline, isFrameType } from "./frame-timeline.ts";
import { placeOf } from "./late-reports.ts";
import { QuietRequests } from "./quiet-requests.ts";
import { SeamFinder } from "../seams/seam-finder.ts";
import { chainOf, isRedirectChain, navigationSlack } from "./view.ts";

/** What is not about one request, or not yet known to be. */
type WaitingEvent = NavigationEvent | TabOpened | MetaRefreshSeen | HarEntrySeen;

interface Entry {
  /** Taken back from storage: what proved its seam may be forgotten. */
  readonly restored?: true;
  fold: Fold;
  /** What the fold was made from, so that it can be stored, sent and folded again. */
  events: CaptureEvent[];
}

/** Reports that were held back while a background woke are delivered within this time of its start. */
const wakeSlack: Milliseconds = 1000;

/** A page that was left is held so long: webNavigation, held back as well, may come behind many reports. */
const leftFor: Milliseconds = 10_000;

const none: readonly string[] = [];

export class Recording {
  readonly #browser: BrowserName;
  readonly #entries = new Map<string, Entry>();
  /** The chain that reports with a request id belong to now. */
  readonly #current = new Map<string, string>();
  readonly #frames: FrameTimeline;
  readonly #devtools: DevtoolsEntries;
  readonly #seams: SeamFinder;
  /** How many chains were led to from a chain. */
  readonly #followed = new Map<string, number>();
  /** When a background began last: reports from before may still come, and not in order. */
  #restartedAt: Milliseconds = -Infinity;
  readonly #quiet = new QuietRequests((id, now) => this.#isCurrentPage(id, now));

  constructor(browser: BrowserName) {
    this.#browser = browser;
    const foldOfId = (id: string): Fold | undefined => this.#entries.get(id)?.fold;
    this.#frames = new FrameTimeline(browser);
    this.#devtools = new DevtoolsEntries({ foldOf: foldOfId, ids: () => this.ids() });
    this.#seams = new SeamFinder(this.#frames, foldOfId);
  }

  /**
   * Folds one event in.
   * @returns ids of the requests that changed, or that were forgotten: then `fold(id)` is undefined. The request that
   *   was reported is the last.
   */
  add(event: CaptureEvent): readonly string[] {
    if (isAboutFrame(event)) return this.#addNavigation(event);
    switch (event.kind) {
      case "har-entry-seen":
        return this.#applyEntries(this.#devtools.add(event));
      case "meta-refresh-seen":
        this.#seams.noteRefresh(event);
        return this.#joinFrame(event.tabId, 0);
      case "tab-opened":
        this.#seams.noteOpened(event);
        return this.#joinFrame(event.tabId, 0);
      case "worker-started":
        return this.#addRestart(event);
      case "tab-closed":
        return this.#closeTab(event.tabId);
      case "chain-joined":
        // Comes with the chain that it joins: see restore.
        return [];
      default:
        return this.#addRequest(event);
    }
  }

  /** Takes a chain back whose events were stored, as `eventsOf` gave them. Lists that tell of no request are ignored. */
  restore(id: string, events: readonly CaptureEvent[]): void {
    const fold = foldOf(id, events, this.#browser);
    if (fold === null) return;
    this.#entries.set(id, { fold, events: [...events], restored: true });
    if (fold.request.requestId !== "") this.#current.set(fold.request.requestId, id);
    this.#frames.place(fold);
    this.#devtools.enter(fold);
    this.#seams.enter(fold);
    if (fold.joined !== null) this.#follow(fold.joined.previous, 1);
    this.#sort(fold);
  }

  /** The state of a request; undefined when nothing is held under this id. `chainOf` makes a chain of it. */
  fold(id: string): Fold | undefined {
    return this.#entries.get(id)?.fold;
  }

  /**
   * True when the request belongs in list and document: it has a redirect, followed or refused, or a seam joins it to
   * another chain.
   */
  isShown(id: string): boolean {
    const entry = this.#entries.get(id);
    return entry !== undefined && this.#shows(entry.fold);
  }

  /** True when nothing but webNavigation and DevTools can still change the chain. */
  hasEnded(id: string): boolean {
    const fold = this.#entries.get(id)?.fold;
    // Nothing is reported of a chain that only DevTools knows, and so no end of it either.
    return fold !== undefined && (fold.end !== null || isHandedOff(fold) || fold.request.requestId === "");
  }

  /** Ids of all requests held, shown or not, in order of their first report. */
  ids(): Iterable<string> {
    return this.#entries.keys();
  }

  /** The events a chain was folded from: `foldChain` gives the same chain again. */
  eventsOf(id: string): readonly CaptureEvent[] {
    return this.#entries.get(id)?.events ?? [];
  }

  /** Events that chains still to come may need: kept with the chains, they make a restart seamless. */
  waiting(): readonly WaitingEvent[] {
    return [...this.#frames.waiting(), ...this.#seams.waiting(), ...this.#devtools.waiting()];
  }

  /** What DevTools lists of a tab (null: of all) from before makes no chain: it was cleared, or not to be recorded. */
  refuseListedBefore(tabId: number | null, time: Milliseconds): void {
    this.#devtools.refuseBefore(time, tabId);
  }

  forget(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    const { request, joined } = entry.fold;
    this.#entries.delete(id);
    this.#quiet.delete(id);
    this.#frames.forget(entry.fold);
    this.#devtools.forget(entry.fold);
    if (joined !== null) this.#follow(joined.previous, -1);
    if (this.#current.get(request.requestId) === id) this.#current.delete(request.requestId);
  }

  #shows(fold: Fold): boolean {
    return isRedirectChain(fold) || fold.joined !== null || this.#followed.has(fold.request.id);
  }

  #addRequest(event: RequestEvent): readonly string[] {
    const forgotten = this.#forgetAll(this.#quiet.due(event.time));
    const entry = this.#entryFor(event);
    const before = entry.fold;
    const late = event.time <= this.#restartedAt + wakeSlack;
    const place = placeOf(entry.events, event, late, this.#browser);
    if (place === null) return forgotten;
    const after =
      place === entry.events.length
        ? advance(before, event)
        : (foldOf(before.request.id, entry.events.toSpliced(place, 0, event), this.#browser) ?? before);
    // Also when what was taken for its beginning was not.
    const begun = place === 0;
    if (after === before) return forgotten;
    entry.fold = after;
    entry.events.splice(place, 0, event);
    if (begun) this.#devtools.enter(after);
    const moved = event.kind === "request-seen" || after.hops !== before.hops;
    const others = this.#settleIn(entry, moved, begun || after.end !== null);
    if (after.end === null && (after.hops !== before.hops || after.sawRedirectStatus))
      this.#quiet.delete(after.request.id);
    const oldest = this.#forgetAll(this.#quiet.surplus(event.time));
    return [...forgotten, ...others.filter((id) => id !== after.request.id), ...oldest, after.request.id];
  }

  /** Brings everything that depends on the chain up to date. @returns ids of other chains that changed. */
  #settleIn(entry: Entry, moved: boolean, beganOrEnded: boolean): readonly string[] {
    const { tabId, resourceType } = entry.fold.request;
    const changed = moved ? this.#applyEntries(this.#devtools.requestChanged(entry.fold)) : none;
    if (!beganOrEnded) return changed;
    for (const known of this.#frames.place(entry.fold)) attach(entry, known);
    this.#seams.enter(entry.fold);
    const joined: string[] = [];
    if (tabId < 0 || resourceType === "script" || isFrameType(resourceType)) {
      joined.push(...this.#joinAround(entry.fold));
      this.#leave(entry.fold);
    }
    this.#sort(entry.fold);
    return [...changed, ...joined];
  }

  #entryFor(event: RequestEvent): Entry {
    const id = this.#current.get(event.requestId);
    const entry = id === undefined ? undefined : this.#entries.get(id);
    if (entry === undefined) return this.#begin(event, event.requestId);
    // A browser may use an id again once its request has ended.
    const { end, request } = entry.fold;
    const again = end !== null && event.kind === "request-seen" && event.time > end.finishedAt;
    return again ? this.#begin(event, nextId(request.id)) : entry;
  }

  #begin(event: RequestEvent, id: string): Entry {
    const entry: Entry = { fold: beginFold(id, event, this.#browser), events: [] };
    this.#entries.set(id, entry);
    this.#current.set(event.requestId, id);
    return entry;
  }

  /** A frame went on to this chain: the page before it may be forgotten. */
  #leave(fold: Fold): void {
    if (fold.end === null) return;
    const before = this.#seams.before(fold);
    if (before !== null) this.#quiet.linger(before.request.id, fold.end.finishedAt + leftFor);
  }

  /** Keeps track of requests without a redirect, so that they can be forgotten. */
  #sort(fold: Fold): void {
    const { id } = fold.request;
    if (this.#shows(fold)) {
      this.#quiet.delete(id);
      return;
    }
    this.#quiet.keep(id);
    if (fold.end !== null) this.#quiet.linger(id, fold.end.finishedAt + navigationSlack);
  }

  #addNavigation(event: NavigationEvent): readonly string[] {
    const changed: string[] = [];
    const noted = this.#frames.note(event);
    for (const id of noted) {
      const entry = this.#entries.get(id);
      if (entry === undefined || !attach(entry, event)) continue;
      if (isRedirectChain(entry.fold)) this.#quiet.delete(id);
      changed.push(id);
    }
    const joined = [...noted.flatMap((id) => this.#join(id)), ...this.#joinFrame(event.tabId, event.frameId)];
    return [...joined, ...changed];
  }

  /** Gives chains their DevTools entries. Chains that only DevTools knows come and go with them. */
  #applyEntries(changes: EntryChanges): readonly string[] {
    if (changes.size === 0) return none;
    const changed: string[] = [];
    for (const [id, entries] of changes) {
      if (!this.#applyTo(id, entries)) continue;
      changed.push(id);
      const fold = this.#entries.get(id)?.fold;
      if (fold === undefined) continue;
      this.#sort(fold);
      changed.push(...this.#joinAround(fold));
    }
    return changed;
  }

  #applyTo(id: string, entries: readonly HarEntrySeen[]): boolean {
    const held = this.#entries.get(id);
    if (held !== undefined && held.fold.request.requestId !== "") {
      const fold = withHar(held.fold, entries);
      if (fold === held.fold) return false;
      held.fold = fold;
      held.events = [...held.events.filter(({ kind }) => kind !== "har-entry-seen"), ...entries];
      return true;
    }
    const fold = foldOfHar(id, entries, this.#browser);
    if (fold === null) {
      this.forget(id);
      return true;
    }
    const entry: Entry = { fold, events: [...entries] };
    this.#entries.set(id, entry);
    for (const known of this.#frames.place(fold)) attach(entry, known);
    return true;
  }

  /** Looks anew how this chain was led to, and the one behind it. */
  #joinAround(fold: Fold): readonly string[] {
    return [...this.#join(fold.request.id), ...this.#join(this.#seams.after(fold)?.request.id)];
  }

  /** Looks anew how the last chains of a frame were led to. */
  #joinFrame(tabId: number, frameId: number): readonly string[] {
    return this.#frames
      .spansOf(tabId, frameId)
      .slice(-2)
      .flatMap(({ id }) => this.#join(id));
  }

  /** @returns ids of the chains that changed: this one, and one that is, or is no longer, followed by it. */
  #join(id: string | undefined): readonly string[] {
    const entry = id === undefined ? undefined : this.#entries.get(id);
    if (entry === undefined) return [];
    const { joined: before, request } = entry.fold;
    const joined = this.#seams.joinOf(entry.fold);
    if (JSON.stringify(joined) === JSON.stringify(before)) return [];
    // What proved it may be gone by now: what webNavigation told, the chain before, or all of an earlier background.
    if (
      before !== null &&
      (this.#frames.hasForgotten(request) ||
        (joined === null && (!this.#entries.has(before.previous) || entry.restored)))
    )
      return [];
    entry.fold = withJoin(entry.fold, joined);
    const others = entry.events.filter(({ kind }) => kind !== "chain-joined");
    entry.events = joined === null ? others : [...others, joined];
    if (joined !== null) this.#follow(joined.previous, 1);
    if (before !== null) this.#follow(before.previous, -1);
    this.#sort(entry.fold);
    return [joined?.previous ?? "", before?.previous ?? "", request.id].filter((one) =>
      this.#entries.has(one),
    );
  }

  #follow(id: string, by: 1 | -1): void {
    const count = (this.#followed.get(id) ?? 0) + by;
    if (count <= 0) this.#followed.delete(id);
    else this.#followed.set(id, count);
    const fold = this.#entries.get(id)?.fold;
    if (fold !== undefined) this.#sort(fold);
  }

  #addRestart(event: WorkerStarted): readonly string[] {
    this.#restartedAt = event.time;
    this.#devtools.refuseBefore(event.time, null);
    const open = [...this.#entries.values()].filter(
      ({ fold }) => fold.end === null && !fold.restarted && fold.request.requestId !== "",
    );
    for (const entry of open) {
      entry.fold = withRestart(entry.fold);
      entry.events.push(event);
    }
    return open.map(({ fold }) => fold.request.id);
  }

  #closeTab(tabId: number): readonly string[] {
    this.#frames.forgetTab(tabId);
    this.#devtools.forgetTab(tabId);
    this.#seams.forgetTab(tabId);
    return this.#forgetAll(
      this.#quiet.ids().filter((id) => this.#entries.get(id)?.fold.request.tabId === tabId),
    );
  }

  #forgetAll(ids: readonly string[]): readonly string[] {
    for (const id of ids) this.forget(id);
    return ids;
  }

  /** What a tab shows must be held: the next navigation, or a window that it opens, may have been led to by it. */
  #isCurrentPage(id: string, now: Milliseconds): boolean {
    const fold = this.#entries.get(id)?.fold;
    if (fold?.request.resourceType !== "main_frame") return false;
    return this.#seams.isCurrent(fold, now);
  }
}

function attach(entry: Entry, event: NavigationEvent): boolean {
  const fold = withNavigation(entry.fold, event);
  if (fold === entry.fold) return false;
  entry.fold = fold;
  entry.events.push(event);
  return true;
}

function nextId(id: string): string {
  const [requestId = id, round] = id.split("~");
  return `${requestId}~${Number(round ?? 1) + 1}`;
}

/** The requests that belong in list and document, in order of their first report. */
export function shownOf(recording: Recording): readonly Fold[] {
  return [...recording.ids()].filter((id) => recording.isShown(id)).flatMap((id) => recording.fold(id) ?? []);
}

/** All chains of a list of events, in order of their first report. */
export function chainsOf(events: Iterable<CaptureEvent>, browser: BrowserName): readonly Chain[] {
  const recording = new Recording(browser);
  for (const event of events) recording.add(event);
  return shownOf(recording).map(chainOf);
}

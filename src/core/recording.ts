/**
 * The fold of a whole log: finds the chain that an event belongs to, and folds it in. One chain is replaced, never
 * one big map. Reports may come in the order that browsers deliver them in, which is not always that of their time.
 */
import type { Chain } from "./chain.ts";
import type {
  BrowserName,
  CaptureEvent,
  Milliseconds,
  NavigationEvent,
  RequestEvent,
  WorkerStarted,
} from "./event.ts";
import { advance, beginFold, type Fold, withNavigation, withRestart } from "./fold.ts";
import { FrameTimeline } from "./frame-timeline.ts";
import { sameTarget } from "./url.ts";
import { chainOf, isRedirectChain, navigationSlack } from "./view.ts";

interface Entry {
  fold: Fold;
  /** What the fold was made from, so that it can be stored, sent and folded again. */
  events: CaptureEvent[];
}

/** Reports that were held back while a background woke are delivered within this time of its start. */
const wakeSlack: Milliseconds = 1000;

/** Requests without a redirect that are held at once; older ones are forgotten (ids that never end exist). */
const maxQuiet = 2000;

export class Recording {
  readonly #browser: BrowserName;
  readonly #entries = new Map<string, Entry>();
  /** The chain that reports with a request id belong to now. */
  readonly #current = new Map<string, string>();
  readonly #frames: FrameTimeline;
  /** When a background began last: reports from before may still come, and not in order. */
  #restartedAt: Milliseconds = -Infinity;
  /** Requests without a redirect so far, oldest first. */
  readonly #quiet = new Set<string>();
  /** Finished ones among them, kept while webNavigation may still make a chain of them. */
  readonly #lingering: { readonly id: string; readonly until: Milliseconds }[] = [];

  constructor(browser: BrowserName) {
    this.#browser = browser;
    this.#frames = new FrameTimeline(browser);
  }

  /**
   * Folds one event in.
   * @returns ids of the requests that changed, or that were forgotten: then `chain(id)` is undefined.
   */
  add(event: CaptureEvent): readonly string[] {
    switch (event.kind) {
      case "navigation-began":
      case "navigation-committed":
      case "navigation-failed":
        return this.#addNavigation(event);
      case "worker-started":
        return this.#addRestart(event);
      case "tab-closed":
        return this.#closeTab(event.tabId);
      default:
        return this.#addRequest(event);
    }
  }

  /** Takes a chain back whose events were stored, as `eventsOf` gave them. Lists without a request are ignored. */
  restore(id: string, events: readonly CaptureEvent[]): void {
    const fold = foldOf(id, events, this.#browser);
    if (fold === null) return;
    this.#entries.set(id, { fold, events: [...events] });
    this.#current.set(fold.request.requestId, id);
    this.#frames.place(fold);
    this.#sort(fold);
  }

  /** The chain as it stands; undefined when nothing is held under this id. */
  chain(id: string): Chain | undefined {
    const entry = this.#entries.get(id);
    return entry === undefined ? undefined : chainOf(entry.fold);
  }

  /** True when the request belongs in list and document: it has a redirect, followed or refused. */
  isShown(id: string): boolean {
    const entry = this.#entries.get(id);
    return entry !== undefined && isRedirectChain(entry.fold);
  }

  /** True when nothing but webNavigation can still change the chain. */
  hasEnded(id: string): boolean {
    const end = this.#entries.get(id)?.fold.end;
    return end !== null && end !== undefined;
  }

  /** Ids of all requests held, shown or not, in order of their first report. */
  ids(): Iterable<string> {
    return this.#entries.keys();
  }

  /** The chains that belong in list and document, in order of their first report. */
  *chains(): Iterable<Chain> {
    for (const { fold } of this.#entries.values()) if (isRedirectChain(fold)) yield chainOf(fold);
  }

  /** The events a chain was folded from: `foldChain` gives the same chain again. */
  eventsOf(id: string): readonly CaptureEvent[] {
    return this.#entries.get(id)?.events ?? [];
  }

  /** webNavigation events that requests still to come may need: kept with the chains, they make a restart seamless. */
  waitingNavigation(): readonly NavigationEvent[] {
    return this.#frames.waiting();
  }

  forget(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#quiet.delete(id);
    this.#frames.forget(entry.fold);
    if (this.#current.get(entry.fold.request.requestId) === id)
      this.#current.delete(entry.fold.request.requestId);
  }

  #addRequest(event: RequestEvent): readonly string[] {
    const forgotten = this.#lingering.length === 0 ? [] : this.#forgetLingering(event.time);
    const entry = this.#entryFor(event);
    const before = entry.fold;
    const begun = entry.events.length === 0;
    if (isDuplicate(entry.events, event)) return forgotten;
    const late = event.time <= this.#restartedAt + wakeSlack;
    const place = late ? placeOf(entry.events, event) : entry.events.length;
    const isLast = place === entry.events.length;
    const after = isLast ? advance(before, event) : this.#refold(entry, event, place);
    if (after === before) return forgotten;
    entry.fold = after;
    if (isLast) entry.events.push(event);
    else entry.events.splice(place, 0, event);
    if (begun || after.end !== null) {
      for (const known of this.#frames.place(after)) attach(entry, known);
      this.#sort(entry.fold);
    } else if (after.hops !== before.hops || after.sawRedirectStatus) this.#quiet.delete(after.request.id);
    return [...forgotten, ...this.#forgetOldest(), after.request.id];
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

  /** The chain with a report put in where it belongs. */
  #refold(entry: Entry, event: RequestEvent, place: number): Fold {
    const events = entry.events.toSpliced(place, 0, event);
    return foldOf(entry.fold.request.id, events, this.#browser) ?? entry.fold;
  }

  #begin(event: RequestEvent, id: string): Entry {
    const entry: Entry = { fold: beginFold(id, event, this.#browser), events: [] };
    this.#entries.set(id, entry);
    this.#current.set(event.requestId, id);
    return entry;
  }

  /** Keeps track of requests without a redirect, so that they can be forgotten. */
  #sort(fold: Fold): void {
    if (isRedirectChain(fold)) {
      this.#quiet.delete(fold.request.id);
      return;
    }
    this.#quiet.add(fold.request.id);
    if (fold.end !== null)
      this.#lingering.push({ id: fold.request.id, until: fold.end.finishedAt + navigationSlack });
  }

  #addNavigation(event: NavigationEvent): readonly string[] {
    const changed: string[] = [];
    for (const id of this.#frames.note(event)) {
      const entry = this.#entries.get(id);
      if (entry === undefined || !attach(entry, event)) continue;
      if (isRedirectChain(entry.fold)) this.#quiet.delete(id);
      changed.push(id);
    }
    return changed;
  }

  #addRestart(event: WorkerStarted): readonly string[] {
    this.#restartedAt = event.time;
    const open = [...this.#entries.values()].filter(({ fold }) => fold.end === null && !fold.restarted);
    for (const entry of open) {
      entry.fold = withRestart(entry.fold);
      entry.events.push(event);
    }
    return open.map(({ fold }) => fold.request.id);
  }

  #closeTab(tabId: number): readonly string[] {
    this.#frames.forgetTab(tabId);
    const gone = [...this.#quiet].filter((id) => this.#entries.get(id)?.fold.request.tabId === tabId);
    for (const id of gone) this.forget(id);
    return gone;
  }

  #forgetLingering(now: Milliseconds): readonly string[] {
    const gone: string[] = [];
    for (
      let first = this.#lingering[0];
      first !== undefined && first.until < now;
      first = this.#lingering[0]
    ) {
      this.#lingering.shift();
      if (this.#quiet.has(first.id)) gone.push(first.id);
    }
    for (const id of gone) this.forget(id);
    return gone;
  }

  #forgetOldest(): readonly string[] {
    const [oldest] = this.#quiet;
    if (this.#quiet.size <= maxQuiet || oldest === undefined) return [];
    this.forget(oldest);
    return [oldest];
  }
}

function attach(entry: Entry, event: NavigationEvent): boolean {
  const fold = withNavigation(entry.fold, event);
  if (fold === entry.fold) return false;
  entry.fold = fold;
  entry.events.push(event);
  return true;
}

/**
 * Was this report folded in before? One that lies back in time and is known was; so was one with Chromium's fractional
 * time, and one that repeats the last. Firefox's whole milliseconds do not tell the hops of a fast loop apart, so equal
 * times alone prove nothing there.
 */
function isDuplicate(events: readonly CaptureEvent[], event: RequestEvent): boolean {
  let newest: RequestEvent | null = null;
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const known = events[at];
    if (known === undefined || !("requestId" in known)) continue;
    if (known.time < event.time) return false;
    newest ??= known;
    if (known.kind === event.kind && known.time === event.time && known.url === event.url) {
      return known === newest || event.time < newest.time || !Number.isInteger(event.time);
    }
  }
  return false;
}

/**
 * Where a late report belongs among those that came before: Firefox holds reports back while it wakes the background,
 * and then delivers all of one kind before the next kind.
 */
function placeOf(events: readonly CaptureEvent[], event: RequestEvent): number {
  let place = events.length;
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const known = events[at];
    if (known === undefined || !("requestId" in known)) continue;
    if (known.time < event.time || (known.time === event.time && !answersEarlier(events, at, known, event)))
      break;
    place = at;
  }
  return place;
}

/**
 * At the same millisecond: is the report about a request before the one that `known` begins? Then it names another
 * URL, or, in a loop of one URL, the earlier requests still lack a report of its kind.
 */
function answersEarlier(
  events: readonly CaptureEvent[],
  at: number,
  known: RequestEvent,
  event: RequestEvent,
): boolean {
  if (known.kind !== "request-seen" || event.kind === "request-seen") return false;
  if (!sameTarget(known.url, event.url)) return true;
  const before = events
    .slice(0, at)
    .filter((other) => "requestId" in other && sameTarget(other.url, event.url));
  const count = (kind: CaptureEvent["kind"]): number => before.filter((other) => other.kind === kind).length;
  return count("request-seen") > 0 && count(event.kind) < count("request-seen");
}

function nextId(id: string): string {
  const [requestId = id, round] = id.split("~");
  return `${requestId}~${Number(round ?? 1) + 1}`;
}

function foldOf(id: string, events: readonly CaptureEvent[], browser: BrowserName): Fold | null {
  let fold: Fold | null = null;
  const early: NavigationEvent[] = [];
  for (const event of events) {
    if ("requestId" in event) fold = advance(fold ?? beginFold(id, event, browser), event);
    else if (event.kind === "worker-started") fold = fold === null ? null : withRestart(fold);
    else if (event.kind !== "tab-closed") {
      if (fold === null) early.push(event);
      else fold = withNavigation(fold, event);
    }
  }
  return fold === null ? null : early.reduce(withNavigation, fold);
}

/** The chain that a stored event list amounts to; null when it holds no report of a request. */
export function foldChain(id: string, events: readonly CaptureEvent[], browser: BrowserName): Chain | null {
  const fold = foldOf(id, events, browser);
  return fold === null ? null : chainOf(fold);
}

/** All chains of a list of events, in order of their first report. */
export function chainsOf(events: Iterable<CaptureEvent>, browser: BrowserName): readonly Chain[] {
  const recording = new Recording(browser);
  for (const event of events) recording.add(event);
  return [...recording.chains()];
}

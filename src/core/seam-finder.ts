/** Finds the chain that led to a chain: the one before in its frame, or the page that opened its tab. */
import type {
  BrowserName,
  ChainJoined,
  MetaRefreshSeen,
  Milliseconds,
  NavigationEvent,
  TabOpened,
} from "./event.ts";
import type { Fold } from "./fold.ts";
import type { FrameTimeline } from "./frame-timeline.ts";
import { type Seam, seamOfPage, seamOfPopup, seamOfRetry, seamOfWorker } from "./seams.ts";
import { sameTarget } from "./url.ts";

/** Bounds: a page may open windows and name refreshes without end. */
const maxOpened = 200;
const maxRefreshes = 50;
/** A script may go on before the browser has said that it shows the page. */
const commitSlack: Milliseconds = 50;
/** Aborted fetches of service workers that are looked through. */
const maxWorkers = 20;

export class SeamFinder {
  readonly #browser: BrowserName;
  readonly #frames: FrameTimeline;
  readonly #foldOf: (id: string) => Fold | undefined;
  readonly #opened = new Map<number, TabOpened>();
  #refreshes: readonly MetaRefreshSeen[] = [];
  /** Requests of no tab, oldest first. */
  #workers: readonly string[] = [];

  constructor(browser: BrowserName, frames: FrameTimeline, foldOf: (id: string) => Fold | undefined) {
    this.#browser = browser;
    this.#frames = frames;
    this.#foldOf = foldOf;
  }

  enter({ request }: Fold): void {
    if (request.tabId < 0) this.#workers = [...this.#workers.slice(1 - maxWorkers), request.id];
  }

  noteOpened(event: TabOpened): void {
    this.#opened.set(event.tabId, event);
    const [oldest] = this.#opened.keys();
    if (this.#opened.size > maxOpened && oldest !== undefined) this.#opened.delete(oldest);
  }

  noteRefresh(event: MetaRefreshSeen): void {
    this.#refreshes = [...this.#refreshes.slice(1 - maxRefreshes), event];
  }

  /** The tab is gone; its number may be used again. */
  forgetTab(tabId: number): void {
    for (const { tabId: id, sourceTabId } of this.#opened.values()) {
      if (id === tabId || sourceTabId === tabId) this.#opened.delete(id);
    }
    this.#refreshes = this.#refreshes.filter((event) => event.tabId !== tabId);
  }

  /** For the recording that goes on after a restart. */
  waiting(): readonly (TabOpened | MetaRefreshSeen)[] {
    return [...this.#opened.values(), ...this.#refreshes];
  }

  /** The chain of the frame that a navigation follows on, as far as it is held: it must not be forgotten yet. */
  before({ request }: Fold): Fold | null {
    return this.#neighbours(request.tabId, request.frameId, request.id)[0];
  }

  /** The chain behind this one in its frame. */
  after({ request }: Fold): Fold | null {
    return this.#neighbours(request.tabId, request.frameId, request.id)[1];
  }

  /** How the chain before led to this one; null when nothing shows that one did. */
  joinOf(fold: Fold): ChainJoined | null {
    if (fold.speculative || fold.request.resourceType === "object") return null;
    const found = this.#inFrame(fold) ?? this.#byPopup(fold) ?? this.#byWorker(fold);
    if (found === null) return null;
    return { kind: "chain-joined", time: fold.request.startedAt, ...found };
  }

  #neighbours(tabId: number, frameId: number, id: string): readonly [Fold | null, Fold | null] {
    const ids = this.#frames
      .requestsOf(tabId, frameId)
      .filter((other) => other === id || this.#foldOf(other)?.speculative === false);
    const at = ids.indexOf(id);
    const fold = (place: number): Fold | null => this.#foldOf(ids[place] ?? "") ?? null;
    return at < 0 ? [null, null] : [at === 0 ? null : fold(at - 1), fold(at + 1)];
  }

  #inFrame(fold: Fold) {
    const { tabId, frameId, resourceType } = fold.request;
    const between = {
      browser: this.#browser,
      frame: this.#frames.eventsOf(tabId, frameId),
      metaRefreshes: this.#refreshes.filter((event) => event.tabId === tabId),
    };
    const ofType = (earlier: Fold | null): earlier is Fold => earlier?.request.resourceType === resourceType;
    const before = this.before(fold);
    const again = ofType(before) ? from(before, seamOfRetry(before, fold, between)) : null;
    if (again !== null) return again;
    const page = this.#pageBefore(fold);
    return ofType(page) ? from(page, seamOfPage(page, fold, between)) : null;
  }

  /**
   * The chain of the page that the frame showed when the request began: not the request before, which may have been a
   * download, a 204, or given up; and after Back an earlier one.
   */
  #pageBefore(fold: Fold): Fold | null {
    const { tabId, frameId, startedAt } = fold.request;
    const folds = this.#frames
      .requestsOf(tabId, frameId)
      .flatMap((id) => this.#foldOf(id) ?? [])
      .filter((other) => other.request.id !== fold.request.id && other.request.startedAt < startedAt);
    const events = [
      ...this.#frames.eventsOf(tabId, frameId),
      ...folds.flatMap(({ navigation }) => navigation),
    ];
    const own = fold.end?.url ?? fold.leg?.url ?? fold.request.url;
    const isOwn = ({ time, url }: NavigationEvent): boolean => time >= startedAt && sameTarget(url, own);
    const shown = events
      .filter((event) => event.kind === "navigation-committed" && event.time <= startedAt + commitSlack)
      .filter((event) => !isOwn(event))
      .reduce<NavigationEvent | null>(
        (last, event) => (last === null || event.time > last.time ? event : last),
        null,
      );
    if (shown === null) return null;
    const isShown = ({ end, leg, request, speculative }: Fold): boolean =>
      !speculative &&
      request.startedAt <= shown.time &&
      sameTarget(end?.url ?? leg?.url ?? request.url, shown.url);
    return folds.findLast(isShown) ?? null;
  }

  #byPopup(fold: Fold) {
    const { tabId, resourceType } = fold.request;
    const opened = this.#opened.get(tabId);
    if (resourceType !== "main_frame" || opened === undefined || this.before(fold) !== null) return null;
    const ids = this.#frames.requestsOf(opened.sourceTabId, 0);
    const opener = ids
      .flatMap((id) => this.#foldOf(id) ?? [])
      // What is still on its way when the tab opens has opened nothing.
      .findLast(({ speculative, end }) => !speculative && end !== null && end.finishedAt <= opened.time);
    return opener === undefined ? null : from(opener, seamOfPopup(opener, fold, opened, this.#browser));
  }

  #byWorker(fold: Fold) {
    const { request } = fold;
    if (this.#browser !== "chromium" || !this.#workers.includes(request.id)) return null;
    for (const id of this.#workers) {
      const earlier = this.#foldOf(id);
      if (earlier === undefined || id === request.id || earlier.request.resourceType !== request.resourceType)
        continue;
      const seam = seamOfWorker(earlier, fold);
      if (seam !== null) return from(earlier, seam);
    }
    return null;
  }
}

function from(earlier: Fold, seam: Seam | null): (Seam & { readonly previous: string }) | null {
  return seam === null ? null : { previous: earlier.request.id, ...seam };
}

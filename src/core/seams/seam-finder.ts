/** Finds the chain that led to a chain: the one before in its frame, or the page that opened its tab. */
import { dropOldest } from "../bounded.ts";
import { isChromium } from "../built-for.ts";
import type { ChainJoined, MetaRefreshSeen, Milliseconds, NavigationEvent, TabOpened } from "../event.ts";
import type { Fold } from "../fold/fold.ts";
import type { FrameTimeline } from "../fold/frame-timeline.ts";
import {
  isHandedOn,
  lastUrlOf,
  type Seam,
  seamOfPage,
  seamOfPopup,
  seamOfRetry,
  seamOfWorker,
} from "./seams.ts";
import { sameTarget } from "../url/url.ts";
import { navigationSlack } from "../fold/view.ts";

/** Bounds: a page may open windows and name refreshes without end. */
const maxOpened = 200;
const maxRefreshes = 50;
/** A script may go on before the browser has said that it shows the page. */
const commitSlack: Milliseconds = 50;
/** Redirects that were handed on and are looked through. */
const maxHandedOn = 20;

export class SeamFinder {
  readonly #frames: FrameTimeline;
  readonly #foldOf: (id: string) => Fold | undefined;
  readonly #opened = new Map<number, TabOpened>();
  #refreshes: readonly MetaRefreshSeen[] = [];
  /** Redirects that ended as if they were handed on, oldest first. */
  #handedOn: readonly string[] = [];

  constructor(frames: FrameTimeline, foldOf: (id: string) => Fold | undefined) {
    this.#frames = frames;
    this.#foldOf = foldOf;
  }

  enter(fold: Fold): void {
    if (isChromium(fold.request.browser) && isHandedOn(fold))
      this.#handedOn = [...this.#handedOn.slice(1 - maxHandedOn), fold.request.id];
  }

  noteOpened(event: TabOpened): void {
    this.#opened.set(event.tabId, event);
    dropOldest(this.#opened, maxOpened);
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

  /** The chain before this one in its frame, as far as it is held. */
  before(fold: Fold): Fold | null {
    return this.#neighbour(fold, -1);
  }

  /** The chain behind this one in its frame. */
  after(fold: Fold): Fold | null {
    return this.#neighbour(fold, 1);
  }

  /** Does its frame still show this page, or may it, before `now`? */
  isCurrent(fold: Fold, now: Milliseconds): boolean {
    const { id, tabId, frameId } = fold.request;
    if (!this.#frames.spansOf(tabId, frameId).some((span) => span.id === id)) return false;
    const next = this.after(fold)?.end;
    return next === undefined || next === null || next.finishedAt + navigationSlack > now;
  }

  /** How the chain before led to this one; null when nothing shows that one did. */
  joinOf(fold: Fold): ChainJoined | null {
    if (fold.speculative || fold.request.resourceType === "object") return null;
    const found = this.#byWorker(fold) ?? this.#inFrame(fold) ?? this.#byPopup(fold);
    if (found === null) return null;
    return { kind: "chain-joined", time: fold.request.startedAt, ...found };
  }

  /** The next in this direction that somebody saw: prefetches lead nowhere. */
  #neighbour({ request }: Fold, step: 1 | -1): Fold | null {
    const spans = this.#frames.spansOf(request.tabId, request.frameId);
    const own = spans.findIndex(({ id }) => id === request.id);
    if (own < 0) return null;
    for (let at = own + step; at >= 0 && at < spans.length; at += step) {
      const fold = this.#foldOf(spans[at]?.id ?? "");
      if (fold?.speculative === false) return fold;
    }
    return null;
  }

  #inFrame(fold: Fold) {
    const { tabId, frameId, resourceType } = fold.request;
    const between = {
      frame: this.#frames.eventsOf(tabId, frameId),
      metaRefreshes: this.#refreshes.filter((event) => event.tabId === tabId),
    };
    const ofType = (earlier: Fold | null): Fold | null =>
      earlier?.request.resourceType === resourceType ? earlier : null;
    return (
      from(ofType(this.before(fold)), (before) => seamOfRetry(before, fold, between)) ??
      from(ofType(this.#pageBefore(fold)), (page) => seamOfPage(page, fold, between))
    );
  }

  /**
   * The chain of the page that the frame showed when the request began: not the request before, which may have been a
   * download, a 204, or given up; and after Back an earlier one.
   */
  #pageBefore(fold: Fold): Fold | null {
    const { tabId, frameId, startedAt } = fold.request;
    const spans = this.#frames.spansOf(tabId, frameId);
    if (!spans.some(({ id }) => id === fold.request.id)) return null;
    const folds = spans
      .flatMap(({ id }) => this.#foldOf(id) ?? [])
      .filter((other) => other.request.id !== fold.request.id && other.request.startedAt < startedAt);
    const own = lastUrlOf(fold);
    const lists = [this.#frames.eventsOf(tabId, frameId), ...folds.map(({ navigation }) => navigation)];
    let shown: NavigationEvent | null = null;
    for (const events of lists) {
      for (const event of events) {
        if (event.kind !== "navigation-committed" || event.time > startedAt + commitSlack) continue;
        if (shown !== null && event.time <= shown.time) continue;
        const isOwn = event.time >= startedAt && sameTarget(event.url, own);
        if (!isOwn) shown = event;
      }
    }
    if (shown === null) return null;
    const { time, url } = shown;
    const isShown = (other: Fold): boolean =>
      !other.speculative && other.request.startedAt <= time && sameTarget(lastUrlOf(other), url);
    return folds.findLast(isShown) ?? null;
  }

  #byPopup(fold: Fold) {
    const { tabId, resourceType } = fold.request;
    const opened = this.#opened.get(tabId);
    if (resourceType !== "main_frame" || opened === undefined || this.before(fold) !== null) return null;
    const openers = this.#frames
      .spansOf(opened.sourceTabId, 0)
      .flatMap(({ id }) => this.#foldOf(id) ?? [])
      // What is still on its way when the tab opens has opened nothing.
      .filter(({ speculative, end }) => !speculative && end !== null && end.finishedAt <= opened.time);
    return from(openers.at(-1), (opener) => seamOfPopup(opener, fold, opened));
  }

  #byWorker(fold: Fold) {
    if (!isChromium(fold.request.browser)) return null;
    const others = this.#handedOn.filter((id) => id !== fold.request.id);
    const found = others.map((id) => from(this.#foldOf(id), (earlier) => seamOfWorker(earlier, fold)));
    return found.find((seam) => seam !== null) ?? null;
  }
}

function from(earlier: Fold | null | undefined, seamOf: (earlier: Fold) => Seam | null) {
  const seam = earlier ? seamOf(earlier) : null;
  return earlier && seam ? { previous: earlier.request.id, ...seam } : null;
}

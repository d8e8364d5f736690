/** Finds the chain that led to a chain: the one before in its frame, or the page that opened its tab. */
import type { BrowserName, ChainJoined, MetaRefreshSeen, TabOpened } from "./event.ts";
import type { Fold } from "./fold.ts";
import type { FrameTimeline } from "./frame-timeline.ts";
import { type Seam, seamInFrame, seamOfPopup, seamOfWorker } from "./seams.ts";

/** Bounds: a page may open windows and name refreshes without end. */
const maxOpened = 200;
const maxRefreshes = 50;
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
    const { tabId, frameId } = fold.request;
    const earlier = this.before(fold);
    if (earlier === null || earlier.request.resourceType !== fold.request.resourceType) return null;
    const seam = seamInFrame(earlier, fold, {
      browser: this.#browser,
      frame: this.#frames.eventsOf(tabId, frameId),
      metaRefreshes: this.#refreshes.filter((event) => event.tabId === tabId),
    });
    return from(earlier, seam);
  }

  #byPopup(fold: Fold) {
    const { tabId, resourceType } = fold.request;
    const opened = this.#opened.get(tabId);
    if (resourceType !== "main_frame" || opened === undefined || this.before(fold) !== null) return null;
    const ids = this.#frames.requestsOf(opened.sourceTabId, 0);
    const opener = ids
      .flatMap((id) => this.#foldOf(id) ?? [])
      .findLast(({ speculative, request }) => !speculative && request.startedAt <= opened.time);
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

/**
 * Which requests a webNavigation event may be about. The two APIs are not ordered with each other (Firefox: up to
 * 292 ms apart), so events wait for requests here, and requests for events.
 */
import { dropOldest } from "../bounded.ts";
import { isFirefox } from "../built-for.ts";
import type { BrowserName, Milliseconds, NavigationEvent } from "../event.ts";
import type { Fold } from "./fold.ts";
import { isFetchable } from "../url/url.ts";
import { navigationSlack } from "./view.ts";

/** A request, from its beginning to its end. */
export interface Span {
  readonly id: string;
  readonly from: Milliseconds;
  readonly to: Milliseconds | null;
}

interface Frame {
  readonly events: NavigationEvent[];
  /** Oldest first. */
  readonly spans: Span[];
}

const frameTypes = new Set(["main_frame", "sub_frame", "object"]);

export function isFrameType(resourceType: string): boolean {
  return frameTypes.has(resourceType);
}

/**
 * A commit tells that the answer is shown, its completion that the page needs nothing more. In Chromium a beginning
 * tells of an upgrade, a failure of its reason.
 */
const firefoxTells: ReadonlySet<string> = new Set(["navigation-committed", "navigation-completed"]);

/** Bounds per frame and in all: a page may make frames and navigations without end. */
const maxEvents = 32;
const maxSpans = 16;
const maxFrames = 1000;

export class FrameTimeline {
  readonly #browser: BrowserName;
  readonly #frames = new Map<string, Frame>();

  constructor(browser: BrowserName) {
    this.#browser = browser;
  }

  /** Keeps the event for requests still to come, and names those already here that it may be about. */
  note(event: NavigationEvent): readonly string[] {
    if (!isFetchable(event.url) || (isFirefox(this.#browser) && !firefoxTells.has(event.kind))) return [];
    const frame = this.#frame(event.tabId, event.frameId);
    frame.events.push(event);
    if (frame.events.length > maxEvents) frame.events.shift();
    // That a page has loaded says something of what follows it, and nothing of the requests that led to it.
    if (event.kind === "navigation-completed") return [];
    return frame.spans.filter((span) => belongs(span, event)).map((span) => span.id);
  }

  /** Enters a frame's request, or its end, and gives the events noted before that may be about it. */
  place(fold: Fold): readonly NavigationEvent[] {
    const { id, tabId, frameId, resourceType, startedAt } = fold.request;
    if (tabId < 0 || !isFrameType(resourceType)) return [];
    const frame = this.#frame(tabId, frameId);
    const span = { id, from: startedAt, to: fold.end?.finishedAt ?? null };
    enter(frame.spans, span);
    return frame.events.filter((event) => event.kind !== "navigation-completed" && belongs(span, event));
  }

  /** The frame's requests, oldest first. */
  spansOf(tabId: number, frameId: number): readonly Span[] {
    return this.#frames.get(keyOf(tabId, frameId))?.spans ?? [];
  }

  eventsOf(tabId: number, frameId: number): readonly NavigationEvent[] {
    return this.#frames.get(keyOf(tabId, frameId))?.events ?? [];
  }

  /** Has something been dropped that may have been about this request, or about what led to it? */
  hasForgotten({ tabId, frameId, startedAt }: Fold["request"]): boolean {
    return (this.eventsOf(tabId, frameId).at(-maxEvents)?.time ?? 0) > startedAt;
  }

  waiting(): readonly NavigationEvent[] {
    return [...this.#frames.values()].flatMap(({ events }) => events);
  }

  forget({ request }: Fold): void {
    const frame = this.#frames.get(keyOf(request.tabId, request.frameId));
    const at = frame?.spans.findIndex(({ id }) => id === request.id) ?? -1;
    if (at >= 0) frame?.spans.splice(at, 1);
  }

  forgetTab(tabId: number): void {
    for (const key of this.#frames.keys()) if (key.startsWith(`${tabId}/`)) this.#frames.delete(key);
  }

  #frame(tabId: number, frameId: number): Frame {
    const key = keyOf(tabId, frameId);
    let frame = this.#frames.get(key);
    if (frame === undefined) {
      frame = { events: [], spans: [] };
      this.#frames.set(key, frame);
      dropOldest(this.#frames, maxFrames);
    }
    return frame;
  }
}

/** Puts the span in its place. Most come last, or are the last one with its end. */
function enter(spans: Span[], span: Span): void {
  const known = spans.findIndex(({ id }) => id === span.id);
  if (known >= 0) spans.splice(known, 1);
  else if (spans.length >= maxSpans) spans.shift();
  const later = spans.findIndex(({ from }) => from > span.from);
  spans.splice(later < 0 ? spans.length : later, 0, span);
}

function keyOf(tabId: number, frameId: number): string {
  return `${tabId}/${frameId}`;
}

function belongs(span: Span, event: NavigationEvent): boolean {
  return (
    event.time >= span.from - navigationSlack && (span.to === null || event.time <= span.to + navigationSlack)
  );
}

/**
 * Which of the browser's events are listened to, for which requests: one set of webRequest listeners per filter.
 *
 * Chromium keeps listeners for the next worker, filed by event and by the how-manieth listener of it this is. It
 * wakes a new worker for a listener that only the old one added, and delivers nothing. So a starting worker purges
 * what the old one left: it adds as many and removes them again.
 */
import type { RecordScope } from "../core/protocol.ts";

export interface RequestFilter {
  urls: string[];
  types: string[];
  tabId?: number;
}

interface RequestEvent {
  addListener(listener: (details: unknown) => void, filter: RequestFilter, extra?: string[]): void;
  removeListener(listener: (details: unknown) => void): void;
}

/** Event, and the lists of what to ask for with it. Never "extraHeaders": with it Chromium hides later HSTS hops, for everyone. */
const requestEvents = {
  onBeforeRequest: [["requestBody"]],
  onSendHeaders: [["requestHeaders"]],
  onHeadersReceived: [["responseHeaders"]],
  onBeforeRedirect: [["responseHeaders"]],
  onCompleted: [["responseHeaders"]],
  onErrorOccurred: [],
};

export type RequestEventName = keyof typeof requestEvents;
export type RequestEvents = Readonly<Record<RequestEventName, RequestEvent>>;
type Receive = (event: RequestEventName, details: unknown) => void;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these are its keys
const eventNames = Object.keys(requestEvents) as readonly RequestEventName[];

/** Not <all_urls>, which takes in the extension's own pages and files, where nothing redirects. */
const urls = ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*"];

export const frameTypes: readonly string[] = ["main_frame", "sub_frame"];

/** Name of a filter; that of one tab's begins with its number: "17/others". */
export type FilterName = string;

/** The filters that a setting and the tabs that DevTools is open on ask for. */
export function filtersFor(scope: RecordScope, watchedTabs: Iterable<number>): readonly FilterName[] {
  switch (scope) {
    case "navigations":
      return ["frames", ...[...watchedTabs].map((tabId) => `${tabId}/others`)];
    case "everything":
      return ["frames", "others"];
    case "devtools-only":
      return [...watchedTabs].map((tabId) => `${tabId}/all`);
    default:
      scope satisfies never;
      return [];
  }
}

export class RequestListeners {
  readonly #events: RequestEvents;
  readonly #allTypes: readonly string[];
  readonly #receive: Receive;
  readonly #active = new Map<FilterName, () => void>();

  /** @param allTypes the resource types this browser knows: a filter with any other is refused. */
  constructor(events: RequestEvents, allTypes: readonly string[], receive: Receive) {
    this.#events = events;
    this.#allTypes = allTypes;
    this.#receive = receive;
  }

  get active(): readonly FilterName[] {
    return [...this.#active.keys()];
  }

  /** Listens with these filters and no others. */
  use(wanted: readonly FilterName[]): void {
    for (const [name, remove] of this.#active) {
      if (wanted.includes(name)) continue;
      remove();
      this.#active.delete(name);
    }
    for (const name of wanted) if (!this.#active.has(name)) this.#active.set(name, this.#listen(name));
  }

  /** Removes what an earlier worker left behind: these filters, or as many in their place. */
  purge(left: readonly FilterName[]): void {
    for (const remove of left.map((name) => this.#listen(name))) remove();
  }

  #listen(name: FilterName): () => void {
    const filter = this.#filterOf(name);
    const removals = eventNames.map((eventName) => {
      // A function of its own: a browser may take a second filter on the same function for the first.
      const listener = (details: unknown): void => this.#receive(eventName, details);
      const event = this.#events[eventName];
      event.addListener(listener, filter, ...requestEvents[eventName]);
      return () => event.removeListener(listener);
    });
    return () => {
      for (const remove of removals) remove();
    };
  }

  #filterOf(name: FilterName): RequestFilter {
    const [first = "", second] = name.split("/");
    const what = second ?? first;
    const types = this.#allTypes.filter(
      (type) => what === "all" || frameTypes.includes(type) === (what === "frames"),
    );
    return { urls: [...urls], types, ...(second !== undefined && { tabId: Number(first) }) };
  }
}

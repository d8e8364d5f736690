/** Everything that is listened to in the browser, and what becomes of a report until the log takes it. */
import { browser, browserName } from "../browser.ts";
import type { CaptureEvent } from "../core/event.ts";
import type { RecordScope } from "../core/protocol.ts";
import { belongsToPages } from "./admission.ts";
import { captureEventOf, isDetails } from "./capture.ts";
import { filtersFor, type FilterName, type RequestEvents, RequestListeners } from "./listeners.ts";
import type { Troubles } from "./troubles.ts";

const ownOrigin = browser.runtime.getURL("");

/** Navigations to pages: others neither redirect nor belong to anything that did. */
const pages = { url: [{ schemes: ["http", "https"] }] };

const navigationEvents = [
  "onBeforeNavigate",
  "onCommitted",
  "onCompleted",
  "onCreatedNavigationTarget",
  "onErrorOccurred",
] as const;

export class CaptureSource {
  readonly #requests: RequestListeners;
  readonly #troubles: Troubles;
  readonly #receive: (event: CaptureEvent) => void;
  readonly #navigationListeners = navigationEvents.map((name) => ({
    event: browser.webNavigation[name],
    listener: (details: unknown): void => this.#take("webNavigation", name, details),
  }));
  #navigations = false;

  /** Listens at once: only what is registered in a background's first turn wakes it and is delivered to it. */
  constructor(troubles: Troubles, receive: (event: CaptureEvent) => void) {
    this.#troubles = troubles;
    this.#receive = receive;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the declarations know only Firefox's types
    const events = browser.webRequest as RequestEvents;
    this.#requests = new RequestListeners(events, knownTypes(), (event, details) => {
      if (!isDetails(details) || belongsToPages(details, ownOrigin)) this.#take("webRequest", event, details);
    });
    this.use("navigations", new Set());
    browser.tabs.onRemoved.addListener((tabId) =>
      this.#take("tabs", "onRemoved", { tabId, timeStamp: Date.now() }),
    );
  }

  /** Filters of which Chromium would still know after this background's end. */
  get lateFilters(): readonly FilterName[] {
    return this.#requests.active.filter((name) => name !== "frames");
  }

  use(scope: RecordScope, watchedTabs: ReadonlySet<number>): void {
    this.#requests.use(filtersFor(scope, watchedTabs));
    this.#useNavigations(scope !== "devtools-only" || watchedTabs.size > 0);
  }

  purge(left: readonly FilterName[]): void {
    this.#requests.purge(left);
  }

  #useNavigations(on: boolean): void {
    if (on === this.#navigations) return;
    this.#navigations = on;
    for (const { event, listener } of this.#navigationListeners) {
      if (on) event.addListener(listener, pages);
      else event.removeListener(listener);
    }
  }

  #take(api: "webRequest" | "webNavigation" | "tabs", event: string, details: unknown): void {
    const captured = captureEventOf(api, event, details, browserName);
    if (captured !== null) this.#receive(captured);
    else this.#troubles.report("malformed-event", `${api}.${event}`);
  }
}

/** The resource types that this browser knows: a filter that names any other is refused. */
function knownTypes(): readonly string[] {
  // The type declarations leave this object out.
  const types: unknown = Reflect.get(browser.webRequest, "ResourceType");
  return Object.values(types ?? {}).filter((type) => typeof type === "string");
}

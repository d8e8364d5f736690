/** Which requests are listened to, and that nothing stale is left to wake the background for nothing. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { belongsToPages } from "../../src/background/admission.ts";
import {
  filtersFor,
  type RequestEventName,
  type RequestFilter,
  RequestListeners,
} from "../../src/background/listeners.ts";
import type { RecordScope } from "../../src/core/protocol.ts";

const types = ["main_frame", "sub_frame", "image", "xmlhttprequest", "other"];
const names: readonly RequestEventName[] = [
  "onBeforeRequest",
  "onSendHeaders",
  "onHeadersReceived",
  "onBeforeRedirect",
  "onCompleted",
  "onErrorOccurred",
];

interface Registered {
  readonly event: RequestEventName;
  readonly filter: RequestFilter;
  readonly extra: readonly string[] | undefined;
}

/**
 * webRequest as far as it matters here. Like Chromium it keeps listeners over the worker's death, filed by event and
 * filter; a new worker that adds the same and removes it takes the old one away too.
 */
class FakeBrowser {
  kept = new Map<string, Registered>();
  #live = new Map<(details: unknown) => void, Registered>();

  readonly events = {
    onBeforeRequest: this.#event("onBeforeRequest"),
    onSendHeaders: this.#event("onSendHeaders"),
    onHeadersReceived: this.#event("onHeadersReceived"),
    onBeforeRedirect: this.#event("onBeforeRedirect"),
    onCompleted: this.#event("onCompleted"),
    onErrorOccurred: this.#event("onErrorOccurred"),
  };

  killWorker(): void {
    this.#live = new Map();
  }

  #event(event: RequestEventName) {
    return {
      addListener: (listener: (details: unknown) => void, filter: RequestFilter, extra?: string[]) => {
        const registered = { event, filter, extra };
        this.#live.set(listener, registered);
        this.kept.set(keyOf(registered), registered);
      },
      removeListener: (listener: (details: unknown) => void) => {
        const registered = this.#live.get(listener);
        if (registered === undefined) throw new Error("Removed a listener that was never added.");
        this.#live.delete(listener);
        const others = [...this.#live.values()].map(keyOf);
        if (!others.includes(keyOf(registered))) this.kept.delete(keyOf(registered));
      },
    };
  }

  /** Which listeners a request reaches, or wakes. */
  reached(tabId: number, type: string): readonly RequestEventName[] {
    return [...this.kept.values()]
      .filter(({ filter }) => (filter.tabId ?? tabId) === tabId && filter.types.includes(type))
      .map(({ event }) => event);
  }

  deliver(event: RequestEventName, details: { tabId: number; type: string }): void {
    for (const [listener, registered] of this.#live) {
      const { tabId, types: wanted } = registered.filter;
      if (
        registered.event === event &&
        (tabId ?? details.tabId) === details.tabId &&
        wanted.includes(details.type)
      ) {
        listener(details);
      }
    }
  }
}

function keyOf({ event, filter }: Registered): string {
  return `${event} ${JSON.stringify(filter)}`;
}

function started(browser: FakeBrowser, heard: string[] = []): RequestListeners {
  const listeners = new RequestListeners(browser.events, types, (event) => heard.push(event));
  listeners.use(filtersFor("navigations", []));
  return listeners;
}

describe("listening", () => {
  test("without DevTools reaches frames only, with what is needed, and never asks for extraHeaders", () => {
    const browser = new FakeBrowser();
    started(browser);
    expect(browser.reached(1, "main_frame")).toEqual(names);
    expect(browser.reached(1, "image")).toEqual([]);
    const extras = Object.fromEntries([...browser.kept.values()].map(({ event, extra }) => [event, extra]));
    expect(extras).toEqual({
      onBeforeRequest: ["requestBody"],
      onSendHeaders: ["requestHeaders"],
      onHeadersReceived: ["responseHeaders"],
      onBeforeRedirect: ["responseHeaders"],
      onCompleted: ["responseHeaders"],
      onErrorOccurred: undefined,
    });
  });

  test("reports every request once, whatever is set and watched", () => {
    const scope = fc.constantFrom<RecordScope>("navigations", "everything", "devtools-only");
    const state = fc.tuple(scope, fc.uniqueArray(fc.integer({ min: 1, max: 3 })));
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 5 }), (states) => {
        const browser = new FakeBrowser();
        const heard: string[] = [];
        const listeners = started(browser, heard);
        for (const [record, watched] of states) {
          listeners.use(filtersFor(record, watched));
          for (const tabId of [1, 2, 3]) {
            for (const type of types) {
              heard.length = 0;
              browser.deliver("onBeforeRequest", { tabId, type });
              const isFrame = type.endsWith("_frame");
              const wanted =
                record === "everything" || watched.includes(tabId) || (record === "navigations" && isFrame);
              expect(heard).toHaveLength(wanted ? 1 : 0);
            }
          }
        }
      }),
    );
  });

  test("a starting worker takes away the filters of tabs that nobody watches any more", () => {
    const browser = new FakeBrowser();
    const first = started(browser);
    first.use(filtersFor("navigations", [1, 2]));
    const left = first.active.filter((name) => name !== "frames");
    browser.killWorker();
    expect(browser.reached(1, "image")).toEqual(names);

    const second = started(browser);
    second.use(filtersFor("navigations", [2]));
    second.purge(left);
    expect(browser.reached(1, "image")).toEqual([]);
    expect(browser.reached(2, "image")).toEqual(names);
    expect(browser.reached(3, "main_frame")).toEqual(names);
  });
});

describe("which reports belong to pages", () => {
  const own = "chrome-extension://abc/";

  test.each([
    ["a page's image", { type: "image", tabId: 1, initiator: "https://a.test" }, true],
    ["a request without initiator", { type: "image", tabId: 1 }, true],
    ["a request of no tab", { type: "image", tabId: -1, initiator: "https://a.test" }, false],
    ["a frame of no tab", { type: "main_frame", tabId: -1 }, true],
    [
      "a request of our page, in Chromium",
      { type: "xmlhttprequest", tabId: 1, initiator: "chrome-extension://abc" },
      false,
    ],
    [
      "a request of our page, in Firefox",
      { type: "xmlhttprequest", tabId: 1, originUrl: `${own}panel.html` },
      false,
    ],
    [
      "a request of another extension",
      { type: "image", tabId: 1, initiator: "chrome-extension://abcd" },
      true,
    ],
    [
      "a navigation that our page began",
      { type: "main_frame", tabId: 1, initiator: "chrome-extension://abc" },
      true,
    ],
    ["a report without a type", { tabId: 1 }, true],
  ])("%s", (_what, details, belongs) => {
    expect(belongsToPages(details, own)).toBe(belongs);
  });
});

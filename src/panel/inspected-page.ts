/** What the panel can know of the page it looks at, besides its requests; in DevTools, and in a window of its own. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { browser } from "../browser.ts";
import { type InspectedPage, unknownPage } from "./host.ts";

/** Where the tabs API is missing (Firefox's DevTools), or the page an ordinary one. The types know of no such place. */
type Missing<T> = T | undefined;

function described(url: string | undefined): Pick<InspectedPage, "kind" | "origin"> {
  if (url === undefined || !URL.canParse(url)) return { kind: "unknown", origin: null };
  const { protocol, origin } = new URL(url);
  return /^https?:$/.test(protocol) ? { kind: "web", origin } : { kind: "other", origin: null };
}

/** @param address asks the page itself: its URL, or null where the browser lets nobody ask. */
export function inspectedPage(
  tabId: number,
  poppedOut: boolean,
  address: () => Promise<string | null>,
): ReadonlySignal<InspectedPage> {
  const page = signal(unknownPage);
  const { tabs } = browser as { readonly tabs: Missing<typeof browser.tabs> };
  const change = (part: Partial<InspectedPage>): void => {
    page.value = { ...page.peek(), ...part };
  };
  const lookIntoTab = async (): Promise<void> => {
    try {
      const tab = await tabs?.get(tabId);
      if (tab === undefined) return;
      change({ private: tab.incognito, closed: false });
      // Without access to a page the browser keeps its URL back.
      if (poppedOut) change(described(tab.url));
    } catch {
      change({ closed: poppedOut });
    }
  };
  let moved = false;
  const ask = async (): Promise<void> => {
    const url = await address();
    if (moved) return;
    change(url === null ? { kind: "other", origin: null } : described(url));
  };
  void lookIntoTab();
  if (poppedOut) {
    tabs?.onUpdated.addListener((changed) => {
      if (changed === tabId) void lookIntoTab();
    });
    tabs?.onRemoved.addListener((removed) => {
      if (removed === tabId) change({ closed: true });
    });
  } else {
    if (browser.extension.inIncognitoContext) change({ private: true });
    void ask();
    // Not asked again here: a page that has only just begun does not always answer.
    browser.devtools.network.onNavigated.addListener((url) => {
      moved = true;
      change(described(url));
    });
  }
  return page;
}

/**
 * The extension API as the extension's own pages use it, in memory: for tests, and to look at the pages. What a page is
 * not meant to do is not there, and throws.
 */
import type { Notice, Request } from "../../src/core/protocol.ts";
import type { PanelLink } from "../../src/panel/link.ts";

type Listener<A extends readonly unknown[]> = (...values: A) => void;

/** An event of the API, and a way to fire it. */
class FakeEvent<A extends readonly unknown[]> {
  readonly #listeners = new Set<Listener<A>>();
  readonly addListener = (listener: Listener<A>): void => void this.#listeners.add(listener);
  readonly removeListener = (listener: Listener<A>): void => void this.#listeners.delete(listener);
  fire(...values: A): void {
    for (const listener of this.#listeners) listener(...values);
  }
}

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;
interface Wanted {
  readonly permissions?: readonly string[];
  readonly origins?: readonly string[];
}

export class FakeBrowser {
  stored: Record<string, unknown> = {};
  /** What the next write to storage fails with. */
  refusal: string | null = null;
  /** What reading from storage fails with. */
  unreadable: string | null = null;
  readonly granted = new Set<string>();
  /** What a person answers when the browser asks. */
  grants = true;
  readonly openedTabs: string[] = [];
  activeTab: { readonly id: number; readonly url?: string } = { id: 1 };
  /** Badges by tab. */
  readonly badges = new Map<number, string>();
  extensions: readonly unknown[] = [];
  connect: () => PanelLink = () => {
    throw new Error("There is no background");
  };
  /** The words of the interface. */
  message: (key: string, values: string[]) => string = (key) => key;
  readonly #storageChanged = new FakeEvent<[Changes]>();
  readonly #tabUpdated = new FakeEvent<[id: number, changed: { readonly url?: string }]>();
  readonly #added = new FakeEvent<[Wanted]>();
  readonly #removed = new FakeEvent<[Wanted]>();

  /** Stores something as another page does. */
  store(key: string, value: unknown): void {
    this.stored[key] = structuredClone(value);
    this.#storageChanged.fire({ [key]: { newValue: structuredClone(value) } });
  }

  /** The tab in front goes to another address. */
  moveOn(url: string): void {
    this.activeTab = { ...this.activeTab, url };
    this.#tabUpdated.fire(this.activeTab.id, { url });
  }

  readonly api = {
    i18n: { getMessage: (key: string, values?: string[]) => this.message(key, values ?? []) },
    storage: {
      local: {
        get: async (key: string): Promise<Readonly<Record<string, unknown>>> => {
          await Promise.resolve();
          if (this.unreadable !== null) throw new Error(this.unreadable);
          return { [key]: structuredClone(this.stored[key]) };
        },
        set: async (items: Readonly<Record<string, unknown>>): Promise<void> => {
          await Promise.resolve();
          if (this.refusal !== null) throw new Error(this.refusal);
          for (const [key, value] of Object.entries(items)) this.store(key, value);
        },
        onChanged: this.#storageChanged,
      },
    },
    permissions: {
      contains: (wanted: Wanted) => Promise.resolve(namesIn(wanted).every((name) => this.granted.has(name))),
      request: (wanted: Wanted) => {
        if (this.grants) for (const name of namesIn(wanted)) this.granted.add(name);
        if (this.grants) this.#added.fire(wanted);
        return Promise.resolve(this.grants);
      },
      remove: (wanted: Wanted) => {
        for (const name of namesIn(wanted)) this.granted.delete(name);
        this.#removed.fire(wanted);
        return Promise.resolve(true);
      },
      onAdded: this.#added,
      onRemoved: this.#removed,
    },
    management: { getAll: () => Promise.resolve(this.extensions) },
    tabs: {
      query: () => Promise.resolve([this.activeTab]),
      get: () => Promise.resolve(this.activeTab),
      onUpdated: this.#tabUpdated,
      create: ({ url }: { readonly url: string }) => Promise.resolve(void this.openedTabs.push(url)),
    },
    action: {
      setBadgeText: ({ tabId, text }: { readonly tabId: number; readonly text: string }) =>
        Promise.resolve(void this.badges.set(tabId, text)),
      setTitle: () => Promise.resolve(),
    },
    runtime: {
      id: "hopscope",
      getURL: (path: string) => `chrome-extension://hopscope/${path}`,
      getManifest: () => ({ version: "0.0.0" }),
      connect: () => portOf(this.connect()),
      openOptionsPage: () => Promise.resolve(void this.openedTabs.push("options.html")),
    },
  };
}

function namesIn({ permissions = [], origins = [] }: Wanted): readonly string[] {
  return [...permissions, ...origins];
}

/** A link as a port of the API. */
function portOf(link: PanelLink) {
  return {
    postMessage: (request: Request) => link.send(request),
    disconnect: () => link.close(),
    onMessage: {
      addListener: (listener: Listener<[Notice]>) => link.onMessage(listener),
      removeListener: () => {},
    },
    onDisconnect: {
      addListener: (listener: () => void) => link.onClose(listener),
      removeListener: () => {},
    },
  };
}

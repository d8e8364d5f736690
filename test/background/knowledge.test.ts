/** What is known of upgrades, over background and session: kept apart, kept only when asked, and given back. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CaptureEvent, UpgradeHint } from "../../src/core/event.ts";
import type { Known } from "../../src/core/seen/known.ts";
import { hintOf } from "../../src/background/hint-of.ts";
import { Knowledge } from "../../src/background/knowledge.ts";
import { UpgradeHints } from "../../src/background/upgrade-hints.ts";

type Listener = (details: Readonly<Record<string, unknown>>) => unknown;

/** The browser's storage, permissions and answers, in memory. */
const fake = vi.hoisted(() => {
  class Area {
    items: Record<string, unknown> = {};
    get(key: string): Promise<Record<string, unknown>> {
      return Promise.resolve(key in this.items ? { [key]: structuredClone(this.items[key]) } : {});
    }
    set(items: Record<string, unknown>): Promise<void> {
      Object.assign(this.items, structuredClone(items));
      return Promise.resolve();
    }
    remove(key: string): Promise<void> {
      delete this.items[key];
      return Promise.resolve();
    }
  }
  const changed: (() => void)[] = [];
  const answers: { readonly listener: Listener; readonly filter: unknown; readonly extra: unknown }[] = [];
  const said: { granted: boolean; mode: string | null; info: unknown } = {
    granted: false,
    mode: "never",
    info: null,
  };
  return { ...said, local: new Area(), session: new Area(), changed, answers, Area };
});

vi.mock("../../src/browser.ts", () => {
  const onChange = { addListener: (listener: () => void) => void fake.changed.push(listener) };
  return {
    browserName: "firefox",
    browser: {
      storage: fake,
      permissions: {
        onAdded: onChange,
        onRemoved: onChange,
        contains: () => Promise.resolve(fake.granted),
      },
      privacy: {
        network: {
          httpsOnlyMode: {
            get: () =>
              fake.mode === null
                ? Promise.reject(new Error("no permission"))
                : Promise.resolve({ value: fake.mode }),
          },
        },
      },
      webRequest: {
        getSecurityInfo: () =>
          fake.info === null ? Promise.reject(new Error("no such request")) : Promise.resolve(fake.info),
        onHeadersReceived: {
          addListener: (listener: Listener, filter: unknown, extra: unknown) =>
            void fake.answers.push({ listener, filter, extra }),
          removeListener: (gone: Listener) => {
            fake.answers = fake.answers.filter(({ listener }) => listener !== gone);
          },
        },
      },
    },
  };
});

const request = {
  requestId: "1",
  time: 1000,
  url: "https://a.test/",
  method: "GET",
  type: "main_frame",
  tabId: 1,
  frameId: 0,
};

function answer(host: string, isPrivate: boolean): CaptureEvent {
  return {
    kind: "response-seen",
    ...request,
    url: `https://${host}/`,
    status: 200,
    statusLine: "HTTP/1.1 200 OK",
    headers: [
      ["Strict-Transport-Security", "max-age=60"],
      ["Content-Security-Policy", "upgrade-insecure-requests"],
    ],
    ip: "127.0.0.1",
    fromCache: false,
    ...(isPrivate && { private: true as const }),
  };
}

function hosts({ hsts }: Known): readonly string[] {
  return hsts.map(({ host }) => host);
}

function stored(area: InstanceType<typeof fake.Area>): string {
  return JSON.stringify(area.items);
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(fake, {
    local: new fake.Area(),
    session: new fake.Area(),
    granted: false,
    mode: "never",
    info: null,
  });
  fake.changed = [];
  fake.answers = [];
});
afterEach(() => void vi.useRealTimers());

describe("what is known of upgrades", () => {
  test("is told as it is learned, once, with the kind of window it is for", () => {
    const told: [readonly string[], boolean][] = [];
    const knowledge = new Knowledge((news, isPrivate) => told.push([hosts(news), isPrivate]));
    for (const event of [answer("a.test", false), answer("a.test", false), answer("b.test", true)])
      knowledge.note(event);
    // The page upgrades with every load; the header is news only once.
    expect(told).toEqual([
      [["a.test"], false],
      [[], false],
      [["b.test"], true],
    ]);
  });

  test("is kept apart: no window learns what another kind saw", () => {
    const knowledge = new Knowledge(() => {});
    knowledge.note(answer("a.test", false));
    knowledge.note(answer("b.test", true));
    expect(hosts(knowledge.of(false))).toEqual(["a.test"]);
    expect(hosts(knowledge.of(true))).toEqual(["b.test"]);
    expect(knowledge.of(false).upgradingPages.map(({ url }) => url)).toEqual(["https://a.test/"]);
    expect(knowledge.of(true).upgradingPages.map(({ url }) => url)).toEqual(["https://b.test/"]);
  });

  test("goes with the last private window, from memory and from storage", async () => {
    const knowledge = new Knowledge(() => {});
    await knowledge.restore(true);
    knowledge.note(answer("a.test", false));
    knowledge.note(answer("b.test", true));
    await vi.runAllTimersAsync();
    expect(stored(fake.session)).toContain("b.test");
    expect(stored(fake.local)).not.toContain("b.test");
    knowledge.forgetPrivate();
    await vi.runAllTimersAsync();
    expect(knowledge.of(true)).toEqual({ hsts: [], upgradingPages: [] });
    expect(stored(fake.session)).not.toContain("b.test");
    expect(stored(fake.session)).toContain("a.test");
  });

  test("is not stored anew where no private window saw anything", async () => {
    const knowledge = new Knowledge(() => {});
    await knowledge.restore(false);
    knowledge.note(answer("a.test", false));
    await vi.runAllTimersAsync();
    const set = vi.spyOn(fake.session, "set");
    knowledge.forgetPrivate();
    expect(set).not.toHaveBeenCalled();
  });

  test("leaves out what is damaged in storage, and takes the rest back", async () => {
    const sound = { host: "a.test", header: "max-age=60", seenAt: 1 };
    fake.local.items = { known: [null, 7, "b.test", { host: "c.test" }, { header: "max-age=60" }, sound] };
    fake.session.items = { known: [{ ...sound, host: "d.test" }] };
    const knowledge = new Knowledge(() => {});
    await knowledge.restore(true);
    expect(hosts(knowledge.of(false))).toEqual(["a.test", "d.test"]);
  });

  test("outlives the session only when asked, and no longer than that", async () => {
    const knowledge = new Knowledge(() => {});
    await knowledge.restore(false);
    knowledge.note(answer("a.test", false));
    await vi.runAllTimersAsync();
    expect(stored(fake.session)).toContain("a.test");
    expect(fake.local.items).toEqual({});
    knowledge.keep(true);
    await vi.runAllTimersAsync();
    expect(stored(fake.local)).toContain("a.test");
    knowledge.keep(false);
    await vi.runAllTimersAsync();
    expect(fake.local.items).toEqual({});
  });

  test("is there again in the next background, and in the next session where it is kept", async () => {
    const first = new Knowledge(() => {});
    await first.restore(true);
    first.note(answer("a.test", false));
    first.note(answer("b.test", true));
    await vi.runAllTimersAsync();
    const next = new Knowledge(() => {});
    await next.restore(true);
    expect([hosts(next.of(false)), hosts(next.of(true))]).toEqual([["a.test"], ["b.test"]]);
    fake.session = new fake.Area();
    const later = new Knowledge(() => {});
    await later.restore(true);
    expect([hosts(later.of(false)), hosts(later.of(true))]).toEqual([["a.test"], []]);
  });

  test("begins empty when what is stored is no list", async () => {
    fake.session.items = { known: { host: "a.test" } };
    const knowledge = new Knowledge(() => {});
    await knowledge.restore(false);
    expect(hosts(knowledge.of(false))).toEqual([]);
  });
});

describe("a hint", () => {
  const details = { ...request, timeStamp: 1000 };

  test("is of a request, and says what the browser said", () => {
    const about = { ...details, incognito: true };
    expect(hintOf(about, { hsts: true, state: "secure" }, "always")).toEqual({
      kind: "upgrade-hint",
      ...request,
      private: true,
      hsts: true,
      httpsOnly: "always",
    });
    expect(hintOf(details, null, "never")).toMatchObject({ hsts: null, httpsOnly: "never" });
    expect(hintOf(details, { hsts: false }, null)).toMatchObject({ hsts: false, httpsOnly: null });
  });

  test.each([
    ["nothing was said", details, { hsts: "yes" }, 7],
    ["it is of no request", { ...details, requestId: 7 }, { hsts: true }, "always"],
    ["there is nothing", null, null, "always"],
  ])("is none where %s", (_what, about, info, mode) => {
    expect(hintOf(about, info, mode)).toBeNull();
  });
});

describe("asking Firefox for hints", () => {
  const upgraded: CaptureEvent = {
    kind: "redirect-seen",
    ...request,
    url: "http://a.test/",
    to: "https://a.test/",
    status: 0,
    statusLine: "",
    headers: null,
    ip: null,
    fromCache: false,
  };

  async function started(): Promise<{ readonly hints: UpgradeHints; readonly heard: UpgradeHint[] }> {
    const heard: UpgradeHint[] = [];
    const hints = new UpgradeHints((hint) => heard.push(hint));
    hints.use(new Set([7]));
    await vi.runAllTimersAsync();
    return { hints, heard };
  }

  test("without the permission listens to nothing, and asks for the setting alone", async () => {
    const { hints, heard } = await started();
    expect(fake.answers).toEqual([]);
    hints.note(upgraded);
    await vi.runAllTimersAsync();
    expect(heard).toMatchObject([{ url: "http://a.test/", hsts: null, httpsOnly: "never" }]);
    fake.mode = null;
    hints.note(upgraded);
    await vi.runAllTimersAsync();
    expect(heard).toHaveLength(1);
  });

  test("with it asks about the next answer after an upgrade, once, and changes nothing of it", async () => {
    Object.assign(fake, { granted: true, info: { hsts: true } });
    const { hints, heard } = await started();
    const [frames, watched] = fake.answers;
    expect([frames?.extra, frames?.filter, watched?.filter]).toEqual([
      ["blocking"],
      { urls: ["https://*/*", "wss://*/*"], types: ["main_frame", "sub_frame"] },
      { urls: ["https://*/*", "wss://*/*"], tabId: 7 },
    ]);
    const details = { ...request, timeStamp: 1000 };
    expect(frames?.listener(details)).toBeUndefined();
    hints.note({ ...upgraded, status: 307 });
    hints.note({ ...upgraded, to: "https://b.test/" });
    expect(frames?.listener(details)).toBeUndefined();
    hints.note(upgraded);
    expect(await frames?.listener(details)).toEqual({});
    expect(frames?.listener(details)).toBeUndefined();
    expect(heard).toMatchObject([{ url: "https://a.test/", hsts: true, httpsOnly: "never" }]);
  });

  test("goes on without what the browser cannot say", async () => {
    Object.assign(fake, { granted: true });
    const { hints, heard } = await started();
    hints.note(upgraded);
    expect(await fake.answers[0]?.listener({ ...request, timeStamp: 1000 })).toEqual({});
    expect(heard).toMatchObject([{ hsts: null, httpsOnly: "never" }]);
  });

  test("ends when the permission is taken back, and remembers a bounded number of upgrades", async () => {
    Object.assign(fake, { granted: true, info: { hsts: true } });
    const { hints } = await started();
    const listener = fake.answers[0]?.listener;
    for (let at = 0; at < 300; at += 1) hints.note({ ...upgraded, requestId: String(at) });
    const asked = Array.from({ length: 300 }, (_, at) => listener?.({ requestId: String(at) }) !== undefined);
    expect(asked.filter(Boolean)).toHaveLength(200);
    expect(asked.indexOf(true)).toBe(100);
    fake.granted = false;
    for (const tell of fake.changed) tell();
    await vi.runAllTimersAsync();
    expect(fake.answers).toEqual([]);
  });
});

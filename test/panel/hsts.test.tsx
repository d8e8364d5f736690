// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PreloadCheck } from "../../src/core/hsts/preload-check.ts";
import { type Panel, PanelContext } from "../../src/panel/context.ts";
import { type Host, unknownPage } from "../../src/panel/host.ts";
import { HstsLookup } from "../../src/panel/hsts/lookup.ts";
import { HstsView } from "../../src/panel/hsts/HstsView.tsx";
import { Store } from "../../src/panel/store.ts";
import { speakEnglish } from "./english.ts";
import { FakeBackground } from "./fake-background.ts";
import { FakeHstsSource } from "./hsts-source.ts";

const said: string[] = [];
const copied: string[] = [];
let store: Store;
let source: FakeHstsSource;

/** What this view never asks for. */
const notHere = (): Promise<never> => Promise.reject(new Error("not here"));

const host: Host = {
  browser: "chromium",
  browserVersion: signal("156.0.0.0"),
  tabId: 1,
  version: "0",
  page: signal(unknownPage),
  poppedOut: false,
  openPage: () => {},
  popOut: () => {},
  pageStart: () => Promise.resolve(null),
  onNavigated: null,
  openSource: null,
  copy(text) {
    copied.push(text);
    return Promise.resolve(true);
  },
  save: () => {},
};

function view(opened: string | null, asked: string | null = null) {
  const panel: Panel = {
    store,
    host,
    exportText: notHere,
    chainContent: () => null,
    loadHsts: notHere,
    loadReference: notHere,
    loadHelp: notHere,
    tell: (words) => said.push(words),
  };
  return (
    <PanelContext.Provider value={panel}>
      <HstsView host={opened} source={source} asked={asked} onAsked={() => said.push("taken over")} />
    </PanelContext.Provider>
  );
}

const minute = 60_000;
const bank = {
  host: "bank.example",
  header: "max-age=31536000; includeSubDomains; preload",
  seenAt: Date.now() - minute,
};

beforeEach(() => {
  speakEnglish();
  store = new Store({
    tabId: 1,
    reader: { load: notHere, explain: notHere },
    connect: new FakeBackground().connect,
  });
  source = new FakeHstsSource();
  source.seen = {
    "shop.bank.example": [bank, { host: "shop.bank.example", header: "max-age=1year", seenAt: Date.now() }],
    "bank.example": [bank],
  };
});

afterEach(() => {
  cleanup();
  store.stop();
  said.length = 0;
  copied.length = 0;
});

const field = (): HTMLElement => screen.getByRole("combobox", { name: "Host" });
const verdict = (): string => screen.getByRole("heading", { level: 2 }).textContent ?? "";
const seesVerdict = (words: string): Promise<void> =>
  waitFor(() => expect(screen.getByRole("heading", { level: 2 }).textContent).toContain(words));
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const type = (text: string): boolean => fireEvent.input(field(), { target: { value: text } });
const lookUp = (text: string): void => {
  type(text);
  fireEvent.click(button("Look up"));
};
const rows = (name: string | RegExp): readonly string[] =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .map((row) => row.textContent ?? "");

describe("the host", () => {
  it("is the opened chain's, until a person chooses another one, and again of the next that is opened", async () => {
    store.views.shown.value = "hsts";
    const { rerender } = render(view("bank.example"));
    await seesVerdict("http://bank.example is probably upgraded to https.");
    const heard = screen.getAllByRole("status").find(({ textContent }) => textContent !== "");
    expect(heard?.textContent).toBe("http://bank.example is probably upgraded to https.");
    rerender(view("myapp.dev"));
    await seesVerdict("http://myapp.dev is probably");
    expect(field()).toHaveProperty("value", "myapp.dev");
    lookUp("https://localhost:3000/x");
    await seesVerdict("http://localhost is not upgraded by HSTS.");
    rerender(view("bank.example"));
    expect(source.lookedUp).toEqual(["bank.example", "myapp.dev", "localhost"]);
    expect(verdict()).toContain("localhost");
    // Somebody goes to the list, and opens another chain there.
    store.views.shown.value = "chains";
    rerender(view("shop.bank.example"));
    await seesVerdict("http://shop.bank.example is probably");
    expect(field()).toHaveProperty("value", "shop.bank.example");
  });

  it("can be taken from those that were seen", async () => {
    render(view(null));
    expect(screen.getByText(/Type a host/)).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: "shop.bank.example" }));
    await seesVerdict("http://shop.bank.example is probably upgraded");
    await waitFor(() => expect(button("shop.bank.example").getAttribute("aria-current")).toBe("true"));
    expect([...document.querySelectorAll("datalist option")].map((one) => one.getAttribute("value"))).toEqual(
      ["shop.bank.example", "bank.example"],
    );
  });

  it("is the one that another view leads here with, whatever was typed before", async () => {
    const { rerender } = render(view(null));
    lookUp("bank.example");
    await seesVerdict("bank.example");
    rerender(view(null, "myapp.dev"));
    await seesVerdict("myapp.dev");
    expect([said, field()]).toEqual([["taken over"], expect.objectContaining({ value: "myapp.dev" })]);
  });

  it("is looked at again when the tab is shown again", async () => {
    render(view("new.example"));
    await seesVerdict("No HSTS rule");
    source.seen = { "new.example": [{ ...bank, host: "new.example" }] };
    store.views.shown.value = "hsts";
    await seesVerdict("http://new.example is probably upgraded");
    expect(await screen.findByRole("button", { name: "new.example" })).toBeTruthy();
  });

  it("has to be one", async () => {
    render(view("bank.example"));
    await seesVerdict("bank.example");
    lookUp("no host");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("not a host name");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(field().getAttribute("aria-describedby")).toBe(alert.id);
    expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
    type("bank.example");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("is the one asked for last, whichever answer comes first", async () => {
    const lookup = new HstsLookup(source, () => ({ browser: "chromium", version: null }));
    source.slow = "bank.example";
    const first = lookup.choose("bank.example");
    expect([lookup.host.value, lookup.known.value]).toEqual(["bank.example", null]);
    await lookup.choose("myapp.dev");
    source.letGo();
    await first;
    expect(lookup.known.value?.host).toBe("myapp.dev");
    const broken = lookup.choose("broken.example");
    await lookup.choose("myapp.dev");
    await broken;
    expect([lookup.known.value?.host, lookup.failed.value]).toEqual(["myapp.dev", false]);
  });

  it("says when nothing could be read", async () => {
    render(view("broken.example"));
    expect(await screen.findByText(/What was seen of broken.example could not be read/)).toBeTruthy();
  });
});

describe("what is shown of a host", () => {
  it("is the answer, the headers part by part, the coverage and the steps at the parent", async () => {
    render(view("shop.bank.example"));
    await seesVerdict("probably upgraded to https. likely");
    expect(screen.getByRole("region", { name: "Answer" }).textContent).toMatch(
      /bank\.example, which said includeSubDomains.*Seen at \d\d:\d\d:\d\d today\. It ends on /,
    );
    expect(rows("Parts of the header of bank.example")[1]).toBe(
      "max-age=31536000Keep the rule for 365 days after the last visit.✓ yesRFC 6797 §6.1.1",
    );
    expect(rows("Parts of the header of shop.bank.example")[1]).toMatch(
      /^max-age=1year.*ignore the whole header\.✕ errorRFC 6797 §6\.1\.1$/,
    );
    expect(screen.getAllByText("this browser ignores the header")).toHaveLength(1);
    expect(rows("Who is covered")).toHaveLength(5);
    const covered = screen.getByRole("table", { name: "Who is covered" });
    expect([...covered.querySelectorAll("th code")].map((code) => code.textContent)).toEqual([
      "bank.example",
      "*.bank.example",
      "shop.bank.example",
    ]);
    expect(rows("Preload list requirements of bank.example")).toContain("includeSubDomains✓ met");
    const steps = screen.getByRole("region", { name: "Delete the rule in Chrome" });
    expect(steps.textContent).toContain("enter bank.example, the parent, not shop.bank.example");
    fireEvent.click(button("Copy: chrome://net-internals/#hsts"));
    fireEvent.click(button("Copy the header of bank.example"));
    await waitFor(() =>
      expect(copied).toEqual(["chrome://net-internals/#hsts", `strict-transport-security: ${bank.header}`]),
    );
    expect(said).toEqual(["Copied", "Copied"]);
  });

  it("judges the first redirect from http", async () => {
    render(view("bank.example"));
    await seesVerdict("bank.example");
    expect(rows("Preload list requirements of bank.example")).toContain(
      "http, where it answers, redirects to https on the same host first✕ not metgoes to www first",
    );
  });

  it("says that deleting does nothing for a preloaded host", async () => {
    render(view("myapp.dev"));
    await seesVerdict("myapp.dev");
    expect(screen.getByRole("region", { name: "Deleting does nothing here" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Delete the rule in Chrome" })).toBeNull();
    expect(screen.getByText(/The list covers this host already, by its entry dev/)).toBeTruthy();
  });

  it("keeps what a server wrote harmless and short", async () => {
    const header = `max-age=600; \u202edaolerp; ${"x;".repeat(3000)}`;
    source.seen = {
      "evil.example": [{ host: "evil.example", header, seenAt: Number.NaN, under: "\u202ea" }],
    };
    render(view("evil.example"));
    await seesVerdict("evil.example");
    expect(rows(/Parts of the header/)).toHaveLength(21);
    expect(screen.getByText("2,982 more parts are not shown.")).toBeTruthy();
    expect(document.body.textContent).not.toContain("\u202e");
    expect(document.body.textContent).toContain("\\u{202e}daolerp");
    fireEvent.click(button("Copy the header of evil.example"));
    await waitFor(() => expect(copied).toEqual([`strict-transport-security: ${header}`]));
  });
});

const check = (): void => {
  fireEvent.click(button("Check the preload list…"));
};
const listed: PreloadCheck = {
  ok: true,
  host: "unknown.example",
  status: "preloaded",
  domain: "unknown.example",
  bulk: true,
  checkedAt: Date.now(),
};

describe("the check of the preload list", () => {
  it("asks first, names the host, and sends nothing before a yes", async () => {
    render(view("unknown.example"));
    await seesVerdict("No HSTS rule");
    button("Check the preload list…").focus();
    check();
    const question = await screen.findByRole("group", {
      name: "Send the host name unknown.example to hstspreload.org?",
    });
    await waitFor(() => expect(document.activeElement).toBe(within(question).getByText("Send the name")));
    fireEvent.click(button("Cancel"));
    await waitFor(() => expect(screen.queryByText("Send the name")).toBeNull());
    expect(document.activeElement).toBe(button("Check the preload list…"));
    check();
    await screen.findByText("Send the name");
    let reachedHost = false;
    const hostListens = (): void => void (reachedHost = true);
    document.addEventListener("keydown", hostListens);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" });
    document.removeEventListener("keydown", hostListens);
    await waitFor(() => expect(screen.queryByText("Send the name")).toBeNull());
    expect([reachedHost, source.sent]).toEqual([false, []]);
  });

  it("sends that name once, says that it waits, and puts the answer into the verdict", async () => {
    render(view(null));
    type("https://unknown.example:8080/secret?token=1");
    check();
    fireEvent.click(await screen.findByText("Send the name"));
    expect(source.sent).toEqual(["unknown.example"]);
    expect(await screen.findByText("Asking hstspreload.org about unknown.example…")).toBeTruthy();
    source.answers[0]?.(listed);
    await seesVerdict("http://unknown.example is probably upgraded");
    const status = document.querySelector(".preload-status");
    expect(status?.getAttribute("role")).toBe("status");
    expect(status?.textContent).toContain("unknown.example is on the preload list.");
    expect(status?.textContent).toContain("Chromium's list as it stands today");
    expect(source.sent).toHaveLength(1);
  });

  it.each([
    [{ ok: false, host: "unknown.example", error: "offline" }, "This computer is offline."],
    [
      { ok: false, host: "unknown.example", error: "refused", httpStatus: 503 },
      "hstspreload.org gave an error (503).",
    ],
    [{ ok: false, host: "unknown.example", error: "unreadable" }, "The answer cannot be read."],
  ] as const)("says what went wrong: %o", async (failure, words) => {
    render(view("unknown.example"));
    await seesVerdict("No HSTS rule");
    check();
    fireEvent.click(await screen.findByText("Send the name"));
    source.answers[0]?.(failure);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(verdict()).toContain("No HSTS rule");
  });

  it("forgets the answer when another host is looked up", async () => {
    render(view("unknown.example"));
    await seesVerdict("unknown.example");
    check();
    fireEvent.click(await screen.findByText("Send the name"));
    lookUp("bank.example");
    source.answers[0]?.(listed);
    await seesVerdict("bank.example");
    await waitFor(() => expect(document.querySelector(".preload-status")?.textContent).toBe(""));
  });

  it("has nothing to ask about localhost and addresses", async () => {
    render(view("localhost"));
    await seesVerdict("localhost");
    check();
    expect((await screen.findByRole("alert")).textContent).toContain("There is nothing to check");
    expect(source.sent).toEqual([]);
  });
});

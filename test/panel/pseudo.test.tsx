// @vitest-environment happy-dom
/** Every view in a language that nobody speaks: what still reads as English does not come out of _locales. */
import { fireEvent, waitFor } from "@testing-library/preact";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Trouble } from "../../src/core/protocol.ts";
import { FakeBackground } from "./fake-background.ts";
import { asPseudo, asValue, knowTranslate, unspokenIn } from "./pseudo.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";
import { afternoon, gap, hostile, hsts, journeys, known } from "./situations.ts";

beforeAll(knowTranslate);
afterEach(unmountPanel);

const troubles: readonly Trouble["code"][] = [
  "storage-full",
  "storage-failed",
  "stored-log-damaged",
  "malformed-event",
  "capture-failed",
];

function show(background: FakeBackground) {
  return renderPanel(background, {}, {}, "pseudo");
}

function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

/** Waits for an element, and clicks it. */
async function click(selector: string): Promise<void> {
  const [found] = await waitFor(() => {
    const elements = all(selector);
    if (elements.length === 0) throw new Error(`No ${selector}`);
    return elements;
  });
  if (found !== undefined) fireEvent.click(found);
}

async function appears(selector: string): Promise<void> {
  await waitFor(() => expect(all(selector).length).toBeGreaterThan(0));
}

/** Opens every menu after the other, and everything that unfolds. */
async function unspokenInMenus(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const button of all("[aria-haspopup]")) {
    fireEvent.click(button);
    await waitFor(() => expect(button.getAttribute("aria-expanded")).toBe("true"));
    found.push(...unspokenIn(document.body));
    fireEvent.click(button);
  }
  return found;
}

/** Opens what is still closed in the chain view. */
function unfold(): void {
  for (const button of all('.detail [aria-expanded="false"]:not([aria-haspopup])')) fireEvent.click(button);
}

describe("in a language that nobody speaks", () => {
  it("plain words are found, wherever a person could read them", () => {
    const root = document.createElement("div");
    root.innerHTML = `<p>Plain</p><p lang="en">Prose <b lang="de">Klar</b></p><p translate="no">shop.dev</p>
      <input placeholder="Type" title="${asPseudo("fine")}"><b aria-label="GET shop.dev, failed">${asPseudo("Copy $1")}</b>
      <i>${asPseudo("Copy $1").replace("$1", asValue(`it ${asValue("all")}`))}</i>`;
    expect(unspokenIn(root)).toEqual([
      "p.: Plain",
      "b.: Klar",
      "input. placeholder: Type",
      "b. aria-label: GET shop.dev, failed",
    ]);
  });

  it("the list and its heads are said", async () => {
    const background = new FakeBackground();
    for (const events of [...afternoon, ...journeys]) background.add(events);
    show(background);
    await waitFor(() => expect(all(".chain-row").length).toBeGreaterThan(10));
    expect(unspokenIn(document.body)).toEqual([]);
  });

  it("the menus above the list are said", async () => {
    const background = new FakeBackground();
    background.add(hsts);
    show(background);
    await chainRows(1);
    expect(await unspokenInMenus()).toEqual([]);
  });

  it.each(["status:", "cause:", "st", "colour:red", "status:abc", "hops:>1"])(
    'the filter with "%s" in it is said',
    async (typed) => {
      const background = new FakeBackground();
      for (const events of afternoon) background.add(events);
      show(background);
      await chainRows(afternoon.length);
      const [field] = all(".filter input");
      if (field === undefined) throw new Error("There is no filter field");
      field.focus();
      fireEvent.input(field, { target: { value: typed } });
      await appears(".filter-menu");
      expect(unspokenIn(document.body)).toEqual([]);
    },
  );

  it.each([...afternoon, ...journeys, gap, hostile].map((events, index) => ({ events, index })))(
    "situation $index is said, opened with everything in it",
    async ({ events }) => {
      const background = new FakeBackground();
      background.add(events);
      const { lines } = show(background).store;
      await appears(".chain-row");
      for (const { id, fold } of lines.lines.peek()) if (fold === "folded") lines.fold(id, false);
      const found: string[] = [];
      for (const { id } of lines.lines.peek()) {
        await click(`[data-chain="${id}"]`);
        await appears(`[data-chain="${id}"][aria-selected="true"]`);
        await appears(".detail .route");
        unfold();
        await waitFor(() => expect(all('[data-leg][aria-expanded="false"]')).toEqual([]));
        found.push(...unspokenIn(document.body));
      }
      expect(found).toEqual([]);
    },
  );

  it.each([
    ["empty", {}],
    ["paused", { recording: false }],
    ["not allowed", { permitted: false }],
    [
      "in trouble",
      { dropped: 14, troubles: troubles.map((code) => ({ code, detail: "QUOTA_BYTES", count: 3 })) },
    ],
  ])("the panel that is %s is said", async (_, state) => {
    show(new FakeBackground(state));
    await appears("#view-chains > *");
    await appears(".status");
    expect([...unspokenIn(document.body), ...(await unspokenInMenus())]).toEqual([]);
  });

  it("HSTS is said: the form, a question, and what is known of a host", async () => {
    const background = new FakeBackground();
    for (const events of afternoon) background.add(events);
    const { store } = show(background);
    await chainRows(afternoon.length);
    background.know(known);
    store.views.openHsts("www.shop.dev");
    await appears(".hsts-answer");
    await appears(".seen-header");
    const found = [...unspokenIn(document.body)];
    await click(".host-form button:not([type=submit])");
    await appears(".preload-question");
    expect([...found, ...unspokenIn(document.body)]).toEqual([]);
  });

  it.each(["who-sent-this-307", "code-307", "send-express", "guide-troubleshooting"])(
    "what stands around the entry %s is said",
    async (entry) => {
      const { store } = show(new FakeBackground());
      store.views.openReference(entry);
      await appears(`[href="#${entry}"][aria-current]`);
      const found = [...unspokenIn(document.body)];
      const [field] = all(".search-field");
      if (field !== undefined) fireEvent.input(field, { target: { value: "post" } });
      await appears(".result");
      expect([...found, ...unspokenIn(document.body)]).toEqual([]);
    },
  );

  it("the list of keys is said", async () => {
    const { store } = show(new FakeBackground());
    store.views.showHelp();
    await appears(".help kbd");
    expect(unspokenIn(document.body)).toEqual([]);
  });
});

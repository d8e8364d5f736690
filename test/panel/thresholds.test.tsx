// @vitest-environment happy-dom
/** Thresholds from the settings reach an open panel at once, in the list and in the chain that is open. */
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { DEFAULT_THRESHOLDS } from "../../src/core/settings/thresholds.ts";
import { parseEvents } from "../support/notation.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, unmountPanel } from "./render-panel.tsx";

afterEach(unmountPanel);

const steps = ["a", "b", "c"].map(
  (host, index) => `
    ${1000 + 10 * index} #1 seen GET https://${host}.test/${host} main_frame
    ${1005 + 10 * index} #1 redirect 302 Found to=https://${index === 2 ? "d" : "bcd"[index]}.test/other ip=127.0.0.1`,
);

it("makes a chain long, and short again", async () => {
  const background = new FakeBackground();
  background.add(
    parseEvents(`${steps.join("\n")}
    1040 #1 seen GET https://d.test/other main_frame
    1045 #1 done 200 OK ip=127.0.0.1`),
  );
  const { store } = renderPanel(background);
  const [row] = await chainRows(1);
  if (row === undefined) throw new Error("no row");
  fireEvent.click(row);
  await screen.findByRole("region", { name: "Answer" });
  expect(screen.queryByText(/The answer came after 3 redirects/)).toBeNull();

  const followed = () => background.heard.filter(({ kind }) => kind === "follow").length;
  store.setThresholds({ ...DEFAULT_THRESHOLDS, longChain: 3 });
  await screen.findAllByText(/The answer came after 3 redirects/);
  const name = async () => (await chainRows(1))[0]?.getAttribute("aria-label");
  await waitFor(async () => expect(await name()).toContain("Advice"));
  expect(store.selectedId.value).toBe("1");

  store.setThresholds({ ...DEFAULT_THRESHOLDS });
  await waitFor(async () => expect(await name()).not.toContain("Advice"));
  store.setThresholds({ ...DEFAULT_THRESHOLDS });
  expect(followed()).toBe(3);
});

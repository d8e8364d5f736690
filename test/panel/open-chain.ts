/** Opens a chain of a panel in memory. */
import { fireEvent, screen, within } from "@testing-library/preact";
import type { CaptureEvent } from "../../src/core/event.ts";
import type { TabState } from "../../src/core/protocol.ts";
import type { Host } from "../../src/panel/host.ts";
import { FakeBackground } from "./fake-background.ts";
import { chainRows, renderPanel, type Surroundings } from "./render-panel.tsx";

export interface OpenedChain {
  readonly route: HTMLElement;
  readonly surroundings: Surroundings;
  readonly store: ReturnType<typeof renderPanel>["store"];
}

/** The only chain of these events. */
export async function openOnly(
  events: readonly CaptureEvent[],
  state: Partial<TabState> = {},
  host: Partial<Host> = {},
): Promise<OpenedChain> {
  const background = new FakeBackground(state);
  background.add(events);
  const { surroundings, store } = renderPanel(background, host);
  const [row] = await chainRows(1);
  if (row !== undefined) fireEvent.click(row);
  const route = await screen.findByRole("list", { name: "Route" });
  return { route, surroundings, store };
}

/** The part of an open leg under that heading. */
export function sectionOf(leg: HTMLElement, title: string): HTMLElement {
  const heading = within(leg)
    .getAllByRole("heading", { level: 4 })
    .find((one) => one.textContent?.startsWith(title));
  const found = heading?.closest("section");
  if (found === null || found === undefined) throw new Error(`no section ${title}`);
  return found;
}

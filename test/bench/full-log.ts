/**
 * Hopscope as built, but for a background that holds as many chains as are wanted. The browser's storage ends at some
 * 5,000 chains with all their headers, so the real background cannot be brought to hold 10,000 of every kind.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Notice, TabState } from "../../src/core/protocol.ts";
import { chainsOf } from "../../src/core/fold/recording.ts";
import { summaryOf } from "../../src/core/lines/summarise.ts";
import { packSummary } from "../../src/core/lines/summary-pack.ts";
import type { Summary } from "../../src/core/summary.ts";
import type { BrowserKind } from "../support/browsers/driver.ts";
import { copyBuild } from "../support/build-extension.ts";
import { scenariosOf, trace } from "../support/traces.ts";
import type { Candidate } from "./candidates.ts";

/** As the background sends them: the newest first. */
const summariesAtOnce = 1_000;

/** Of recorded chains over and over, at ever later times. */
function summaries(browser: BrowserKind, count: number): readonly Summary[] {
  const recorded = scenariosOf(browser).flatMap((scenario) =>
    chainsOf(trace(browser, scenario).events, browser).map((chain) => summaryOf(chain, 0)),
  );
  return Array.from({ length: count }, (_, at) => {
    const summary = recorded[at % recorded.length];
    if (summary === undefined) throw new Error("there are no recorded chains");
    return { ...summary, id: String(at), seq: at + 1, after: null, startedAt: 1.7e12 + at * 100 };
  });
}

const stateOf = (browser: BrowserKind): TabState => ({
  tabId: 1,
  recording: true,
  keepLog: true,
  permitted: true,
  browser,
  dropped: 0,
  maxChains: 100_000,
  troubles: [],
});

function notices(browser: BrowserKind, count: number): readonly Notice[] {
  const all = summaries(browser, count);
  const parts = Array.from({ length: Math.ceil(count / summariesAtOnce) }, (_, at) =>
    all.slice(at * summariesAtOnce, (at + 1) * summariesAtOnce),
  );
  return parts.toReversed().map((part, at) => ({
    kind: "changed",
    position: { epoch: "bench", seq: count },
    reset: at === 0,
    summaries: part.map((summary) => packSummary(summary)),
    unread: [],
    removed: [],
    more: at < parts.length - 1,
  }));
}

export function withFullLog(
  count: number,
  browser: BrowserKind = "chromium",
): Candidate & { remove(): void } {
  const build = copyBuild(browser);
  const told: readonly Notice[] = [{ kind: "state", state: stateOf(browser) }, ...notices(browser, count)];
  const background = `
    const told = JSON.parse(${JSON.stringify(JSON.stringify(told))});
    chrome.runtime.onConnect.addListener((port) => port.onMessage.addListener(({ kind }) => {
      if (kind === "follow") for (const notice of told) port.postMessage(notice);
    }));
  `;
  writeFileSync(path.join(build.folder, "background.js"), background);
  return { name: `Hopscope with ${count} chains`, folder: build.folder, remove: () => build.remove() };
}

/** What the background holds of a tab, asked for over a connection of its own and in the words of core/protocol.ts. */
import type { CaptureEvent } from "../../src/core/event.ts";
import { joinKnown, type Known, NOTHING_KNOWN } from "../../src/core/seen/known.ts";
import type { Notice, Request, TabState } from "../../src/core/protocol.ts";
import { foldChain } from "../../src/core/fold/fold-events.ts";
import { summaryOf } from "../../src/core/lines/summarise.ts";
import { unpackSummary } from "../../src/core/lines/summary-pack.ts";
import type { Summary } from "../../src/core/summary.ts";
import type { Surface } from "./browsers/surface.ts";

export interface Log {
  readonly state: TabState;
  readonly summaries: readonly Summary[];
  /** Of the chains that were asked for. */
  readonly events: Readonly<Record<string, readonly CaptureEvent[]>>;
  readonly known: Known;
}

interface Port {
  postMessage(request: Request): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (notice: Notice) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

interface ExtensionApi {
  readonly runtime: { connect(info: { name: string }): Port };
  readonly devtools?: { readonly inspectedWindow: { readonly tabId: number } };
}

declare const chrome: ExtensionApi;

/** Runs inside a page of the extension and must not refer to anything outside itself. */
function listen(chainIds: readonly string[] | "all", ofTab: number | null): Promise<readonly Notice[]> {
  const asked = new URLSearchParams(location.search).get("tab");
  const tabId = ofTab ?? chrome.devtools?.inspectedWindow.tabId ?? Number(asked);
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name: "panel" });
    const notices: Notice[] = [];
    let isComplete = false;
    port.onDisconnect.addListener(() => reject(new Error("The background went away")));
    port.onMessage.addListener((notice) => {
      notices.push(notice);
      if (notice.kind === "changed" && !notice.more && !isComplete) {
        isComplete = true;
        const told = notices.flatMap((one) =>
          one.kind === "changed"
            ? [
                ...one.summaries.map((line) => line.split("\t", 1)[0] ?? ""),
                ...one.unread.map(({ id }) => id),
              ]
            : [],
        );
        port.postMessage({
          kind: "get-events",
          ask: 1,
          chainIds: chainIds === "all" ? [...new Set(told)] : chainIds,
        });
      }
      if (notice.kind !== "events-end") return;
      port.disconnect();
      resolve(notices);
    });
    port.postMessage({ kind: "follow", tabId, since: null });
  });
}

function summariesOf(notices: readonly Notice[], { browser }: TabState): readonly Summary[] {
  const summaries = new Map<string, Summary>();
  for (const notice of notices) {
    if (notice.kind !== "changed") continue;
    if (notice.reset) summaries.clear();
    const listed = notice.summaries.map(unpackSummary);
    const unread = notice.unread.map(({ id, seq, events }) => {
      const chain = foldChain(id, events, browser);
      return chain === null ? null : summaryOf(chain, seq);
    });
    for (const summary of [...listed, ...unread]) {
      if (summary === null) throw new Error("The background sent a chain that cannot be read");
      summaries.set(summary.id, summary);
    }
    for (const id of notice.removed) summaries.delete(id);
  }
  return [...summaries.values()];
}

/**
 * @param chainIds whose events are wanted
 * @param ofTab another tab than the page's own
 */
export async function readLog(
  surface: Surface,
  chainIds: readonly string[] | "all",
  ofTab: number | null = null,
): Promise<Log> {
  const notices = await surface.run(listen, chainIds, ofTab);
  const state = notices.findLast((notice) => notice.kind === "state")?.state;
  if (state === undefined) throw new Error("The background told no state");
  const events = notices.flatMap((notice) =>
    notice.kind === "events" ? [[notice.chainId, notice.events] as const] : [],
  );
  const known = notices.reduce(
    (all, notice) => (notice.kind === "known" ? joinKnown(all, notice.known) : all),
    NOTHING_KNOWN,
  );
  return { state, summaries: summariesOf(notices, state), events: Object.fromEntries(events), known };
}

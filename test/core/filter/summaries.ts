/** Summaries as the list has them: told by a page, packed, and read again. */
import type { BrowserName, CaptureEvent } from "../../../src/core/event.ts";
import { chainsOf } from "../../../src/core/fold/recording.ts";
import { summaryOf } from "../../../src/core/lines/summarise.ts";
import type { Summary } from "../../../src/core/summary.ts";
import { packSummary, unpackSummary } from "../../../src/core/lines/summary-pack.ts";

export function summariesOf(events: readonly CaptureEvent[], browser: BrowserName): readonly Summary[] {
  return chainsOf(events, browser).flatMap((chain) => unpackSummary(packSummary(summaryOf(chain, 1))) ?? []);
}

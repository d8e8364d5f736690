/** What the background tells, with only what a test is about. */
import type { Changed } from "../../src/panel/state/changes.ts";

export function changed(change: Partial<Changed>): Changed {
  return {
    kind: "changed",
    position: { epoch: "one", seq: 1 },
    reset: false,
    summaries: [],
    unread: [],
    removed: [],
    more: false,
    ...change,
  };
}

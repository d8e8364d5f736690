/** From a chain's events to what the list shows of it: loaded with the first chain that no page has read. */
export { foldChain } from "../core/fold/fold-events.ts";
export { withKnown } from "../core/seen/known.ts";
export { summaryOf } from "../core/lines/summarise.ts";

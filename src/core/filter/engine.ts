/** All that a filter bar needs of the grammar: loaded as one, when somebody first filters. */
export { parseFilter } from "./parse.ts";
export { printFilter } from "./print.ts";
export { type Suggestion, suggest } from "./suggest.ts";
export { applies, type Term } from "./term.ts";
export { type ChainTest, filterTest } from "./test.ts";

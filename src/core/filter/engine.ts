/** All that a filter bar needs of the grammar: loaded as one, when somebody first filters. */
export { isWrong, parseFilter } from "./parse.ts";
export { printFilter } from "./print.ts";
export { type Suggestion, suggest } from "./suggest.ts";
export { filterTest } from "./test.ts";

/** What docs/filter.md says can be typed, can be typed. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseFilter } from "../../../src/core/filter/parse.ts";
import { CHAIN_STATES } from "../../../src/core/filter/states.ts";
import { FILTER_KEYS } from "../../../src/core/filter/term.ts";
import { typeGroups } from "../../../src/core/filter/types.ts";

const text = readFileSync(new URL("../../../docs/filter.md", import.meta.url), "utf8");
const terms = [...text.matchAll(/`(-?[a-z]+:[^`\s]+)`/g)].map(([, term = ""]) => term);

test("every term of the document is understood, and every key is in it", () => {
  const parsed = terms.filter((term) => !term.startsWith("localhost")).map((term) => parseFilter(term));
  expect(parsed.filter(([term]) => term?.problem !== null)).toEqual([]);
  expect(new Set(parsed.map(([term]) => term?.key))).toEqual(new Set(FILTER_KEYS));
});

test("every state and every type is told", () => {
  const missing = [...CHAIN_STATES, ...typeGroups.map(({ id }) => id)].filter(
    (name) => !text.includes(`\`${name}\``),
  );
  expect(missing).toEqual([]);
});

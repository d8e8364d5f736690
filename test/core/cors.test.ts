/** What of CORS stopped a request: the reason that the words stand on. */
import { expect, test } from "vitest";
import { corsBlockOf } from "../../src/core/cors.ts";
import { recorded } from "./rules/chains.ts";

test.each([
  ["chromium/g.back-own-origin", "back", false],
  ["firefox/g.back-own-origin", "back", true],
  ["firefox/g.blocked-hop1", "redirect", true],
  ["firefox/g.blocked-hop2", "target", true],
  ["chromium/g.blocked-hop2", "target", false],
  ["firefox/g.userinfo", "credentials", true],
] as const)("%s: %s", (name, reason, sure) => {
  const blocks = recorded(name).flatMap((chain) => corsBlockOf(chain) ?? []);
  expect(blocks.map((block) => [block.reason, block.sure])).toEqual([[reason, sure]]);
});
